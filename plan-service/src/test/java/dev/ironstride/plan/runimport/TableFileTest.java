package dev.ironstride.plan.runimport;

import static dev.ironstride.plan.runimport.Imported.SPAN;
import static dev.ironstride.plan.runimport.Imported.runs;
import static dev.ironstride.plan.runimport.Imported.table;
import static dev.ironstride.plan.runimport.Imported.week;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.placement.RaceDistance;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {

    @Test
    void aWeekWithoutDatesIsTheUsualWeek() {
        var answer = table("""
                Tag;Uhrzeit;Dauer;Einheit
                Dienstag;18:00;60;Intervalle 6x800
                Do;07:00;45;Lockerer Dauerlauf
                Fr;;;Krafttraining
                So;9 Uhr;1:40;Langer Lauf
                """);

        assertThat(week(answer))
                .containsExactly("TUESDAY 18:00 60 HARD", "THURSDAY 07:00 45 EASY", "SUNDAY 09:00 100 LONG");
        assertThat(answer.leftOut()).containsExactly(new Unread(4, "Krafttraining", "It does not look like a run."));
    }

    @Test
    void whatComesBackIsUsualAndWhatDoesNotIsNot() {
        var answer = table("""
                date,start,minutes,title
                2026-11-24,18:00,60,Intervals
                2026-12-01,18:30,62,Tempo run
                2026-12-08,18:00,60,Easy run
                2026-12-12,10:00,50,Run with Anna
                2026-12-15,18:00,60,Threshold
                """);

        assertThat(week(answer)).containsExactly("TUESDAY 18:00 60 HARD");
        assertThat(answer.runWeek().getFirst().seen()).isEqualTo(4);
        assertThat(answer.lines())
                .extracting(ImportAnswer.Line::inRunWeek)
                .containsExactly(true, true, true, false, true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-24          | 2026-11-24T07:00
            24.11.2026          | 2026-11-24T07:00
            24.11.26            | 2026-11-24T07:00
            24/11/2026          | 2026-11-24T07:00
            11/24/2026          | 2026-11-24T07:00
            2026-11-24T18:30:00 | 2026-11-24T18:30
            24.11.2026 18:30    | 2026-11-24T18:30
            Tue                 | 2026-11-24T07:00
            Dienstag            | 2026-11-24T07:00
            """)
    void aDayIsReadAsPeopleWriteIt(String date, String start) {
        assertThat(runs(table("date,minutes\n" + date + ",45\n"))).containsExactly(start + " 45 EASY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"30.02.2026", "Someday", "", "2026-13-01", "99999999999999999999", "Montags vielleicht"})
    void aDayThatIsNoneIsToldAndTheOthersAreRead(String date) {
        var answer = table("date,minutes\n" + date + ",45\n2026-11-24,45\n");

        assertThat(runs(answer)).hasSize(1);
        assertThat(answer.leftOut()).singleElement().extracting(Unread::line).isEqualTo(2);
    }

    @Test
    void aDistanceStandsInForALength() {
        assertThat(runs(table("datum;km\n24.11.2026;12,5\n"))).containsExactly("2026-11-24T07:00 75 MODERATE");
    }

    @Test
    void whatNobodyToldIsAssumedAndSaid() {
        var line = table("date,title\n2026-11-24,Easy\n").lines().getFirst();

        assertThat(line.minutes()).isEqualTo(45);
        assertThat(line.why()).contains("45 min are assumed").contains("07:00 is assumed");
    }

    @Test
    void aRaceGoesToTheRacesAndNotIntoTheWeek() {
        var answer =
                table("date,start,title\n2026-11-29,10:00,Halbmarathon Bremen\n2026-12-06,10:00,Wettkampf 10 km\n");

        assertThat(answer.runWeek()).isEmpty();
        assertThat(answer.races())
                .extracting(ImportAnswer.RaceFound::distance)
                .containsExactly(RaceDistance.HALF, RaceDistance.TEN_K);
    }

    @Test
    void anotherMonthIsNotLookedAt() {
        assertThat(table("date,minutes\n2026-11-22,45\n2026-12-21,45\n").lines())
                .isEmpty();
    }

    @Test
    void germanWindowsAndUnicodeFilesAreReadAlike() {
        String text = "Datum;Einheit\n24.11.2026;Zügiger Dauerlauf\n";

        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16}) {
            assertThat(TableFile.read(text.getBytes(charset), SPAN)
                            .runs()
                            .getFirst()
                            .title())
                    .as(charset.name())
                    .isEqualTo("Zügiger Dauerlauf");
        }
        assertThat(TableFile.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), SPAN)
                        .runs())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "one,two\n1,2\n", "date,title\n2026-11-24,\"never closed\n", "\u0000\u0001"})
    void whatIsNoTableIsRefused(String text) {
        assertThatThrownBy(() -> TableFile.read(text.getBytes(StandardCharsets.UTF_8), SPAN))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("body");
    }

    @Test
    void aTableWithoutEndIsReadToItsBound() {
        String text = "date,minutes\n" + "2026-11-24,45\n".repeat(20_000);

        var reading = TableFile.read(text.getBytes(StandardCharsets.UTF_8), SPAN);

        assertThat(reading.runs()).hasSize(TableFile.MOST);
        assertThat(reading.unread())
                .singleElement()
                .extracting(Unread::why)
                .asString()
                .startsWith("18000 more lines");
        var answer = RunImport.answer(reading, SPAN);
        assertThat(answer.lines()).hasSize(500);
        assertThat(answer.more()).isEqualTo(1500);
    }
}
