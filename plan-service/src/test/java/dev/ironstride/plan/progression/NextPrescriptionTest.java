package dev.ironstride.plan.progression;

import static dev.ironstride.plan.progression.Lifts.BACK_SQUAT;
import static dev.ironstride.plan.progression.Lifts.BAND_ROW;
import static dev.ironstride.plan.progression.Lifts.DB_ROW;
import static dev.ironstride.plan.progression.Lifts.EVERYTHING;
import static dev.ironstride.plan.progression.Lifts.PLANK;
import static dev.ironstride.plan.progression.Lifts.PUSH_UP;
import static dev.ironstride.plan.progression.Lifts.SPLIT_SQUAT;
import static dev.ironstride.plan.progression.Lifts.WALL_SIT;
import static dev.ironstride.plan.progression.Lifts.did;
import static dev.ironstride.plan.progression.Lifts.held;
import static dev.ironstride.plan.progression.Lifts.hold;
import static dev.ironstride.plan.progression.Lifts.reps;
import static dev.ironstride.plan.progression.Lifts.withDumbbells;
import static dev.ironstride.plan.progression.Lifts.withMaximum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.progression.Advice.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain.md 5.2-5.4: what was lifted changes what is asked next. */
class NextPrescriptionTest {

    private static final Item ROW = reps(DB_ROW, 2, 10, 7, null, null);

    private static Advice next(Item planned, Exercise exercise, Lifter lifter, Exposure... sessions) {
        return NextPrescription.of(planned, exercise, false, List.of(sessions), Verdict.NONE, lifter);
    }

    @ParameterizedTest
    @CsvSource({"5, 8, 81.1, 57.5", "8, 7, 70.7, 50", "4, 8.5, 85.0, 60", "3, 9, 89.2, 65"})
    void aMainLiftTakesItsLoadFromTheNewMaximum(int reps, double rpe, double percent, double expected) {
        // Given W9's squat, 60 kg for five at 8, which shows 73.0
        var planned = reps(BACK_SQUAT, 3, reps, rpe, percent, 45.0);

        var advice = next(planned, BACK_SQUAT, EVERYTHING, did(reps(BACK_SQUAT, 3, 6, 7.5, 77.4, 60.0), 5, 60.0, 8.0));

        assertThat(advice.item().loadKg()).isEqualTo(expected);
        assertThat(advice.item().reps()).isEqualTo(reps);
        assertThat(advice.reason()).isEqualTo(Reason.NEW_MAXIMUM);
    }

    @Test
    void aLoadGrowsByTenPercentAtMostOverTheLastAtTheSameRepetitions() {
        // Given a maximum of 100 from which 81 % would be 80 kg, and fives at 60 kg so far
        var planned = reps(BACK_SQUAT, 3, 5, 8, 81.1, 80.0);

        var advice = next(planned, BACK_SQUAT, withMaximum("back_squat", 100), did(planned, 5, 60.0, null));

        assertThat(advice.item().loadKg()).isEqualTo(65.0); // 66 down to the step
    }

    @Test
    void aLiftWithoutAKnownMaximumGetsItsFirstLoadFromItsSets() {
        var planned = reps(BACK_SQUAT, 3, 5, 8, 81.1, null);

        assertThat(next(planned, BACK_SQUAT, EVERYTHING, did(planned, 5, 60.0, 8.0))
                        .item()
                        .loadKg())
                .isEqualTo(57.5); // 73.0 x 81.1 % = 59.2, W9
    }

    @Test
    void aSessionHarderThanMeantRaisesNothing() {
        var planned = reps(BACK_SQUAT, 3, 5, 8, 81.1, 55.0);
        var done = did(reps(BACK_SQUAT, 3, 5, 8, 81.1, 55.0), 5, 55.0, 6.0);
        var lifter = withMaximum("back_squat", 78);

        var free = NextPrescription.of(planned, BACK_SQUAT, false, List.of(done), Verdict.NONE, lifter);
        var held = NextPrescription.of(planned, BACK_SQUAT, false, List.of(done), Verdict.NO_INCREASE, lifter);

        assertThat(free.item().loadKg()).isEqualTo(60.0);
        assertThat(held.item().loadKg()).isEqualTo(55.0);
    }

