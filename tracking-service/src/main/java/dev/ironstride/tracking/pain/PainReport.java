package dev.ironstride.tracking.pain;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ironstride.events.Pain;
import dev.ironstride.events.PainSign;
import dev.ironstride.events.Side;
import dev.ironstride.tracking.check.Checks;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pain at a site, as a client tells it.
 *
 * @param score 0-10; 0 says that it does not hurt there
 * @param side absent when not told, or when the site has none
 * @param signs what makes it more than a number; absent: none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PainReport(
        @Nullable PainSite site,
        @Nullable Integer score,
        @Nullable Side side,
        @Nullable List<@Nullable PainSign> signs) {

    /** Highest score of the scale. */
    public static final int WORST = 10;

    private record Place(@Nullable PainSite site, @Nullable Side side) {}

    /** Adds to the checks what is wrong with a list of reports, each named by its place in {@code field}. */
    public static void check(Checks checks, String field, @Nullable List<@Nullable PainReport> reports) {
        if (reports == null) {
            return;
        }
        Set<Place> places = new HashSet<>();
        int most = PainSite.values().length * (Side.values().length + 1);
        checks.require(field, reports.size() <= most, "must be at most " + most);
        for (int i = 0; i < Math.min(reports.size(), most); i++) {
            String at = field + "[" + i + "]";
            PainReport report = reports.get(i);
            if (report == null || report.site() == null || report.score() == null) {
                checks.require(at, false, "needs a site and a score");
                continue;
            }
            checks.require(at + ".site", places.add(new Place(report.site(), report.side())), "is there twice");
            report.check(checks, at);
        }
    }

    private void check(Checks checks, String at) {
        checks.range(at + ".score", score, 0, WORST);
        List<@Nullable PainSign> told = signs == null ? List.of() : signs;
        checks.require(
                at + ".signs",
                told.stream().noneMatch(Objects::isNull) && Set.copyOf(told).size() == told.size(),
                "must name each sign once");
    }

    /** As the event tells it. Call it on what {@link #check} has let through. */
    public Pain event() {
        return new Pain(
                Objects.requireNonNull(site).name(),
                Objects.requireNonNull(score),
                side,
                signs == null
                        ? null
                        : signs.stream().map(Objects::requireNonNull).toList());
    }

    /** The events of a list; none for null. */
    public static List<Pain> events(@Nullable List<@Nullable PainReport> reports) {
        return reports == null
                ? List.of()
                : reports.stream()
                        .map(report -> Objects.requireNonNull(report).event())
                        .toList();
    }
}
