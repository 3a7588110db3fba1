package dev.ironstride.plan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader of the text finds every event at the moment that was meant. */
class CalendarTextTest {
    private static final Instant CHANGED = Instant.parse("2026-11-24T08:00:00Z");

    private static Told event(int number, LocalDate day, ZoneId zone, String title, String text) {
        var entry = new Entry(
                new UUID(0, number), Entry.Kind.SESSION, day.atTime(LocalTime.of(7, 0)), 60, zone, title, text, false);
        return new Told(entry, 0, CHANGED);
    }

    private static List<VEvent> parsed(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text)).getComponents("VEVENT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "America/New_York",
                "Australia/Sydney",
                "Australia/Lord_Howe",
                "Asia/Tokyo",
                "Africa/Casablanca",
                "America/Santiago",
                "Europe/Dublin",
                "UTC",
                "Asia/Kathmandu",
                "+05:30"
            })
    void sevenInTheMorningIsSevenInTheMorningOnEveryDayOfTwoYears(String id) throws Exception {
        ZoneId zone = ZoneId.of(id);
        LocalDate first = LocalDate.of(2026, 1, 1);
        List<Told> told = IntStream.range(0, 730)
                .mapToObj(i -> event(i, first.plusDays(i), zone, "Strength", ""))
                .toList();

        List<VEvent> events = parsed(CalendarText.of(told));

        assertThat(events).hasSize(730);
        for (int i = 0; i < 730; i++) {
            Temporal start = events.get(i)
                    .<DtStart<Temporal>>getProperty("DTSTART")
                    .orElseThrow()
                    .getDate();
            assertThat(Instant.from(start))
                    .as("%s, %s", id, first.plusDays(i))
                    .isEqualTo(first.plusDays(i).atTime(7, 0).atZone(zone).toInstant());
        }
    }

    @Test
    void linesAreFoldedEndedAndEscapedAsTheStandardSays() throws Exception {
        String words = "Kniebeuge; schön, tief\n" + "ä".repeat(200) + "\\ end";
        var told = event(1, LocalDate.of(2026, 11, 25), ZoneId.of("Europe/Berlin"), "Strength, A", words);

        String text = CalendarText.of(List.of(told));

        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(text.split("\r\n"))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        VEvent event = parsed(text).getFirst();
        assertThat(event.getProperty("DESCRIPTION").map(Property::getValue)).contains(words);
        assertThat(event.getProperty("SUMMARY").map(Property::getValue)).contains("Strength, A");
    }

    @Test
    void theSameEventsGiveTheSameTextInWhateverOrderTheyCome() {
        var one = event(1, LocalDate.of(2026, 11, 25), ZoneId.of("Europe/Berlin"), "A", "");
        var other = event(2, LocalDate.of(2026, 11, 25), ZoneId.of("Asia/Tokyo"), "B", "");

        assertThat(CalendarText.of(List.of(one, other))).isEqualTo(CalendarText.of(List.of(other, one)));
    }
}
