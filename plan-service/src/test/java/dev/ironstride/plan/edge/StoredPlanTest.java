package dev.ironstride.plan.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.database.StoredJson;
import dev.ironstride.plan.exercises.CatalogueOf;
import dev.ironstride.plan.generation.GenerationResult;
import dev.ironstride.plan.generation.PlanGenerator;
import dev.ironstride.plan.generation.PlanRequest;
import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.plans.StoredState;
import dev.ironstride.plan.profile.AthleteOf;
import dev.ironstride.plan.profile.ProfileBody;
import dev.ironstride.plan.recovery.AdjustedPlan;
import dev.ironstride.plan.recovery.Decision;
import dev.ironstride.plan.recovery.Fact;
import dev.ironstride.plan.recovery.Overrides;
import dev.ironstride.plan.recovery.Recovery;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is stored as JSON comes back as it was: else a plan would seem to change each time it is looked at. */
class StoredPlanTest {
    private static final LocalDateTime WEDNESDAY = LocalDateTime.parse("2026-12-30T06:00:00");

    private final Catalogue catalogue = CatalogueOf.told(CatalogueFixture.exercises());

    private Baseline baseline() {
        var profile = StoredJson.read(
                Runner.W2.replace(
                        "\"birthYear\"", "\"oneRepMax\":[{\"exerciseId\":\"goblet_squat\",\"kg\":41.3}],\"birthYear\""),
                ProfileBody.class);
        var request = new PlanRequest(
                UUID.fromString("019ab8d2-7c00-7f3a-8b1e-2f6d9c4e1a01"),
                AthleteOf.profile(profile),
                catalogue,
                LocalDate.parse("2026-11-23"),
                12,
                WEDNESDAY);
        return ((GenerationResult.Generated) PlanGenerator.generate(request)).baseline();
    }

    @Test
    void aBaselineComesBackAsItWas() {
        var baseline = baseline();

        assertThat(StoredJson.read(StoredJson.write(baseline), Baseline.class)).isEqualTo(baseline);
    }

    @Test
    void anAdjustedPlanAndItsDecisionsComeBackAsTheyWere() {
        long start = WallClock.minuteOf(LocalDateTime.parse("2026-12-30T07:00:00"));
        var run = new Fact.RunDone("run:1", RunAt.planned(start, 55, RunKind.HARD), 8.0);

        var baseline = baseline();
        var plan = Recovery.adjust(baseline, List.of(run), Overrides.NONE, WEDNESDAY.plusHours(4));

        assertThat(plan.decisions()).isNotEmpty();
        assertThat(stored(StoredJson.write(StoredState.of(plan)), baseline)).isEqualTo(plan);
        assertThat(plan.decisions())
                .allSatisfy(decision -> assertThat(StoredJson.read(StoredJson.write(decision), Decision.class))
                        .isEqualTo(decision));
    }

    private static AdjustedPlan stored(String state, Baseline baseline) {
        return StoredJson.read(state, StoredState.class).on(baseline);
    }

    @Test
    void aStateRepeatsNoExerciseThatIsAsItsBaselinePrescribesIt() {
        var plan = Recovery.adjust(baseline(), List.of(), Overrides.NONE, WEDNESDAY.minusYears(1));

        var asPrescribed = plan.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> session.base().prescription().containsAll(session.items()))
                .count();
        assertThat(asPrescribed).isPositive();
        assertThat(StoredJson.write(StoredState.of(plan)).split("\"kept\":\\[", -1))
                .hasSize((int) asPrescribed + 1);
    }

    @Test
    void aPlanFromWhenEverythingWasWrittenOutIsStillRead() {
        var baseline = baseline();
        var plan = Recovery.adjust(baseline, List.of(), Overrides.NONE, WEDNESDAY.minusYears(1));
        var old = StoredJson.write(plan).replace(",\"pinned\":false", "").replace(",\"notes\":[]", "");

        assertThat(old).doesNotContain("pinned").contains("exerciseId");
        assertThat(stored(old, baseline)).isEqualTo(plan);
    }

    @Test
    void aStoredBaselineGivesTheSamePlanAsTheOneItWasMadeFrom() {
        var baseline = baseline();
        var stored = StoredJson.read(StoredJson.write(baseline), Baseline.class);

        assertThat(Recovery.adjust(stored, List.of(), Overrides.NONE, WEDNESDAY))
                .isEqualTo(Recovery.adjust(baseline, List.of(), Overrides.NONE, WEDNESDAY));
    }
}
