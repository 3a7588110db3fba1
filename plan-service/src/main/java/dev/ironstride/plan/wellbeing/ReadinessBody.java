package dev.ironstride.plan.wellbeing;

import dev.ironstride.plan.readiness.Band;
import dev.ironstride.plan.readiness.Finding;
import dev.ironstride.plan.readiness.Input;
import dev.ironstride.plan.readiness.Readiness;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How ready the runner is on a day (domain.md 6.7).
 *
 * @param band what the plan goes by
 * @param ofDay what the day alone says: better than band while a low band is still being left
 * @param points sum of the points of the inputs
 * @param inputs everything that could be judged, fine ones too
 * @param text for the runner
 */
@Schema(name = "Readiness")
public record ReadinessBody(LocalDate date, Band band, Band ofDay, int points, List<Judged> inputs, String text) {

    /**
     * One input held against its limit.
     *
     * @param points 0 when it is fine
     * @param value natural logarithm of milliseconds (HRV), beats per minute, minutes (sleep), points of the scale, or 1 for
     *     feeling ill
     * @param limit what it was held against, in the same unit
     */
    @Schema(name = "ReadinessInput")
    public record Judged(Input input, int points, double value, double limit, String text) {
        static Judged of(Finding finding) {
            return new Judged(
                    finding.input(),
                    finding.points(),
                    rounded(finding.value()),
                    rounded(finding.limit()),
                    finding.text());
        }

        private static double rounded(double value) {
            return Math.round(value * 1000) / 1000.0;
        }
    }

    static ReadinessBody of(Readiness readiness) {
        return new ReadinessBody(
                readiness.date(),
                readiness.band(),
                readiness.ofDay(),
                readiness.points(),
                readiness.findings().stream().map(Judged::of).toList(),
                text(readiness));
    }

    private static String text(Readiness readiness) {
        String reasons = readiness.reasons().isEmpty() ? "" : " (" + readiness.reasons() + ")";
        String held = readiness.held() ? " Today looks better; two better days in a row bring you back." : "";
        return switch (readiness.band()) {
            case UNKNOWN -> "Too little is known of today to say, so the plan stays as it is.";
            case GREEN -> "You are ready for what is planned" + reasons + ".";
            case AMBER -> "Take it a little easier today" + reasons + "." + held;
            case RED -> "Take it easy today" + reasons + "." + held;
        };
    }
}
