package dev.ironstride.plan.readiness;

import java.time.LocalDate;
import java.util.List;

/**
 * Bands a day by its flag points alone (domain.md 6.7).
 *
 * <p>"Red if any two of HRV, soreness and Hooper beyond two deviations" needs no rule of its own: each of them is two
 * points, so two of them are four, and one of them is told by the runner, so the cap below cannot apply.
 */
final class DayScore {

    /** Least inputs for a verdict. [6.7] */
    private static final int LEAST_INPUTS = 2;
    /** Points from which a day is amber, and red. [6.7] */
    private static final int AMBER = 2;

    private static final int RED = 4;

    private DayScore() {}

    static Readiness of(Diary diary, LocalDate day) {
        List<Finding> findings = Findings.of(diary, day);
        Band band = band(findings);
        return new Readiness(day, band, band, findings);
    }

    private static Band band(List<Finding> findings) {
        if (findings.size() < LEAST_INPUTS) {
            return Band.UNKNOWN;
        }
        int points = findings.stream().mapToInt(Finding::points).sum();
        if (points < AMBER) {
            return Band.GREEN;
        }
        return points < RED || onlyDevicesWorry(findings) ? Band.AMBER : Band.RED;
    }

    /** The runner feels fine: said something, and nothing of it is flagged (S70: the runner's word is more sensitive). */
    private static boolean onlyDevicesWorry(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.input().told())
                && findings.stream().filter(finding -> finding.input().told()).noneMatch(Finding::flagged);
    }
}
