package dev.ironstride.plan.placement;

import java.time.LocalTime;

/** Half of a day that an activity takes: each half holds one activity (H5). */
public enum Half {
    AM,
    PM;

    /** The half that a start time falls in; noon is PM. */
    public static Half of(LocalTime start) {
        return start.getHour() < 12 ? AM : PM;
    }
}
