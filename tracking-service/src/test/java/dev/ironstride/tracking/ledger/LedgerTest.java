package dev.ironstride.tracking.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ironstride.tracking.ledger.DayLoad.Activity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** W12 and the rows of domain.md 9 about daily load, to the digit printed. */
class LedgerTest {

    private static final double[] W12 = {0, 420, 180, 240, 0, 150, 480};
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static final Offset<Double> DIGIT_3 = within(0.0005);
    private static final Offset<Double> DIGIT_4 = within(0.00005);

    @Test
    void w12FitnessAndFatigueOfTheWeek() {
        Fitness week = Fitness.of(W12, 200, Averaging.EXPONENTIAL);

        double[] ctl = {195.294, 200.581, 200.097, 201.036, 196.306, 195.216, 201.917};
        double[] atl = {173.376, 206.207, 202.718, 207.681, 180.034, 176.036, 216.500};
        for (int day = 0; day < 7; day++) {
            assertThat(week.chronic(day)).isCloseTo(ctl[day], DIGIT_3);
            assertThat(week.acute(day)).isCloseTo(atl[day], DIGIT_3);
        }
        Fitness withNextMonday = Fitness.of(Arrays.copyOf(W12, 8), 200, Averaging.EXPONENTIAL);
        assertThat(withNextMonday.balance(7)).isCloseTo(-14.583, DIGIT_3);
        assertThat(withNextMonday.balance(0)).isZero();
    }

    @Test
    void w12TheDividedFormIsALittleQuicker() {
        Fitness week = Fitness.of(W12, 200, Averaging.DIVIDED);

        assertThat(week.chronic(6)).isCloseTo(201.943, DIGIT_3);
        assertThat(week.acute(6)).isCloseTo(218.153, DIGIT_3);
    }

    @Test
    void section9TheWeightsOfADay() {
        assertThat(Averaging.EXPONENTIAL.kept(42)).isCloseTo(0.9764716866522433, within(1e-16));
        assertThat(Averaging.EXPONENTIAL.kept(7)).isCloseTo(0.8668778997501816, within(1e-16));
        assertThat(Averaging.EXPONENTIAL.kept(42)).isCloseTo(0.9765, DIGIT_4);
        assertThat(1 - Averaging.EXPONENTIAL.kept(42)).isCloseTo(0.0235, DIGIT_4);
        assertThat(Averaging.EXPONENTIAL.kept(7)).isCloseTo(0.8669, DIGIT_4);
        assertThat(1 - Averaging.EXPONENTIAL.kept(7)).isCloseTo(0.1331, DIGIT_4);
    }

    @Test
    void w12MonotonyAndStrain() {
        Strain week = Strain.of(W12);

        assertThat(week.monotony(6)).isCloseTo(1.2107, DIGIT_4);
        assertThat(week.strain(6)).isCloseTo(1779.74, within(0.005));
        assertThat(week.monotony(5)).isNaN();
        assertThat(week.monotonous(6)).isFalse();
    }

    @Test
    void section9MonotonyTakesThePopulationDeviation() {
        Strain week = Strain.of(new double[] {600, 200, 400, 500, 100, 650, 0});

        assertThat(week.monotony(6)).isCloseTo(1.492, DIGIT_3);
    }

    @ParameterizedTest
    @CsvSource({"0,0,0", "100,0.5,10", "100,0,10", "100,5,10", "100,10,10", "100,50,2"})
    void monotonyIsTenAtMostAndNoneInAnEmptyWeek(double mean, double deviation, double monotony) {
        assertThat(Strain.monotony(mean, deviation)).isEqualTo(monotony);
    }

    @Test
    void w12Ratios() {
        double[] month = new double[28];
        Arrays.fill(month, 0, 7, 1400 / 7.0);
        Arrays.fill(month, 7, 14, 1300 / 7.0);
        Arrays.fill(month, 14, 21, 1500 / 7.0);
        System.arraycopy(W12, 0, month, 21, 7);

        AcuteChronic ratio = AcuteChronic.of(month, 200);

        assertThat(ratio.coupled(27)).isCloseTo(1.0370, DIGIT_4);
        assertThat(ratio.uncoupled(27)).isCloseTo(1.0500, DIGIT_4);
        assertThat(ratio.coupled(26)).isNaN();
        assertThat(AcuteChronic.of(W12, 200).weighted(6)).isCloseTo(1.1562, DIGIT_4);
        assertThat(AcuteChronic.of(new double[28], 0).coupled(27)).isNaN();
    }

