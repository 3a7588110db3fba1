package dev.ironstride.plan.prescription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ironstride.plan.athlete.Weights;
import dev.ironstride.plan.catalogue.LoadType;
import dev.ironstride.plan.prescription.Progression.Exposure;
import dev.ironstride.plan.prescription.Progression.Next;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables 5.3 and 5.4 at, below and above their thresholds. */
class ProgressionTest {

    private static Exposure sets(double rpe, Integer... reps) {
        return new Exposure(Arrays.asList(reps), rpe);
    }

    @Test
    void all_sets_at_the_top_and_no_harder_than_meant_add_a_step() {
        assertThat(Progression.after(sets(7, 12, 12, 12), 8, 12, 7, 0)).isEqualTo(Next.INCREASE);
        assertThat(Progression.after(sets(7.5, 12, 12, 12), 8, 12, 7, 0)).isEqualTo(Next.ADD_REPS);
        assertThat(Progression.after(sets(7, 12, 12, 11), 8, 12, 7, 0)).isEqualTo(Next.ADD_REPS);
    }

    @Test
    void a_set_below_the_range_or_far_too_hard_is_repeated_then_lighter_then_another_exercise() {
        assertThat(Progression.after(sets(8, 8, 8, 7), 8, 12, 7, 0)).isEqualTo(Next.REPEAT);
        assertThat(Progression.after(sets(8.5, 12, 12, 12), 8, 12, 7, 0)).isEqualTo(Next.REPEAT);
        assertThat(Progression.after(sets(8.4, 12, 12, 12), 8, 12, 7, 0)).isEqualTo(Next.ADD_REPS);
        assertThat(Progression.after(sets(8, 7), 8, 12, 7, 1)).isEqualTo(Next.BACK_OFF);
        assertThat(Progression.after(sets(8, 7), 8, 12, 7, 2)).isEqualTo(Next.REGRESS);
        assertThat(Progression.backedOff(100, true)).isCloseTo(92.5, within(1e-9));
        assertThat(Progression.backedOff(100, false)).isCloseTo(95, within(1e-9));
    }

    @Test
    void beginners_may_go_by_two_for_two() {
        assertThat(Progression.twoForTwo(10, sets(7, 10, 12), sets(7, 10, 12))).isTrue();
        assertThat(Progression.twoForTwo(10, sets(7, 10, 12), sets(7, 12, 11))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"8, 7, false, 1", "8.5, 7, false, 0.95", "5.5, 7, false, 1", "5, 7, false, 1.025", "5, 7, true, 1"})
    void a_set_adjusts_the_next_one(double rpe, double target, boolean raised, double share) {
        assertThat(Progression.nextSet(rpe, target, raised)).isEqualTo(share);
    }

    @Test
    void a_lift_ends_at_ten_or_with_a_missed_repetition() {
        assertThat(Progression.stop(10, false)).isTrue();
        assertThat(Progression.stop(7, true)).isTrue();
        assertThat(Progression.stop(9.5, false)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "THREE, 1, -2.5",
        "THREE, 2, -2.5",
        "THREE, 3, 0",
        "THREE, 4, 0",
        "THREE, 5, 5",
        "THREE, 6, 5",
        "THREE, 7, 7.5",
        "SIX, 0, -2.5",
        "SIX, 2, -2.5",
        "SIX, 3, 0",
        "SIX, 5, 0",
        "SIX, 7, 0",
        "SIX, 8, 5",
        "SIX, 12, 5",
        "SIX, 13, 7.5",
        "TEN, 4, -2.5",
        "TEN, 6, -2.5",
        "TEN, 7, 0",
        "TEN, 11, 0",
        "TEN, 12, 5",
        "TEN, 16, 5",
        "TEN, 17, 7.5"
    })
    void apre_adjusts_by_the_set_to_failure(Apre protocol, int reps, double kilograms) {
        assertThat(protocol.adjustment(reps)).isEqualTo(kilograms);
    }

    @Test
    void section_9_seven_repetitions_with_a_three_rm_of_300_pounds_lead_to_315() {
        double pounds = Apre.THREE.adjustment(7) * 2; // the sheet's 5-7.5 kg are its source's 10-15 lb

        assertThat(300 + pounds).isEqualTo(315);
    }

    @Test
    void steps_follow_the_equipment() {
        assertThat(Increment.BARBELL_LOWER.step(49.9)).isEqualTo(2.5);
        assertThat(Increment.BARBELL_LOWER.step(50)).isEqualTo(5);
        assertThat(Increment.BARBELL_UPPER.step(80)).isEqualTo(2.5);
        assertThat(Increment.KETTLEBELL.step(16)).isEqualTo(4);
        assertThat(Increment.small(50, 55)).isTrue();
        assertThat(Increment.small(40, 45)).isFalse();
        assertThat(Increment.mayTake(16, 20, 13, 12)).isFalse();
        assertThat(Increment.mayTake(16, 20, 14, 12)).isTrue();
    }

    @Test
    void bands_body_weight_and_holds_advance_when_they_are_easy() {
        assertThat(BandAndBodyweight.advances(3, 15, 7)).isTrue();
        assertThat(BandAndBodyweight.advances(3, 15, 7.5)).isFalse();
        assertThat(BandAndBodyweight.advances(3, 14, 7)).isFalse();
        assertThat(BandAndBodyweight.advances(2, 15, 7)).isFalse();
        assertThat(BandAndBodyweight.repsWithNextBand()).isEqualTo(10);
        assertThat(BandAndBodyweight.nextHold(40, 7, false)).isEqualTo(45);
        assertThat(BandAndBodyweight.nextHold(45, 7, false)).isEqualTo(45);
        assertThat(BandAndBodyweight.nextHold(45, 7, true)).isEqualTo(50);
        assertThat(BandAndBodyweight.nextHold(40, 7.5, false)).isEqualTo(40);
    }

    @Test
    void loads_are_what_plates_and_dumbbells_make() {
        var weights = new Weights(20, List.of(10.0, 5.0, 2.5, 1.25), List.of(6.0, 10.0, 14.0));

        assertThat(Loads.floor(57.0, LoadType.KG, weights)).isEqualTo(55);
        assertThat(Loads.floor(57.5, LoadType.KG, weights)).isEqualTo(57.5);
        assertThat(Loads.floor(90, LoadType.KG, weights)).isEqualTo(57.5);
        assertThat(Loads.floor(19, LoadType.KG, weights)).isZero();
        assertThat(Loads.floor(13.9, LoadType.KG_PER_HAND, weights)).isEqualTo(10);
        assertThat(Loads.floor(13.9, LoadType.KG_PER_HAND, null)).isEqualTo(13);
    }

    @Test
    void tempo_counts_its_seconds_slows_down_and_speeds_up() {
        assertThat(Tempo.secondsPerRep("3-1-1-0")).isEqualTo(5);
        assertThat(Tempo.secondsPerRep("3-0-X-0")).isEqualTo(4);
        assertThat(Tempo.slower("3-0-1-0", 1)).isEqualTo("4-0-1-0");
        assertThat(Tempo.slower("3-0-1-0", 9)).isEqualTo("5-0-1-0");
        assertThat(Tempo.fastUp("3-0-1-0")).isEqualTo("3-0-X-0");
        assertThat(Tempo.fastUp("reactive")).isEqualTo("reactive");
    }
}
