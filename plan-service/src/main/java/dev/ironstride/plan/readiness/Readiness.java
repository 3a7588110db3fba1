package dev.ironstride.plan.readiness;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How ready the runner is on a day.
 *
 * @param band what the plan goes by
 * @param ofDay what the day alone says; a better one than {@code band} while a low band is still being left
 * @param findings every input that could be judged, fine ones too
 */
public record Readiness(LocalDate date, Band band, Band ofDay, List<Finding> findings) {

    public Readiness {
        findings = List.copyOf(findings);
    }

    /** Sum of the flag points. */
    public int points() {
        return findings.stream().mapToInt(Finding::points).sum();
    }

    /** Whether a low band is kept although the day itself is better: leaving it takes two better days in a row. */
    public boolean held() {
        return band != ofDay && band != Band.UNKNOWN;
    }

    /** What speaks against hard work, with its numbers: {@code sleep 5.5 h, soreness 5 of 7}. */
    public String reasons() {
        return findings.stream().filter(Finding::flagged).map(Finding::text).collect(Collectors.joining(", "));
    }
}
