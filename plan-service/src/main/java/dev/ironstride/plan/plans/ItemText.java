package dev.ironstride.plan.plans;

import dev.ironstride.plan.baseline.Item;
import java.math.BigDecimal;

/** A prescription in words, for where there is no table: {@code 3 x 8 each side, 62.5 kg, RPE 7}. */
public final class ItemText {

    private ItemText() {}

    /** Sets, repetitions or seconds, load and effort. */
    public static String dose(Item item) {
        var text = new StringBuilder(work(item));
        BigDecimal load = Decimals.ofNullable(item.loadKg());
        if (load != null) {
            text.append(", ").append(load.toPlainString()).append(" kg");
        }
        return text.append(", RPE ")
                .append(Decimals.of(item.rpe()).toPlainString())
                .toString();
    }

    /** Sets and repetitions or seconds alone: {@code 3 x 8 each side}. */
    public static String work(Item item) {
        Integer seconds = item.seconds();
        Integer reps = item.reps();
        String once = seconds != null ? seconds + " s" : String.valueOf(reps == null ? 0 : reps);
        return item.sets() + " x " + once + (item.perSide() ? " each side" : "");
    }
}
