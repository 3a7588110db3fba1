package dev.ironstride.plan.referral;

import dev.ironstride.plan.told.WarningSign;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The advice to see a professional. No strength work loads the legs until the runner says that a professional has cleared
 * it; nothing else ends it, and time least of all.
 *
 * @param told what the runner told, in words, the most urgent first
 */
public record Referral(Urgency urgency, List<String> told) {

    public Referral {
        if (told.isEmpty()) {
            throw new IllegalArgumentException("needs something that was told");
        }
        told = List.copyOf(told);
    }

    /** For at least one warning sign. */
    public static Referral of(Set<WarningSign> signs) {
        List<WarningSign> mostUrgentFirst = EnumSet.copyOf(signs).stream()
                .sorted(Comparator.comparing(Signs::urgency).reversed())
                .toList();
        return new Referral(
                Signs.urgency(mostUrgentFirst.getFirst()),
                mostUrgentFirst.stream().map(Signs::words).toList());
    }

    /** For pain that a professional should see, such as {@code pain 6 of 10 at the shin}. */
    public static Referral ofPain(String told) {
        return new Referral(Urgency.SOON, List.of(told));
    }

    /** The advice for the runner, in two sentences. */
    public String advice() {
        String reason = reason();
        return reason.substring(0, 1).toUpperCase(Locale.ENGLISH) + reason.substring(1) + ".";
    }

    /** The same as a because-clause: neither a capital letter nor the last full stop. */
    public String reason() {
        String what = "you told us of " + String.join(", ", told);
        return switch (urgency) {
            case EMERGENCY -> what + ". Please call the emergency number now, or have somebody take you to a hospital";
            case TODAY -> what + ". Please have a doctor look at it today; we cannot tell what it is";
            case SOON ->
                what
                        + ". Please have a doctor or physiotherapist look at it in the next days; we cannot tell what it is";
        };
    }
}
