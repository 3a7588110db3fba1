package dev.ironstride.plan.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.placement.RunKind;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunRecognitionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Intervals 6x800 m                   | 60  | HARD
            6 x 800                             | 60  | HARD
            10×400m on the track                | 55  | HARD
            Intervalltraining                   | 60  | HARD
            Tempolauf 8 km                      | 50  | HARD
            Tempo run                           | 50  | HARD
            TEMPODAUERLAUF                      | 50  | HARD
            Threshold 3x10 min                  | 60  | HARD
            Schwellenlauf                       | 60  | HARD
            Fahrtspiel im Wald                  | 45  | HARD
            Bergläufe                           | 45  | HARD
            Hill repeats                        | 45  | HARD
            Marathon pace 12 km                 | 70  | HARD
            Renntempo                           | 40  | HARD
            Long run with tempo finish          | 110 | HARD
            Long run                            | 80  | LONG
            Langer Lauf                         | 80  | LONG
            Langer ruhiger Lauf                 | 85  | LONG
            LaLa                                | 70  | LONG
            Easy run                            | 95  | LONG
            Moderate run                        | 50  | MODERATE
            Zügiger Dauerlauf                   | 50  | MODERATE
            Zuegiger DL                         | 50  | MODERATE
            Steigerungslauf                     | 50  | MODERATE
            Recovery jog                        | 30  | RECOVERY
            Regenerationslauf                   | 30  | RECOVERY
            Lockerer Dauerlauf                  | 45  | EASY
            DL im lockeren Tempo                | 45  | HARD
            Dauerlauf in lockerem Tempo         | 45  | EASY
            Easy 8k                             | 48  | EASY
            Wettkampf 10 km                     | 45  | RACE
            Race: spring 10k                    | 45  | RACE
            Berlin-Marathon                     | 240 | RACE
            Halbmarathon Hannover               | 110 | RACE
            Marathontraining Dauerlauf          | 60  | EASY
            parkrun                             | 25  | RACE
            Run                                 | 59  | EASY
            Run                                 | 60  | MODERATE
            Run                                 | 89  | MODERATE
            Run                                 | 90  | LONG
            Run                                 | 0   | EASY
            """)
    void aTitleAndALengthMeanARun(String title, int minutes, RunKind kind) {
        assertThat(RunRecognition.of(title, minutes, 0).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"74, 50, MODERATE", "75, 50, LONG", "75, 53, LONG", "75, 54, MODERATE", "75, 0, MODERATE"})
    void aRunThatStandsOutAmongTheOthersIsLong(int minutes, int median, RunKind kind) {
        assertThat(RunRecognition.of("Run", minutes, median).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Morning run",
                "Lauf mit Anna",
                "Dauerlauf 45 min",
                "6x800",
                "Intervalle",
                "Long run",
                "10 km locker",
                "Trailrunning",
                "Halbmarathon",
                "Tempolauf",
                "Lauftreff",
                "Strength, then easy run"
            })
    void theseSpeakOfARun(String title) {
        assertThat(RunRecognition.speaksOfARun(title)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dentist",
                "Long meeting",
                "Skilanglauf",
                "Langlauf",
                "Radtour 60 km",
                "Bike 90 min",
                "Yoga",
                "Ruhetag",
                "Krafttraining",
                "Swim 2 km",
                "Project kick-off",
                "Easy Friday",
                "Steuer",
                "Review 10:30"
            })
    void theseDoNot(String title) {
        assertThat(RunRecognition.speaksOfARun(title)).isFalse();
    }

    @Test
    void aTrainingPlanHoldsOtherThingsToo() {
        assertThat(RunRecognition.speaksOfSomethingElse("Krafttraining")).isTrue();
        assertThat(RunRecognition.speaksOfSomethingElse("Rest day")).isTrue();
        assertThat(RunRecognition.speaksOfSomethingElse("Easy 45 min")).isFalse();
        assertThat(RunRecognition.speaksOfSomethingElse("Easy run, then stretching"))
                .isFalse();
    }

    @Test
    void theAnswerSaysWhichWordItWas() {
        var recognised = RunRecognition.of("Dienstag: Intervalle", 60, 0);

        assertThat(recognised.why()).isEqualTo("“intervalle” in the title means a hard run.");
        assertThat(recognised.basis()).isEqualTo(Recognised.Basis.WORD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            60 min            | 60
            Lauf 45min locker | 45
            90'               | 90
            1h30              | 90
            1,5 h             | 90
            2 Stunden         | 120
            6x3 min           | 0
            10 km             | 0
            700 min           | 0
            """)
    void aTextNamesItsMinutes(String text, int minutes) {
        assertThat(DurationText.minutes(text)).isEqualTo(minutes == 0 ? OptionalInt.empty() : OptionalInt.of(minutes));
    }

    @ParameterizedTest
    @CsvSource({"60, 60", "1:30, 90", "01:05:30, 65", "45 min, 45", "0:50, 50", "abc, 0", "-5, 0", "99999999999, 0"})
    void aCellHoldsMinutesOrAClock(String cell, int minutes) {
        assertThat(DurationText.minutesOfCell(cell))
                .isEqualTo(minutes == 0 ? OptionalInt.empty() : OptionalInt.of(minutes));
    }

    @Test
    void aDistanceIsRunAtSixMinutesAKilometre() {
        assertThat(DurationText.kilometres("Dauerlauf 12,5 km")).contains(12.5);
        assertThat(DurationText.kilometres("6 x 1 km")).isEmpty();
        assertThat(DurationText.minutesFor(12.5)).hasValue(75);
        assertThat(DurationText.minutesFor(200)).isEmpty();
    }
}
