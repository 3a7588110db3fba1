package dev.ironstride.tracking.ledger;

import java.time.LocalDate;

/**
 * What a local day cost.
 *
 * @param run load of its runs, AU
 * @param strength load of its strength work, AU
 * @param runLegs what the legs carried of its runs, AU
 * @param strengthLegs what the legs carried of its strength work, AU
 * @param imputed whether an RPE of it was missing and taken from a class
 */
record DayLoad(LocalDate day, double run, double strength, double runLegs, double strengthLegs, boolean imputed) {

    /** Load of an activity. */
    record Activity(LocalDate day, boolean isRun, double au, double legAu, boolean imputed) {}

    static DayLoad rest(LocalDate day) {
        return new DayLoad(day, 0, 0, 0, 0, false);
    }

    DayLoad and(Activity more) {
        return more.isRun()
                ? new DayLoad(
                        day, run + more.au(), strength, runLegs + more.legAu(), strengthLegs, imputed || more.imputed())
                : new DayLoad(
                        day,
                        run,
                        strength + more.au(),
                        runLegs,
                        strengthLegs + more.legAu(),
                        imputed || more.imputed());
    }

    double all() {
        return run + strength;
    }
}
