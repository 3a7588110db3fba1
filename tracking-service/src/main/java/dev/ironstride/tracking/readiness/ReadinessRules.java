package dev.ironstride.tracking.readiness;

import dev.ironstride.events.WarningSign;
import dev.ironstride.kit.problem.FieldError;
import dev.ironstride.tracking.check.Checks;
import dev.ironstride.tracking.pain.PainReport;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a report must satisfy. Bounds are those of the event contract: they catch a wrong unit, not a bad night. */
final class ReadinessRules {

    static final double HIGHEST_HRV_MILLIS = 1000;
    static final int SLOWEST_HEART = 20;
    static final int FASTEST_RESTING_HEART = 150;
    static final int LONGEST_SLEEP_MINUTES = 24 * 60;
    /** Ends of a Hooper item (domain.md 6.7). */
    static final int HOOPER_BEST = 1;

    static final int HOOPER_WORST = 7;

    private static final Pattern PROVIDER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,49}");

    private final ReadinessRequest report;
    private final Checks checks = new Checks();

    private ReadinessRules(ReadinessRequest report) {
        this.report = report;
    }

    /** Everything that is wrong with a report, field by field; empty if nothing is. */
    static List<FieldError> check(ReadinessRequest report, Instant now) {
        ReadinessRules rules = new ReadinessRules(report);
        rules.origin();
        rules.time(now);
        rules.measured();
        rules.told();
        return rules.checks.errors();
    }

    private void origin() {
        checks.line("externalId", report.externalId(), 200);
        ReadinessRequest.Origin source = report.source();
        if (source != null) {
            checks.require(
                    "source.provider",
                    source.provider() == null
                            || PROVIDER.matcher(source.provider()).matches(),
                    "must be 1 to 50 letters, digits, dots, dashes or underscores");
            checks.line("source.device", source.device(), 100);
        }
    }

    private void time(Instant now) {
        checks.zone("timeZone", report.timeZone());
        checks.moment("reportedAt", report.reportedAt(), now);
        LocalDate date = report.date();
        if (date == null) {
            return;
        }
        checks.moment(
                "date",
                date.getYear() > 9999
                        ? Instant.MAX
                        : date.atStartOfDay(ZoneOffset.UTC).toInstant(),
                now);
        if (report.reportedAt() != null && checks.errors().isEmpty()) {
            // Whatever the zone: where it is not told, it is the athlete's, which is not known here.
            ZoneId zone = report.timeZone() == null ? ZoneOffset.MAX : ZoneId.of(report.timeZone());
            checks.require(
                    "date",
                    !date.isAfter(LocalDate.ofInstant(report.reportedAt(), zone)),
                    "must not lie after the day it was reported");
        }
    }

    private void measured() {
        checks.require(
                "hrvMillis",
                report.hrvMillis() == null || (report.hrvMillis() > 0 && report.hrvMillis() <= HIGHEST_HRV_MILLIS),
                "must be above 0 and up to 1,000");
        checks.range("restingHeartRate", report.restingHeartRate(), SLOWEST_HEART, FASTEST_RESTING_HEART);
        checks.range("sleepMinutes", report.sleepMinutes(), 0, LONGEST_SLEEP_MINUTES);
    }

    private void told() {
        checks.range("sleepQuality", report.sleepQuality(), HOOPER_BEST, HOOPER_WORST);
        checks.range("stress", report.stress(), HOOPER_BEST, HOOPER_WORST);
        checks.range("fatigue", report.fatigue(), HOOPER_BEST, HOOPER_WORST);
        checks.range("soreness", report.soreness(), HOOPER_BEST, HOOPER_WORST);
        ReadinessRequest.IllnessReport illness = report.illness();
        if (illness != null) {
            once("illness.symptoms", illness.symptoms());
            checks.require(
                    "feltIll",
                    !illness.hasSymptoms() || !Boolean.FALSE.equals(report.feltIll()),
                    "must not be false where there are symptoms");
        }
        PainReport.check(checks, "pain", report.pain());
        once("warningSigns", report.warningSigns());
        checks.require("body", tellsSomething(), "must tell at least one thing");
    }

    private <T extends Enum<T>> void once(String field, @Nullable List<@Nullable T> named) {
        checks.require(
                field,
                named == null
                        || (named.stream().allMatch(Objects::nonNull) && new HashSet<>(named).size() == named.size()),
                "must name each once");
    }

    private boolean tellsSomething() {
        List<@Nullable PainReport> pain = report.pain();
        List<@Nullable WarningSign> signs = report.warningSigns();
        return Stream.of(
                                report.hrvMillis(),
                                report.restingHeartRate(),
                                report.sleepMinutes(),
                                report.sleepQuality(),
                                report.stress(),
                                report.fatigue(),
                                report.soreness(),
                                report.feltIll(),
                                report.illness())
                        .anyMatch(Objects::nonNull)
                || (pain != null && !pain.isEmpty())
                || (signs != null && !signs.isEmpty());
    }
}
