package dev.ironstride.plan.progression;

import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Pattern;
import dev.ironstride.plan.prescription.BandAndBodyweight;
import dev.ironstride.plan.progression.Advice.Reason;
import java.util.Objects;

/** Holds: five seconds more after an easy one, up to 45, planks to 60 (domain.md 5.3, isometric). */
final class Holds {

    private Holds() {}

    static Advice next(Item planned, Exposure last, Verdict verdict) {
        Item asked = last.asked();
        Integer askedFor = asked == null ? null : asked.seconds();
        if (asked == null || askedFor == null || last.shortestHold().isEmpty()) {
            return Advice.asPlanned(planned);
        }
        int held = Math.min(askedFor, last.shortestHold().getAsInt());
        // Without an RPE a hold that was completed counts as done at the effort it was asked with.
        double rpe = last.meanRpe().orElse(asked.rpe());
        boolean completed = last.allDone();
        boolean stays = verdict == Verdict.NO_INCREASE;
        int seconds = completed
                ? stays ? askedFor : BandAndBodyweight.nextHold(held, rpe, planned.pattern() == Pattern.AE)
                : Math.max((askedFor + 1) / 2, held); // no less than half (domain.md 7, floors)
        return Objects.equals(seconds, planned.seconds())
                ? Advice.asPlanned(planned)
                : new Advice(planned.withSeconds(seconds), reason(stays, seconds > held));
    }

    private static Reason reason(boolean stays, boolean longer) {
        return stays ? Reason.NO_INCREASE : longer ? Reason.HOLD_LONGER : Reason.REPEAT;
    }
}
