package dev.ironstride.plan.recovery;

import dev.ironstride.plan.placement.Letter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What changed, why, and until when, for the runner (domain.md 7, Explain).
 *
 * @param key of the decision
 * @param reason the because-clause, without a full stop
 * @param normal when it is over, as a sentence
 */
record Sentence(Board board, List<Change> changes, String key, String reason, String normal) {

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
        return described(changes.getFirst()) + ": " + reason + "." + rest + " " + normal;
    }

    /** When the plan is as it was, if that is a day. */
    static String backOn(LocalDate day) {
        return "Back to normal on " + day.format(DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH)) + ".";
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
            case PLANNED -> placed(change, session, from);
        };
    }

    private String placed(Change change, String session, String from) {
        Arrangement before = change.before();
        Arrangement after = change.after();
        String to = after.start().format(DAY_AND_TIME);
        boolean stays = before.start().equals(after.start());
        if (before.letter() != after.letter()) {
            String other = " became " + lower(after.letter());
            return stays ? session + " on " + from + other : session + " on " + from + other + " on " + to;
        }
        return stays
                ? session + " on " + from + " has " + less(change)
                : "Moved " + session + " from " + from + " to " + to;
    }

    /** What the decision takes off, in the words of the rule. */
    private String less(Change change) {
        return board.session(change.sessionId()).map(board::reductionsOf).orElse(List.of()).stream()
                .filter(one -> one.key().equals(key))
                .map(Reduction::what)
                .findFirst()
                .orElse("other numbers");
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
            case MOB -> "mobility";
        };
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }
}
