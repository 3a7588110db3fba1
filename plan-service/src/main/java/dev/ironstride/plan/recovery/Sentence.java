package dev.ironstride.plan.recovery;

import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.placement.Letter;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What changed, why, and until when, for the runner (domain.md 7, Explain).
 *
 * @param reason the because-clause, without a full stop
 */
record Sentence(Board board, List<Change> changes, String reason, BaselineWeek week) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

    String text() {
        if (changes.isEmpty()) {
            return capitalised(reason) + ".";
        }
        String rest = changes.stream()
                .skip(1)
                .map(change -> " " + described(change) + ".")
                .collect(Collectors.joining());
        String normal = week.monday().plusWeeks(1).format(DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH));
        return described(changes.getFirst()) + ": " + reason + "." + rest + " Back to normal on " + normal + ".";
    }

    private String described(Change change) {
        Arrangement before = change.before();
        Arrangement after = change.after();
        String session = word(before.letter()) + " " + name(change);
        String from = day(before.start());
        return switch (after.status()) {
            case SKIPPED -> "Dropped " + session + " on " + from;
            case MISSED -> session + " on " + from + " is left out";
            case DONE -> session + " on " + from + " is done";
            case PLANNED -> placed(session, from, before, after);
        };
    }

    private static String placed(String session, String from, Arrangement before, Arrangement after) {
        String to = after.start().format(DAY_AND_TIME);
        if (before.letter() == after.letter()) {
            return "Moved " + session + " from " + from + " to " + to;
        }
        String softer = " became " + lower(after.letter());
        return before.start().equals(after.start())
                ? session + " on " + from + softer
                : session + " on " + from + softer + " on " + to;
    }

    private String name(Change change) {
        return board.session(change.sessionId())
                .map(session -> session.base().name())
                .orElse("");
    }

    private static String day(LocalDateTime time) {
        return time.format(DAY);
    }

    private static String word(Letter letter) {
        return capitalised(lower(letter));
    }

    private static String lower(Letter letter) {
        return switch (letter) {
            case H -> "heavy";
            case M -> "moderate";
            case L -> "light";
        };
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }
}
