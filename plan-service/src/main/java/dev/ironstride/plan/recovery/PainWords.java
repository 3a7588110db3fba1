package dev.ironstride.plan.recovery;

import dev.ironstride.plan.pain.PainReport;
import dev.ironstride.plan.pain.PainStage;
import dev.ironstride.plan.pain.SitePain;
import dev.ironstride.plan.referral.Referral;
import dev.ironstride.plan.told.PainSign;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pain in words for the runner. */
final class PainWords {

    private PainWords() {}

    /** Why T11 does what it does, without a full stop. */
    static String of(SitePain pain) {
        if (pain.stage().compareTo(PainStage.SWAP) < 0) {
            return "the " + pain.site().words()
                    + " hurt twice within a week, so what loads it waits until it was at 2 or less on three days";
        }
        String told = "you told us of " + told(pain.latest());
        return switch (pain.stage()) {
            case LIGHT -> told + "; please tell us tomorrow morning how it is";
            case STOP -> Referral.ofPain(seen(pain)).reason();
            case NONE, KEEP, SWAP -> told;
        };
    }

    /** When it is over, as a sentence; null where its days are known. */
    static @Nullable String normal(SitePain pain) {
        if (pain.stage() == PainStage.STOP) {
            return "Back to normal when you tell us that it is at 2 or less.";
        }
        return pain.blocked() ? "Back to normal when it was at 2 or less on three days." : null;
    }

    /** What a professional should see: {@code pain 3 of 10 at the shin for more than two weeks}. */
    static String seen(SitePain pain) {
        return told(pain.latest()) + (pain.lasting() ? " for more than two weeks" : "");
    }

    /** What was told: {@code pain 4 of 10 at the shin, and you limped}. */
    static String told(PainReport report) {
        String pain =
                "pain " + report.score() + " of 10 at the " + report.site().words();
        String signs = report.signs().stream().sorted().map(PainWords::words).collect(Collectors.joining(" and "));
        return signs.isEmpty() ? pain : pain + ", and " + signs;
    }

    private static String words(PainSign sign) {
        return switch (sign) {
            case RISING -> "it rose during a set";
            case SHARP -> "it was sharp";
            case LIMP -> "you limped";
            case WORSE_NEXT_DAY -> "it was worse a day later";
            case NIGHT -> "it hurt at night";
        };
    }
}
