package dev.ironstride.plan.placement;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The points of a placement, term by term, counted exactly: 1 point = 1440 minutes.
 *
 * @param terms minutes per rule; rules that cost nothing are absent
 */
public record Points(Map<SoftRule, Long> terms) {

    /** Minutes in one point. */
    public static final long ONE = 1440;

    public Points {
        var ordered = new EnumMap<SoftRule, Long>(SoftRule.class);
        ordered.putAll(terms);
        terms = Collections.unmodifiableMap(ordered); // written in the same order by every JVM
    }

    /** Total in minutes; exact, so that ties are ties. */
    public long total() {
        return terms.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Total in points. */
    public double score() {
        return (double) total() / ONE;
    }

    /** The terms in points, in the order of the rules. */
    public Map<SoftRule, Double> inPoints() {
        var points = new EnumMap<SoftRule, Double>(SoftRule.class);
        terms.forEach((rule, minutes) -> points.put(rule, (double) minutes / ONE));
        return points;
    }
}
