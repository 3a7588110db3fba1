package dev.ironstride.plan.runimport;

import static dev.ironstride.plan.runimport.Imported.calendar;
import static dev.ironstride.plan.runimport.Imported.calendarOf;
import static dev.ironstride.plan.runimport.Imported.runs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ironstride.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {

    @Test
    void runsAreReadAndTheRestOfALifeIsNot() {
        assertThat(runs(calendar(
                        "UID:1|SUMMARY:Intervalle 6x800|DTSTART;TZID=Europe/Berlin:20261124T180000|DTEND;TZID=Europe/Berlin:20261124T190000",
                        "UID:2|SUMMARY:Zahnarzt|DTSTART;TZID=Europe/Berlin:20261124T100000|DTEND;TZID=Europe/Berlin:20261124T103000",
                        "UID:3|SUMMARY:Long run|DTSTART:20261129T080000Z|DURATION:PT1H45M")))
                .containsExactly("2026-11-24T18:00 60 HARD", "2026-11-29T09:00 105 LONG");
    }

    @Test
    void aSeriesTakesPlaceInEachOfTheWeeks() {
        assertThat(
                        runs(
                                calendar(
                                        "UID:1|SUMMARY:Tempo run|DTSTART;TZID=Europe/Berlin:20250107T180000|DURATION:PT50M|RRULE:FREQ=WEEKLY;BYDAY=TU")))
                .containsExactly(
                        "2026-11-24T18:00 50 HARD",
                        "2026-12-01T18:00 50 HARD",
                        "2026-12-08T18:00 50 HARD",
                        "2026-12-15T18:00 50 HARD");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=WEEKLY;BYDAY=TU,TH                       | 8
            FREQ=WEEKLY;INTERVAL=2                        | 2
            FREQ=DAILY;COUNT=3                            | 3
            FREQ=DAILY;UNTIL=20261126T170000Z             | 3
            FREQ=DAILY;UNTIL=20261126                     | 3
            FREQ=MONTHLY;BYDAY=-1SU                       | 1
            FREQ=YEARLY                                   | 1
            """)
    void rulesAreFollowedAsTheStandardSays(String rule, int times) {
        assertThat(runs(calendar(
                        "UID:1|SUMMARY:Run|DTSTART;TZID=Europe/Berlin:20261124T180000|DURATION:PT45M|RRULE:" + rule)))
                .hasSize(times);
    }

    @Test
    void aMovedOrCancelledOneOfASeriesIsNotReadTwice() {
        String series =
                "UID:1|SUMMARY:Run|DTSTART;TZID=Europe/Berlin:20261124T180000|DURATION:PT45M|RRULE:FREQ=WEEKLY|EXDATE;TZID=Europe/Berlin:20261201T180000";
        String moved =
                "UID:1|SUMMARY:Run|RECURRENCE-ID;TZID=Europe/Berlin:20261208T180000|DTSTART;TZID=Europe/Berlin:20261209T070000|DURATION:PT45M";
        String cancelled =
                "UID:1|SUMMARY:Run|STATUS:CANCELLED|RECURRENCE-ID:20261215T170000Z|DTSTART:20261215T170000Z|DURATION:PT45M";

        assertThat(runs(calendar(series, moved, cancelled)))
                .containsExactly("2026-11-24T18:00 45 EASY", "2026-12-09T07:00 45 EASY");
    }

    @Test
    void timesAreTheRunnersWhateverTheZoneIsCalled() {
        assertThat(runs(calendar(
                        "UID:1|SUMMARY:Run|DTSTART;TZID=America/New_York:20261124T060000|DURATION:PT45M",
                        "UID:2|SUMMARY:Run|DTSTART;TZID=W. Europe Standard Time:20261125T060000|DURATION:PT45M",
                        "UID:3|SUMMARY:Run|DTSTART;TZID=/example.org/20200101/Europe/Berlin:20261126T060000|DURATION:PT45M",
                        "UID:4|SUMMARY:Run|DTSTART:20261127T060000|DURATION:PT45M",
                        "UID:5|SUMMARY:Run|DTSTART;VALUE=DATE:20261128")))
                .containsExactly(
                        "2026-11-24T12:00 45 EASY",
                        "2026-11-25T06:00 45 EASY",
                        "2026-11-26T06:00 45 EASY",
                        "2026-11-27T06:00 45 EASY",
                        "2026-11-28T07:00 45 EASY");
    }

    @Test
    void aSeriesStaysAtItsHourWhenTheClocksChange() {
        var span = Span.from(java.time.LocalDate.of(2027, 3, 22), 2, java.time.ZoneId.of("Europe/Berlin"));
        byte[] file = calendar(
                "UID:1|SUMMARY:Run|DTSTART;TZID=Europe/Berlin:20270101T180000|DURATION:PT45M|RRULE:FREQ=DAILY");

        assertThat(CalendarFile.read(file, span).runs())
                .hasSize(14)
                .allSatisfy(run -> assertThat(run.start().getHour()).isEqualTo(18));
    }

    @Test
    void aLineFoldedInsideAnUmlautIsReadInOnePiece() {
        byte[] whole = calendar("UID:1|SUMMARY:Zügiger Dauerlauf|DTSTART:20261124T060000Z|DURATION:PT45M");
        int umlaut = new String(whole, StandardCharsets.ISO_8859_1).indexOf("Z\u00C3") + 2;
        byte[] folded = new byte[whole.length + 3];
        System.arraycopy(whole, 0, folded, 0, umlaut);
        folded[umlaut] = '\r';
        folded[umlaut + 1] = '\n';
        folded[umlaut + 2] = ' ';
        System.arraycopy(whole, umlaut, folded, umlaut + 3, whole.length - umlaut);

        assertThat(calendarOf(folded).runs().getFirst().title()).isEqualTo("Zügiger Dauerlauf");
    }

    @Test
    void linesMayEndAsOnUnix() {
        byte[] unix = new String(
                        calendar("UID:1|SUMMARY:Run|DTSTART:20261124T060000Z|DURATION:PT45M"), StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(calendarOf(unix).runs()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY",
                "FREQ=MINUTELY;INTERVAL=1",
                "FREQ=HOURLY",
                "FREQ=DAILY;BYHOUR=0,1,2,3;BYMINUTE=0,1,2,3,4,5;BYSECOND=1,2,3,4,5",
                "FREQ=SOMETIMES",
                "INTERVAL=2",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=DAILY;INTERVAL=99999999999999999999",
            })
    void aRuleMadeToKeepUsBusyOrNoneAtAllIsLeftOutByName(String rule) {
        var reading = calendarOf(calendar("UID:1|SUMMARY:Run|DTSTART:20261124T060000Z|DURATION:PT45M|RRULE:" + rule));

        assertThat(reading.runs()).isEmpty();
        assertThat(reading.unread())
                .containsExactly(new Unread(1, "Run", "It repeats by a rule that we do not follow."));
    }

    @Test
    void aSeriesFromDecadesAgoAndAnEndlessListAreBounded() {
        var old = calendarOf(calendar("UID:1|SUMMARY:Run|DTSTART:19710101T060000Z|DURATION:PT45M|RRULE:FREQ=DAILY"));
        String list = String.join(",", java.util.Collections.nCopies(100, "1"));
        var long1 = calendarOf(
                calendar("UID:1|SUMMARY:Run|DTSTART:20261124T060000Z|DURATION:PT45M|RRULE:FREQ=DAILY;BYSETPOS=" + list
                        + ";BYMONTHDAY=" + list));

        assertThat(old.unread()).hasSize(1);
        assertThat(long1.unread()).hasSize(1);
    }

    @Test
    void aThousandEventsThatRepeatForEverAreAnswered() {
        String[] events = new String[1000];
        Arrays.fill(events, "UID:1|SUMMARY:Run|DTSTART:20160101T060000Z|DURATION:PT45M|RRULE:FREQ=DAILY");

        var answer = RunImport.answer(calendarOf(calendar(events)), Imported.SPAN);

        assertThat(answer.lines()).hasSize(500);
        assertThat(answer.more()).isGreaterThan(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "BEGIN:VCALENDAR", "BEGIN:VEVENT\r\nEND:VEVENT\r\n", "{\"a\":1}", "\u0000"})
    void whatIsNoCalendarIsRefused(String text) {
        assertThatThrownBy(() -> calendarOf(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("body");
    }

    @Test
    void componentsInsideEachOtherEndNowhereElseThanInARefusal() {
        byte[] deep = ("BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n".repeat(15_000)).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> calendarOf(deep)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aFilesOwnZoneIsNeitherReadNorFetched() {
        String zone = """
                BEGIN:VTIMEZONE
                TZID:Nowhere
                TZURL:http://127.0.0.1:1/tz
                BEGIN:STANDARD
                DTSTART:19700101T000000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0100
                RRULE:FREQ=SECONDLY
                END:STANDARD
                END:VTIMEZONE
                """;
        String file = new String(
                        calendar("UID:1|SUMMARY:Run|DTSTART;TZID=Nowhere:20261124T060000|DURATION:PT45M"),
                        StandardCharsets.UTF_8)
                .replace("BEGIN:VEVENT", zone + "BEGIN:VEVENT");

        assertThat(runs(file.getBytes(StandardCharsets.UTF_8))).containsExactly("2026-11-24T06:00 45 EASY");
    }
}
