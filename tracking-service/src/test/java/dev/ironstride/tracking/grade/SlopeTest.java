package dev.ironstride.tracking.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of domain.md sections 8 (W11) and 9 (Minetti). */
class SlopeTest {

    private static final double DIGIT = 0.5e-3;

    @ParameterizedTest
    @CsvSource({"0,3.600", "0.45,19.426", "-0.20,1.800", "-0.45,4.032"})
    void theCostIsThatOfThePolynomial(double grade, double cost) {
        assertThat(Slope.cost(grade)).isCloseTo(cost, within(DIGIT));
    }

    /** Section 9: what Minetti measured, with its standard deviation. */
    @ParameterizedTest
    @CsvSource({"0,3.40,0.24", "0.45,18.93,1.74", "-0.20,1.73,0.36", "-0.45,3.92,0.81"})
    void thePolynomialLiesWithinOneDeviationOfWhatWasMeasured(double grade, double measured, double deviation) {
        assertThat(Slope.cost(grade)).isCloseTo(measured, within(deviation));
    }

    @ParameterizedTest
    @CsvSource({"0.04,4.451247,1.236457", "-0.04,2.896757,0.804655"})
    void theCostOfFourPercentIsThatOfTheSheet(double grade, double cost, double factor) {
        assertThat(Slope.cost(grade)).isCloseTo(cost, within(0.5e-6));
        assertThat(Slope.factor(grade)).isCloseTo(factor, within(0.5e-6));
    }

    @Test
    void beyondWhatWasMeasuredItIsTheCostOfTheSteepest() {
        assertThat(Slope.cost(3)).isEqualTo(Slope.cost(0.45));
        assertThat(Slope.cost(-3)).isEqualTo(Slope.cost(-0.45));
    }

    @Test
    void aDescentIsNeverEasierThanSeventyPercentOfTheFlat() {
        assertThat(Slope.factor(-0.20)).isEqualTo(0.70);
    }

    @Test
    void upAndDownAgainIsTheMeanOfTheFlatSpeedsOverTime() {
        double up = Slope.flatSpeed(5000 / 1980.0, 0.04);
        double down = Slope.flatSpeed(5000 / 1560.0, -0.04);
        double mean = (up * 1980 + down * 1560) / 3540;
        double intensity = mean / (1000 / 285.0);

        assertThat(up).isCloseTo(3.122367, within(0.5e-6));
        assertThat(down).isCloseTo(2.579022, within(0.5e-6));
        assertThat(mean).isCloseTo(2.882927, within(0.5e-6));
        assertThat(intensity).isCloseTo(0.821634, within(0.5e-6));
        assertThat(3540 / 3600.0 * intensity * intensity * 100).isCloseTo(66.383, within(DIGIT));
    }
}
