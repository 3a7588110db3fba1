/** A session as a workout file for a watch. The only package of this service that knows Garmin's SDK (ADR 0008). */
@NullMarked
package dev.ironstride.plan.workout;

import org.jspecify.annotations.NullMarked;
