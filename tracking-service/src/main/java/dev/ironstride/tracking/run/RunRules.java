package dev.ironstride.tracking.run;

import dev.ironstride.kit.problem.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a run must satisfy to be one. Bounds are generous: they catch a wrong unit or a broken watch, not a long day. */
final class RunRules {

    static final int LONGEST_SECONDS = 7 * 24 * 3600;
    static final double FARTHEST_METRES = 1_000_000;
    static final double HIGHEST_METRES = 50_000;
    static final int SLOWEST_HEART = 20;
    static final int FASTEST_HEART = 260;
    static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    /** A plan may be tried on weeks to come, and our clock is no judge of a watch. */
    static final Duration AHEAD = Duration.ofDays(370);

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    private static final Pattern PROVIDER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,49}");

    private final RunRequest run;
    private final List<FieldError> errors = new ArrayList<>();

    private RunRules(RunRequest run) {
        this.run = run;
    }

    /** Everything that is wrong with a run, field by field; empty if nothing is. */
    static List<FieldError> check(RunRequest run, Instant now) {
        RunRules rules = new RunRules(run);
        rules.identity();
        rules.time(now);
        rules.figures();
        return rules.errors;
    }

    private void identity() {
        if (run.source() != null && run.source().provider() != null) {
            String provider = run.source().provider();
            require(
                    "source.provider",
                    PROVIDER.matcher(provider).matches(),
                    "must be 1 to 50 letters, digits, dots, dashes or underscores");
        }
        text("source.device", run.source() == null ? null : run.source().device(), 100);
        text("externalId", run.externalId(), 200);
    }

    private void time(Instant now) {
        Instant start = run.startedAt();
        if (start == null) {
            errors.add(new FieldError("startedAt", "is required"));
        } else {
            require(
                    "startedAt",
                    !start.isBefore(EARLIEST) && !start.isAfter(now.plus(AHEAD)),
                    "must lie between 1990 and a year from now");
        }
        require(
                "timeZone",
                run.timeZone() == null || ZONES.contains(run.timeZone()),
                "must be an IANA time zone like \"Europe/Berlin\"");
        if (run.durationSeconds() == null) {
            errors.add(new FieldError("durationSeconds", "is required"));
            return;
        }
        range("durationSeconds", run.durationSeconds(), 1, LONGEST_SECONDS);
        range("movingSeconds", run.movingSeconds(), 0, LONGEST_SECONDS);
        require(
                "movingSeconds",
                run.movingSeconds() == null || run.movingSeconds() <= run.durationSeconds(),
                "must not be more than durationSeconds");
    }

    private void figures() {
        range("distanceMetres", run.distanceMetres(), 0, FARTHEST_METRES);
        range("ascentMetres", run.ascentMetres(), 0, HIGHEST_METRES);
        range("descentMetres", run.descentMetres(), 0, HIGHEST_METRES);
        range("averageHeartRate", run.averageHeartRate(), SLOWEST_HEART, FASTEST_HEART);
        range("maxHeartRate", run.maxHeartRate(), SLOWEST_HEART, FASTEST_HEART);
        require(
                "averageHeartRate",
                run.averageHeartRate() == null
                        || run.maxHeartRate() == null
                        || run.averageHeartRate() <= run.maxHeartRate(),
                "must not be more than maxHeartRate");
        range("rpe", run.rpe(), 0, 10);
        require("tags", run.tags() == null || run.tags().stream().allMatch(Objects::nonNull), "must not contain null");
    }

    private void text(String field, @Nullable String text, int most) {
        require(
                field,
                text == null
                        || (!text.isBlank()
                                && text.length() <= most
                                && text.chars().noneMatch(Character::isISOControl)),
                "must be 1 to " + most + " printable characters");
    }

    private void range(String field, @Nullable Number number, double from, double to) {
        if (number != null) {
            double value = number.doubleValue();
            if (!(value >= from && value <= to)) {
                // Put together only now: it takes longer than all other rules.
                require(field, false, String.format(Locale.ROOT, "must be from %,.0f to %,.0f", from, to));
            }
        }
    }

    private void require(String field, boolean holds, String message) {
        if (!holds && errors.stream().noneMatch(error -> error.field().equals(field))) {
            errors.add(new FieldError(field, message));
        }
    }
}