    @Test
    void twoEasySessionsGiveOneStepMore() {
        var planned = reps(BACK_SQUAT, 3, 5, 8, 81.1, 50.0);
        var done = did(planned, 5, 50.0, null);

        var advice = NextPrescription.of(
                planned, BACK_SQUAT, false, List.of(done), Verdict.ONE_STEP_MORE, withMaximum("back_squat", 62));

        assertThat(advice.item().loadKg()).isEqualTo(55.0); // a barbell for the legs from 50 kg: 5 kg, which is 10 %
        assertThat(advice.reason()).isEqualTo(Reason.ONE_STEP_MORE);
        assertThat(NextPrescription.of(
                                planned,
                                BACK_SQUAT,
                                true,
                                List.of(done),
                                Verdict.ONE_STEP_MORE,
                                withMaximum("back_squat", 62))
                        .item()
                        .loadKg())
                .as("not in a deload")
                .isEqualTo(50.0);
    }

    @Test
    void withinSevenDaysOfACutRepetitionsBandsAndHoldsStayToo() {
        var hold = hold(WALL_SIT, 2, 30);
        var band = reps(BAND_ROW, 3, 15, 7, null, null);

        assertThat(stays(hold, WALL_SIT, held(hold, 30, 6)).item()).isEqualTo(hold);
        assertThat(stays(band, BAND_ROW, did(band, 15, null, 6.0)).item()).isEqualTo(band);
        assertThat(stays(hold.withSeconds(35), WALL_SIT, held(hold, 30, 6))).satisfies(advice -> {
            assertThat(advice.item().seconds()).isEqualTo(30);
            assertThat(advice.reason()).isEqualTo(Reason.NO_INCREASE);
        });
    }

    private static Advice stays(Item planned, Exercise exercise, Exposure last) {
        return NextPrescription.of(planned, exercise, false, List.of(last), Verdict.NO_INCREASE, EVERYTHING);
    }

    @Test
    void allSetsAtTheHighEndAtTheTargetGiveTheNextDumbbellAndTheLowEnd() {
        var advice = next(ROW, DB_ROW, withDumbbells(18.0, 20.0, 22.0), did(ROW, 12, 20.0, 7.0));

        assertThat(advice.item().loadKg()).isEqualTo(22.0);
        assertThat(advice.item().reps()).isEqualTo(8);
        assertThat(advice.reason()).isEqualTo(Reason.LOAD_UP);
    }

