package dev.ironstride.plan.placement;

import java.time.LocalTime;

/** Half of a day that an activity takes: each half holds one activity (H5). */
public enum Half {
    AM(LocalTime.of(7, 0)),
    PM(LocalTime.of(18, 0));

    private final LocalTime usualStart;

    Half(LocalTime usualStart) {
        this.usualStart = usualStart;
    }

    /** When a session in this half starts if the runner has not said. */
    public LocalTime usualStart() {
        return usualStart;
    }

    /** The half that a start time falls in; noon is PM. */
    public static Half of(LocalTime start) {
        return start.isBefore(LocalTime.NOON) ? AM : PM;
    }
}
