package dev.ironstride.tracking.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FlatDistanceTest {

    @Test
    void secondBySecondItIsTheSheetsFlatSpeedWhereTheGradeIsSteady() {
        FlatDistance flat = new FlatDistance();
        run(flat, 1980, 5000, 0.04);
        run(flat, 1560, 5000, -0.04);

        // W11; the one stretch over the top mixes up and down.
        assertThat(flat.seconds()).isEqualTo(3540);
        assertThat(flat.flatMetres() / flat.seconds()).isCloseTo(2.882927, within(0.002));
    }

    @Test
    void aNoisyAltimeterOnTheFlatIsNoHill() {
        FlatDistance flat = new FlatDistance();
        Random noise = new Random(3);
        double before = 0;
        for (int second = 0; second < 3600; second++) {
            double height = noise.nextGaussian() * 0.5;
            flat.add(1, 3, height - before);
            before = height;
        }

        assertThat(flat.flatMetres()).isCloseTo(10_800, within(30.0));
    }

    @Test
    void aRunTooShortForAGradeIsLevel() {
        FlatDistance flat = new FlatDistance();
        flat.add(10, 30, 5);

        assertThat(flat.flatMetres()).isEqualTo(30);
        assertThat(flat.seconds()).isEqualTo(10);
    }

    private static void run(FlatDistance flat, int seconds, double metres, double grade) {
        for (int second = 0; second < seconds; second++) {
            flat.add(1, metres / seconds, grade * metres / seconds);
        }
    }
}