    @Test
    void aDumbbellMoreThanTenPercentHeavierWaitsForTwoRepetitionsMore() {
        var lifter = withDumbbells(10.0, 12.0);

        assertThat(next(ROW, DB_ROW, lifter, did(ROW, 12, 10.0, 7.0)).item())
                .extracting(Item::reps, Item::loadKg)
                .containsExactly(13, 10.0);
        assertThat(next(ROW, DB_ROW, lifter, did(ROW, 14, 10.0, 7.0)).item())
                .extracting(Item::reps, Item::loadKg)
                .containsExactly(8, 12.0);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 7.0, 11, REPS_UP",
        "11, 8.4, 12, REPS_UP",
        "12, 7.1, 12, REPS_UP",
        "10, 8.5, 10, REPEAT",
        "7, 7.0, 10, REPEAT"
    })
    void betweenTheEndsRepetitionsGrowUnlessItWasTooHard(int reps, double rpe, int expected, Reason reason) {
        var advice = next(ROW, DB_ROW, EVERYTHING, did(ROW, reps, 20.0, rpe));

        assertThat(advice.item()).extracting(Item::reps, Item::loadKg).containsExactly(expected, 20.0);
        assertThat(advice.reason()).isEqualTo(reason);
    }

    @Test
    void twoFailedSessionsTakeFivePercentOffAndForTheLegsSevenAndAHalf() {
        var split = reps(SPLIT_SQUAT, 3, 8, 7, null, null);

        assertThat(next(ROW, DB_ROW, EVERYTHING, did(ROW, 7, 20.0, 9.0), did(ROW, 7, 20.0, 9.0))
                        .item())
                .extracting(Item::reps, Item::loadKg)
                .containsExactly(8, 19.0);
        assertThat(next(split, SPLIT_SQUAT, EVERYTHING, did(split, 7, 20.0, 9.0), did(split, 7, 20.0, 9.0))
                        .item()
                        .loadKg())
                .isEqualTo(18.0);
    }

    @Test
    void aThirdFailureAsksForAnEasierExercise() {
        var failed = did(ROW, 7, 20.0, 9.0);

        assertThat(next(ROW, DB_ROW, EVERYTHING, failed, failed, failed).reason())
                .isEqualTo(Reason.EASIER_EXERCISE);
    }

    @Test
    void aDeloadWeekKeepsTheLoadThatWasLifted() {
        var advice = NextPrescription.of(
                reps(DB_ROW, 1, 10, 5, null, null),
                DB_ROW,
                true,
                List.of(did(ROW, 12, 20.0, 7.0)),
                Verdict.NONE,
                EVERYTHING);

        assertThat(advice.item())
                .extracting(Item::sets, Item::reps, Item::loadKg)
                .containsExactly(1, 10, 20.0);
    }

    @Test
    void threeFifteensAtSevenEarnTheNextBandOrASlowerWayDown() {
        var band = reps(BAND_ROW, 3, 12, 7, null, null);
        var push = reps(PUSH_UP, 3, 12, 7, null, null);

        assertThat(next(band, BAND_ROW, EVERYTHING, did(band, 15, null, 7.0)))
                .extracting(Advice::reason, advice -> advice.item().reps())
                .containsExactly(Reason.NEXT_BAND, 10);
        assertThat(next(push, PUSH_UP, EVERYTHING, did(push, 15, null, 7.0)))
                .extracting(Advice::reason, advice -> advice.item().tempo())
                .containsExactly(Reason.SLOWER, "4-0-1-0");
        assertThat(next(push, PUSH_UP, EVERYTHING, did(push, 15, null, 7.5)).reason())
                .isNotEqualTo(Reason.SLOWER);
    }

    @Test
    void whoMissesTheRepetitionsOfTheBodyweightLadderStaysOnItsRung() {
        var asked = reps(PUSH_UP, 3, 10, 7, null, null);
        var planned = reps(PUSH_UP, 3, 12, 7, null, null);

        var advice = next(planned, PUSH_UP, EVERYTHING, did(asked, 6, null, 9.0));

        assertThat(advice.item().reps()).isEqualTo(10);
        assertThat(advice.reason()).isEqualTo(Reason.REPEAT);
    }

    @ParameterizedTest
    @CsvSource({"30, 7.0, 35", "30, 7.5, 30", "45, 6.0, 45", "20, 7.0, 20"})
    void aHoldGrowsByFiveSecondsUpToFortyFive(int seconds, double rpe, int expected) {
        var asked = hold(WALL_SIT, 2, Math.max(30, seconds));
        var planned = hold(WALL_SIT, 2, 25);

        assertThat(next(planned, WALL_SIT, EVERYTHING, held(asked, seconds, rpe))
                        .item()
                        .seconds())
                .isEqualTo(expected);
    }

    @Test
    void aPlankGrowsUpToSixty() {
        var asked = hold(PLANK, 2, 55);

        assertThat(next(asked, PLANK, EVERYTHING, held(asked, 55, 7)).item().seconds())
                .isEqualTo(60);
        assertThat(next(hold(PLANK, 2, 60), PLANK, EVERYTHING, held(hold(PLANK, 2, 60), 60, 6))
                        .item()
                        .seconds())
                .isEqualTo(60);
    }

    @Test
    void withoutASessionThePlanStands() {
        assertThat(next(ROW, DB_ROW, EVERYTHING).unchanged(ROW)).isTrue();
    }
}
