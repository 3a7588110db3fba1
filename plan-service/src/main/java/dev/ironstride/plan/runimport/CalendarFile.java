package dev.ironstride.plan.runimport;

import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.recognition.DurationText;
import dev.ironstride.plan.recognition.RunRecognition;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ParserException;

/** Runs in a calendar file (RFC 5545): whatever speaks of a run, as often as it takes place in the weeks asked for. */
final class CalendarFile {
    /** Longest run that is believed, minutes: as the profile does. */
    private static final long LONGEST_MINUTES = 600;

    private final Span span;
    private final List<ReadRun> runs = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();

    private CalendarFile(Span span) {
        this.span = span;
    }

    /** Reads a file; refuses with 400 what is no calendar. */
    static Reading read(byte[] file, Span span) {
        var events = new EventLines();
        try {
            new CalendarParserImpl().parse(new StringReader(FileText.of(FileText.unfolded(file))), events);
        } catch (ParserException e) {
            throw ProblemException.invalid("body", "must be an iCalendar file: line " + e.getLineNo() + " is not");
        } catch (IOException | RuntimeException e) { // the library's way to say the same without a line
            throw e instanceof ProblemException refused
                    ? refused
                    : ProblemException.invalid("body", "must be an iCalendar file");
        }
        var reader = new CalendarFile(span);
        reader.take(events.events());
        if (events.dropped() > 0) {
            reader.unread.add(new Unread(
                    EventLines.MOST + 1, "", events.dropped() + " more events; export fewer, or a shorter time."));
        }
        return new Reading(reader.runs, reader.unread);
    }

    private void take(List<EventLines.Event> events) {
        Map<String, Set<LocalDateTime>> replaced = replaced(events);
        for (EventLines.Event event : events) {
            String title = unescaped(event.text("SUMMARY"));
            String said = title + " " + unescaped(event.text("CATEGORIES"));
            if (RunRecognition.speaksOfARun(said)
                    && !event.text("STATUS").strip().equalsIgnoreCase("CANCELLED")) {
                take(event, title, replaced.getOrDefault(event.text("UID"), Set.of()));
            }
        }
    }

    private void take(EventLines.Event event, String title, Set<LocalDateTime> replaced) {
        Optional<EventTime> start = time(event, "DTSTART");
        if (start.isEmpty()) {
            unread.add(new Unread(event.number(), title, "It has no start that can be read."));
            return;
        }
        boolean exception = !event.all("RECURRENCE-ID").isEmpty();
        var repetition = new Repetition(event, start.get(), span);
        Optional<List<LocalDateTime>> starts = repetition.starts(exception ? Set.of() : replaced);
        if (starts.isEmpty()) {
            unread.add(new Unread(event.number(), title, "It repeats by a rule that we do not follow."));
            return;
        }
        int minutes = minutes(event, start.get(), title);
        String note = start.get().wholeDay() ? "The calendar tells the day only; 07:00 is assumed." : null;
        starts.get().forEach(at -> runs.add(new ReadRun(event.number(), title, at, minutes, note)));
    }

    /** Which times of a series another event of the same UID stands in for. */
    private static Map<String, Set<LocalDateTime>> replaced(List<EventLines.Event> events) {
        var series = new HashMap<String, EventTime>();
        events.stream()
                .filter(event -> event.all("RECURRENCE-ID").isEmpty())
                .forEach(event ->
                        time(event, "DTSTART").ifPresent(start -> series.putIfAbsent(event.text("UID"), start)));
        var replaced = new HashMap<String, Set<LocalDateTime>>();
        for (EventLines.Event event : events) {
            EventTime start = series.get(event.text("UID"));
            if (start != null) {
                time(event, "RECURRENCE-ID")
                        .ifPresent(time -> replaced.computeIfAbsent(event.text("UID"), uid -> new HashSet<>())
                                .add(
                                        time.wholeDay()
                                                ? time.local()
                                                        .toLocalDate()
                                                        .atTime(start.local().toLocalTime())
                                                : start.heard(time)));
            }
        }
        return replaced;
    }

    private static Optional<EventTime> time(EventLines.Event event, String property) {
        return event.all(property).stream().findFirst().flatMap(line -> EventTime.of(line.value(), line));
    }

    /** As long as the event, unless that is a whole day; then what the title says. 0 if nobody says. */
    private int minutes(EventLines.Event event, EventTime start, String title) {
        int told = DurationText.minutes(title)
                .orElseGet(() -> DurationText.kilometres(title)
                        .map(km -> DurationText.minutesFor(km).orElse(0))
                        .orElse(0));
        if (start.wholeDay()) {
            return told;
        }
        long minutes = time(event, "DTEND")
                .map(end -> Duration.between(start.in(span.zone()), end.in(span.zone()))
                        .toMinutes())
                .or(() -> duration(event.text("DURATION")))
                .orElse(0L);
        return minutes >= 1 && minutes <= LONGEST_MINUTES ? (int) minutes : told;
    }

    private static Optional<Long> duration(String text) {
        try {
            return text.isBlank() || text.length() > 40
                    ? Optional.empty()
                    : Optional.of(Duration.parse(text.strip().toUpperCase(Locale.ROOT))
                            .toMinutes());
        } catch (DateTimeParseException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** Text as RFC 5545, 3.3.11 escapes it; one line for the answer. */
    private static String unescaped(String value) {
        return value.replace("\\n", " ")
                .replace("\\N", " ")
                .replace("\\,", ",")
                .replace("\\;", ";")
                .replace("\\\\", "\\")
                .strip();
    }
}
