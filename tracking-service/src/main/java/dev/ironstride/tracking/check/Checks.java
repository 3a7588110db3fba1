package dev.ironstride.tracking.check;

import dev.ironstride.kit.problem.FieldError;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a body, one message per field. What is absent passes, unless {@link #require} asks for it. */
public final class Checks {

    /** Before this nobody had a watch that tells. */
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    /** A plan may be tried on weeks to come, and our clock is no judge of a watch. */
    private static final Duration AHEAD = Duration.ofDays(370);

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private final List<FieldError> errors = new ArrayList<>();

    /** Names the field unless the condition holds. */
    public void require(String field, boolean holds, String message) {
        if (!holds && errors.stream().noneMatch(error -> error.field().equals(field))) {
            errors.add(new FieldError(field, message));
        }
    }

    /** A number within bounds, both included. */
    public void range(String field, @Nullable Number number, double from, double to) {
        if (number != null) {
            double value = number.doubleValue();
            require(
                    field,
                    Double.isFinite(value) && value >= from && value <= to,
                    String.format(Locale.ROOT, "must be from %,.0f to %,.0f", from, to));
        }
    }

    /** A short line: 1 to so many characters, none of them a control character. */
    public void line(String field, @Nullable String text, int most) {
        require(
                field,
                text == null
                        || (!text.isBlank()
                                && text.length() <= most
                                && text.chars().noneMatch(Character::isISOControl)),
                "must be 1 to " + most + " printable characters");
    }

    /** A note: up to so many characters, line breaks allowed. */
    public void note(String field, @Nullable String text, int most) {
        require(
                field,
                text == null
                        || (text.length() <= most
                                && text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')),
                "must be at most " + most + " printable characters");
    }

    /** An instant between 1990 and a year from now. */
    public void moment(String field, @Nullable Instant moment, Instant now) {
        require(
                field,
                moment == null || (!moment.isBefore(EARLIEST) && !moment.isAfter(now.plus(AHEAD))),
                "must lie between 1990 and a year from now");
    }

    /** A time zone by its IANA name. */
    public void zone(String field, @Nullable String zone) {
        require(field, zone == null || ZONES.contains(zone), "must be an IANA time zone like \"Europe/Berlin\"");
    }

    /** Everything found so far. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** Refuses with 400 naming every field at fault, if there is one. */
    public void refuse() {
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.invalid(errors));
        }
    }
}
