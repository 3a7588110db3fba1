package dev.ironstride.tracking.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ironstride.events.Side;
import dev.ironstride.tracking.records.DoneSet.Estimate;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** W9 and the rows of domain.md 9 about one-repetition maxima, to the digit printed, and what records are made of. */
class RecordBookTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void w9ASquatOf60KgForFiveAtEight() {
        double toFailure = OneRepMax.toFailure(5, 8);

        assertThat(toFailure).isEqualTo(7);
        assertThat(OneRepMax.epley(60, toFailure)).isCloseTo(74.0, within(0.05));
        assertThat(OneRepMax.brzycki(60, toFailure)).isCloseTo(72.0, within(0.05));
        assertThat(OneRepMax.observed(60, toFailure)).hasValueCloseTo(73.0, within(0.05));
        assertThat(OneRepMax.smoothed(70, 73)).isCloseTo(70.9, within(1e-9));
    }

    @Test
    void section9FiveRepetitionsOf255Pounds() {
        assertThat(OneRepMax.epley(255, 5)).isCloseTo(297.5, within(0.05));
        assertThat(OneRepMax.brzycki(255, 5)).isCloseTo(286.9, within(0.05));
    }

    @Test
    void theEquationsAgreeAtTenAndASingleIsItsOwnMaximum() {
        assertThat(OneRepMax.epley(100, 10)).isCloseTo(OneRepMax.brzycki(100, 10), within(1e-9));
        assertThat(OneRepMax.observed(100, 1)).hasValue(100);
    }

    @ParameterizedTest
    @CsvSource({"10,false,true", "10.5,true,true", "12,true,true", "12.5,true,false"})
    void moreRepetitionsAreTrustedLess(double toFailure, boolean low, boolean kept) {
        assertThat(OneRepMax.lowConfidence(toFailure)).isEqualTo(low);
        assertThat(OneRepMax.observed(100, toFailure).isPresent()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"100,200,105", "100,50,95", "100,110,103"})
    void anEstimateMovesByFivePercentAtMost(double old, double observed, double smoothed) {
        assertThat(OneRepMax.smoothed(old, observed)).isCloseTo(smoothed, within(1e-9));
    }

    @Test
    void aSetSaysNothingOfTheMaximumWithoutLoadRepsAndRpeOrWithAMissedRep() {
        assertThat(set(0, 5, 60.0, 8.0).estimate()).isNotNull();
        assertThat(set(0, 5, null, 8.0).estimate()).isNull();
        assertThat(set(0, 5, 0.0, 8.0).estimate()).isNull();
        assertThat(set(0, 0, 60.0, 10.0).estimate()).isNull();
        assertThat(set(0, null, 60.0, 8.0).estimate()).isNull();
        assertThat(set(0, 5, 60.0, null).estimate()).isNull();
        assertThat(set(0, 12, 60.0, 8.0).estimate()).isNull();
        assertThat(new DoneSet(session(0), 1, MONDAY, 5, null, 60.0, 10.0, null, true).estimate())
                .isNull();
    }

    @Test
    void eachSessionsBestTrustedSetMovesTheEstimateOnce() {
        RecordBook book = new RecordBook(
                List.of(
                        set(0, 5, 60.0, 8.0),
                        set(0, 5, 55.0, 8.0),
                        set(1, 5, 65.0, 8.0),
                        set(2, 12, 70.0, 10.0),
                        set(3, 5, null, 8.0)),
                true);

        List<RecordBook.Exposure> exposures = book.exposures();

        double first = Objects.requireNonNull(exposures.get(0).smoothed());
        double second = 65 / 60.0 * first;
        assertThat(first).isCloseTo(73.0, within(0.05));
        assertThat(exposures.get(1).smoothed()).isCloseTo(0.7 * first + 0.3 * second, within(1e-9));
        assertThat(Objects.requireNonNull(exposures.get(2).observed()).lowConfidence())
                .isTrue();
        assertThat(exposures.get(2).smoothed()).isEqualTo(exposures.get(1).smoothed());
        assertThat(exposures.get(3).observed()).isNull();
    }

    @Test
    void theBestEstimateIsATrustedOneIfThereIsAny() {
        DoneSet trusted = set(0, 5, 60.0, 8.0);
        DoneSet vague = set(1, 12, 70.0, 10.0);

        assertThat(best(trusted, vague).set()).isEqualTo(trusted);
        assertThat(best(vague).lowConfidence()).isTrue();
        assertThat(best(trusted, set(2, 5, 60.0, 8.0)).set()).isEqualTo(trusted);
        assertThat(new RecordBook(List.of(trusted), false).best()).isNull();
    }

    @Test
    void theMostRepsStandAtEachLoadUnlessMoreWasLiftedAsOften() {
        DoneSet heavy = set(0, 3, 80.0, null);
        DoneSet lighter = set(0, 8, 60.0, null);
        DoneSet beaten = set(1, 2, 70.0, null);
        DoneSet left = new DoneSet(session(2), 1, MONDAY, 2, null, 40.0, null, Side.LEFT, false);
        DoneSet bodyweight = set(3, 20, null, null);
        DoneSet again = set(4, 8, 60.0, null);

        assertThat(new RecordBook(List.of(heavy, lighter, beaten, left, bodyweight, again), true).mostReps())
                .containsExactly(heavy, lighter, left, bodyweight);
    }

    @Test
    void theLongestHoldIsOneOfSeconds() {
        DoneSet shorter = new DoneSet(session(0), 1, MONDAY, null, 40, null, null, null, false);
        DoneSet longest = new DoneSet(session(1), 1, MONDAY, null, 55, null, null, null, false);
        DoneSet heavier = new DoneSet(session(2), 1, MONDAY, null, 55, 5.0, null, null, false);

        assertThat(new RecordBook(List.of(shorter, longest), true).longestHold())
                .isEqualTo(longest);
        assertThat(new RecordBook(List.of(longest, heavier), true).longestHold())
                .isEqualTo(heavier);
        assertThat(new RecordBook(List.of(set(0, 5, 60.0, 8.0)), true).longestHold())
                .isNull();
    }

    private static Estimate best(DoneSet... sets) {
        return Objects.requireNonNull(new RecordBook(List.of(sets), true).best());
    }

    private static DoneSet set(int session, @Nullable Integer reps, @Nullable Double load, @Nullable Double rpe) {
        return new DoneSet(session(session), 1, MONDAY.plusDays(session), reps, null, load, rpe, null, false);
    }

    private static UUID session(int number) {
        return new UUID(0, number);
    }
}
