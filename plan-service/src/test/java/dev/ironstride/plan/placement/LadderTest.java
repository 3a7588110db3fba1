package dev.ironstride.plan.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LadderTest {

    @Test
    void class_gives_way_first_in_the_order_of_domain_3_4() {
        assertThat(Ladder.rungs(3, Letter.H)).map(Rung::toString).containsExactly("HHM", "HMM", "HML", "MML");
        assertThat(Ladder.rungs(2, Letter.H)).map(Rung::toString).containsExactly("HH", "HM", "MM", "HL", "ML", "LL");
        assertThat(Ladder.rungs(1, Letter.H)).map(Rung::toString).containsExactly("H", "M", "L");
    }

    @Test
    void without_a_heavy_prescription_every_rung_with_an_h_is_skipped() {
        assertThat(Ladder.rungs(3, Letter.M)).map(Rung::toString).containsExactly("MML");
        assertThat(Ladder.rungs(2, Letter.M)).map(Rung::toString).containsExactly("MM", "ML", "LL");
        assertThat(Ladder.rungs(2, Letter.L)).map(Rung::toString).containsExactly("LL");
    }

    @Test
    void a_week_with_a_b_race_starts_at_heavy_and_light() {
        assertThat(Ladder.bRaceRungs(Letter.H)).map(Rung::toString).containsExactly("HL", "ML", "LL");
    }

    @Test
    void a_locked_session_uses_up_its_letter() {
        assertThat(Rung.of("HL").without(List.of(Letter.H))).hasValue(List.of(Letter.L));
        assertThat(Rung.of("MM").without(List.of(Letter.H))).isEmpty();
    }
}
