package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.RecoveryFixture.BEFORE;
import static dev.ironstride.plan.recovery.RecoveryFixture.WEEK;
import static dev.ironstride.plan.recovery.RecoveryFixture.downhill;
import static dev.ironstride.plan.recovery.RecoveryFixture.item;
import static dev.ironstride.plan.recovery.RecoveryFixture.prescribing;
import static dev.ironstride.plan.recovery.RecoveryFixture.rules;
import static dev.ironstride.plan.recovery.RecoveryFixture.sets;
import static dev.ironstride.plan.recovery.RecoveryFixture.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.catalogue.Pattern;
import dev.ironstride.plan.generation.CatalogueFiles;
import dev.ironstride.plan.generation.Runner;
import java.util.List;
import org.junit.jupiter.api.Test;

/** T6. */
class DownhillRuleTest {

    private static final Catalogue CATALOGUE = CatalogueFiles.read();
    private static final List<Item> SESSION = List.of(
            item("pogo", Pattern.PL, 2, null),
            item("back_squat", Pattern.SQ, 4, 60.0),
            item("hip_thrust", Pattern.HH, 4, 80.0),
            item("sl_calf_raise", Pattern.CA, 4, null),
            item("push_up", Pattern.UPS, 4, null));

    /** Heavy on Wednesday morning and Friday evening. */
    private final Baseline baseline = prescribing(Runner.intermediate().plan(12), SESSION);
    /** An earlier downhill run, so that 48 hours are enough (H7). */
    private final Fact knowing = downhill("known", -9, "18:00", 40);

    private AdjustedPlan adjust(Catalogue catalogue, Fact... facts) {
        return Recovery.adjust(new Given(baseline, catalogue, List.of(facts), Overrides.NONE, BEFORE));
    }

    @Test
    void only_what_loads_the_front_of_the_thighs_is_cut_and_the_jumps_go() {
        // Wednesday 17:00 to Friday 18:00 are 49 hours
        AdjustedPlan plan = adjust(CATALOGUE, knowing, downhill("a", 2, "16:20", 40));

        assertThat(sets(plan, WEEK, 1)).isEqualTo("back_squat 2, hip_thrust 4, sl_calf_raise 4, push_up 4");
        assertThat(plan.weeks().get(WEEK).sessions().getLast().notes())
                .extracting(ItemNote::exerciseId)
                .containsExactly("back_squat");
    }

    @Test
    void all_leg_work_is_cut_where_nobody_said_what_it_loads() {
        AdjustedPlan plan = adjust(Catalogue.EMPTY, knowing, downhill("a", 2, "16:20", 40));

        assertThat(sets(plan, WEEK, 1)).isEqualTo("back_squat 2, hip_thrust 2, sl_calf_raise 2, push_up 4");
    }

    @Test
    void only_the_first_leg_session_within_ninety_six_hours_is_cut() {
        // Monday 17:59 and 18:01 to Friday 18:00; Wednesday's session is done, so that Friday's is not the first
        Fact wednesday = RecoveryFixture.done(
                "w", baseline.weeks().get(WEEK).sessions().getFirst().id(), 2, "19:00", 50);

        assertThat(sets(adjust(CATALOGUE, knowing, downhill("a", 0, "16:20", 40), wednesday), WEEK, 1))
                .contains("back_squat 4");
    }

    @Test
    void the_distance_to_leg_work_is_forty_eight_hours_and_seventy_two_for_legs_that_do_not_know_it() {
        // Friday 18:00 is 48 hours after Wednesday 18:00
        assertThat(rules(adjust(CATALOGUE, knowing, downhill("a", 2, "17:20", 40))))
                .doesNotContain("T3 APPLIED")
                .containsOnly("T6 APPLIED");
        assertThat(written(adjust(CATALOGUE, knowing, downhill("a", 2, "17:20", 40))))
                .endsWith("B Fri PM H");
        assertThat(written(adjust(CATALOGUE, knowing, downhill("a", 2, "17:21", 40))))
                .doesNotEndWith("B Fri PM H");
        assertThat(written(adjust(CATALOGUE, downhill("a", 2, "17:20", 40)))).doesNotEndWith("B Fri PM H");
    }

    @Test
    void a_session_done_ahead_of_its_day_stays_as_it_was_done() {
        // Given Friday evening's session, lifted on Thursday evening, and a downhill run on Friday morning
        Fact.StrengthDone ahead = RecoveryFixture.done("b", BodyFixture.id(baseline, 1), 3, "18:00", 60);
        Fact.RunDone downhill = RecoveryFixture.downhill("down", 4, "06:00", 60);

        AdjustedPlan plan = adjust(CATALOGUE, ahead, downhill);

        assertThat(BodyFixture.session(plan, 1)).isEqualTo(BodyFixture.session(adjust(CATALOGUE, ahead), 1));
    }
}
