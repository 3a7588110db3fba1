package dev.ironstride.plan.runimport;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Files as tests write them, read for four weeks from Monday, 23 November 2026, in Berlin. */
final class Imported {
    static final Span SPAN = Span.from(LocalDate.of(2026, 11, 23), 4, ZoneId.of("Europe/Berlin"));

    private Imported() {}

    static ImportAnswer table(String text) {
        return RunImport.answer(TableFile.read(text.getBytes(StandardCharsets.UTF_8), SPAN), SPAN);
    }

    static Reading calendarOf(byte[] file) {
        return CalendarFile.read(file, SPAN);
    }

    /** A calendar of events; lines of one event are separated by {@code |}. */
    static byte[] calendar(String... events) {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n");
        for (String event : events) {
            text.append("BEGIN:VEVENT\r\n");
            for (String line : event.split("\\|")) {
                text.append(line).append("\r\n");
            }
            text.append("END:VEVENT\r\n");
        }
        return text.append("END:VCALENDAR\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** {@code "2026-11-24T18:00 60 HARD"} of each run, by time. */
    static List<String> runs(ImportAnswer answer) {
        return answer.lines().stream()
                .map(line -> line.date() + "T" + line.start() + " " + line.minutes() + " " + line.kind())
                .toList();
    }

    static List<String> runs(byte[] calendar) {
        return runs(RunImport.answer(calendarOf(calendar), SPAN));
    }

    /** {@code "TUESDAY 18:00 60 HARD"} of each usual run. */
    static List<String> week(ImportAnswer answer) {
        return answer.runWeek().stream()
                .map(run -> run.day() + " " + run.start() + " " + run.minutes() + " " + run.kind())
                .toList();
    }
}