    @Test
    void strainIsUnusualAboveTheOwnMeanOfTwelveWeeksAndTwoDeviations() {
        double[] loads = new double[14 * 7];
        for (int week = 0; week < 14; week++) {
            // Weeks of one hard and one easy day; every other week a little more, so that there is a deviation.
            loads[week * 7] = 300 + (week % 2) * 10;
            loads[week * 7 + 3] = 100;
        }
        loads[12 * 7] = 310;
        loads[13 * 7] = 600;

        Strain course = Strain.of(loads);

        assertThat(course.usual(12 * 7 + 5)).isNaN();
        assertThat(course.unusual(12 * 7 + 5)).isFalse();
        assertThat(course.unusual(12 * 7 + 6)).isFalse();
        assertThat(course.unusual(13 * 7 + 6)).isTrue();
        double[] weeks = IntStream.range(0, 12)
                .mapToDouble(week -> course.strain(week * 7 + 6))
                .toArray();
        double mean = Arrays.stream(weeks).average().orElseThrow();
        double deviation =
                Math.sqrt(Arrays.stream(weeks).map(w -> (w - mean) * (w - mean)).sum() / 11);
        assertThat(course.usual(12 * 7 + 6)).isCloseTo(mean + 2 * deviation, within(1e-6));
    }

    @Test
    void theSeedIsTheMeanOfTheFirstFourWeeksOrOfWhatThereIs() {
        double[] loads = new double[60];
        Arrays.fill(loads, 0, 28, 70);
        Arrays.fill(loads, 28, 60, 700);

        assertThat(Fitness.seed(loads)).isEqualTo(70);
        assertThat(Fitness.seed(new double[] {30, 60})).isEqualTo(45);
        assertThat(Fitness.seed(new double[0])).isZero();
    }

    @Test
    void runsAndStrengthAreKeptApartAndTogether() {
        List<Activity> activities = List.of(
                new Activity(MONDAY, true, 300, 390, false),
                new Activity(MONDAY, false, 200, 150, true),
                new Activity(MONDAY.plusDays(2), true, 100, 100, false));

        Ledger ledger = Ledger.of(activities, MONDAY.plusDays(3), Averaging.EXPONENTIAL);

        assertThat(ledger.days())
                .containsExactly(
                        new DayLoad(MONDAY, 300, 200, 390, 150, true),
                        DayLoad.rest(MONDAY.plusDays(1)),
                        new DayLoad(MONDAY.plusDays(2), 100, 0, 100, 0, false),
                        DayLoad.rest(MONDAY.plusDays(3)));
        assertThat(ledger.run().seed()).isEqualTo(100);
        assertThat(ledger.strength().seed()).isEqualTo(50);
        assertThat(ledger.all().seed()).isEqualTo(150);
        assertThat(ledger.index(MONDAY.minusDays(1))).isEqualTo(-1);
        assertThat(ledger.index(MONDAY.plusDays(4))).isEqualTo(-1);
        assertThat(ledger.index(MONDAY.plusDays(2))).isEqualTo(2);
    }

    @Test
    void theOrderOfArrivalChangesNotADigit() {
        Random random = new Random(7);
        List<Activity> activities = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            double au = random.nextDouble() * 1000 / 3;
            activities.add(new Activity(MONDAY.plusDays(i % 40), i % 3 > 0, au, au * 1.3, false));
        }
        Ledger one = Ledger.of(activities, MONDAY.plusDays(50), Averaging.EXPONENTIAL);
        Collections.shuffle(activities, random);

        Ledger other = Ledger.of(activities, MONDAY.plusDays(50), Averaging.EXPONENTIAL);

        assertThat(other.days()).isEqualTo(one.days());
        for (int day = 0; day < one.days().size(); day++) {
            assertThat(other.all().fitness().chronic(day))
                    .isEqualTo(one.all().fitness().chronic(day));
        }
    }

    @Test
    void aLowBalanceIsMeasuredAgainstTheFitnessOfTheEveningBefore() {
        double[] loads = new double[10];
        Arrays.fill(loads, 3, 10, 600);
        Fitness course = Fitness.of(loads, 100, Averaging.EXPONENTIAL);

        assertThat(course.low(0, 100)).isFalse();
        for (int day = 1; day < 10; day++) {
            assertThat(course.low(day, 100)).isEqualTo(course.balance(day) / course.chronic(day - 1) < -0.30);
        }
        assertThat(course.low(9, 100)).isTrue();
    }
}
