package dev.ironstride.plan.runimport;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;

/**
 * When an event takes place within some weeks (RFC 5545, 3.8.5). Rules are the runner's file's, so they are bounded before
 * anyone follows them: no rule by the hour, none that began decades ago, none longer than a line.
 */
final class Repetition {
    /** Longest time from an event's start to the end of the weeks, days (our own constant): twelve years. */
    private static final long LONGEST_DAYS = 12 * 366;

    private static final int LONGEST_RULE = 300;
    private static final int MOST_DATES = 400;
    private static final Pattern BY_THE_DAY = Pattern.compile("(?:.*;)?FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;.*)?");
    private static final Pattern BY_THE_HOUR = Pattern.compile(".*\\bBY(?:HOUR|MINUTE|SECOND)=.*");
    private static final Pattern UNTIL = Pattern.compile("(?:^|;)UNTIL=([^;]*)");

    private final EventLines.Event event;
    private final EventTime start;
    private final Span span;

    Repetition(EventLines.Event event, EventTime start, Span span) {
        this.event = event;
        this.start = start;
        this.span = span;
    }

    /** Local times of the runner at which it starts; empty means that its rule is none we follow. */
    Optional<List<LocalDateTime>> starts(Set<LocalDateTime> replaced) {
        var clock = new HashSet<LocalDateTime>();
        if (event.all("RRULE").isEmpty()) {
            clock.add(start.local());
        }
        for (EventLines.Line rule : event.all("RRULE")) {
            Optional<List<LocalDateTime>> dates = follow(rule.value().strip().toUpperCase(Locale.ROOT));
            if (dates.isEmpty()) {
                return Optional.empty();
            }
            clock.addAll(dates.get());
        }
        clock.addAll(times("RDATE"));
        clock.removeAll(times("EXDATE"));
        clock.removeAll(replaced);
        ZoneId runner = span.zone();
        return Optional.of(clock.stream()
                .map(local -> start.onThisClock(local, runner))
                .filter(span::holds)
                .sorted()
                .limit(MOST_DATES)
                .toList());
    }

    private Optional<List<LocalDateTime>> follow(String rule) {
        boolean bounded = rule.length() <= LONGEST_RULE
                && BY_THE_DAY.matcher(rule).matches()
                && !BY_THE_HOUR.matcher(rule).matches()
                && ChronoUnit.DAYS.between(start.local(), span.end()) <= LONGEST_DAYS;
        if (!bounded) {
            return Optional.empty();
        }
        var until = UNTIL.matcher(rule);
        Optional<EventTime> last =
                until.find() ? EventTime.of(until.group(1), event.all("RRULE").getFirst()) : Optional.empty();
        try {
            // A day around the weeks: they are the runner's, the rule may be of another zone.
            List<LocalDateTime> dates = new Recur<LocalDateTime>(withoutEnd(rule))
                    .getDates(
                            start.local(), span.start().minusDays(1), span.end().plusDays(1), MOST_DATES);
            return Optional.of(dates.stream()
                    .filter(date -> last.map(end -> !date.isAfter(endOf(end))).orElse(true))
                    .toList());
        } catch (RuntimeException e) { // whatever the library makes of a rule that is none
            return Optional.empty();
        }
    }

    private LocalDateTime endOf(EventTime end) {
        return end.wholeDay() ? end.local().toLocalDate().atTime(23, 59) : start.heard(end);
    }

    private static String withoutEnd(String rule) {
        String open = UNTIL.matcher(rule).replaceAll("");
        return open.startsWith(";") ? open.substring(1) : open;
    }

    private List<LocalDateTime> times(String property) {
        var times = new ArrayList<LocalDateTime>();
        for (EventLines.Line line : event.all(property)) {
            for (String value : line.value().split(",", MOST_DATES)) {
                EventTime.of(value, line)
                        .map(time -> time.wholeDay()
                                ? time.local()
                                        .toLocalDate()
                                        .atTime(start.local().toLocalTime())
                                : start.heard(time))
                        .ifPresent(times::add);
            }
        }
        return times;
    }
}
