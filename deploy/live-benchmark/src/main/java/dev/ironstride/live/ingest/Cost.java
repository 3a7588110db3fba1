package dev.ironstride.live.ingest;

import java.util.Locale;

/**
 * Rate of some work and what each piece of it used, microseconds of CPU.
 *
 * @param service in tracking-service
 * @param database in PostgreSQL
 * @param here in the load generator
 */
record Cost(double perSecond, double service, double database, double here) {
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.0f/s (CPU us: service %.0f, database %.0f, load %.0f)",
                perSecond,
                service,
                database,
                here);
    }
}
