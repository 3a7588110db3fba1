/**
 * How a runner is: measured by a device, told on a one-minute form, or both; several times a day if need be. Each report is
 * told as {@code readiness-reported} in the transaction that keeps it. {@link dev.ironstride.tracking.readiness.Readings} is
 * the way in for other packages.
 */
@NullMarked
package dev.ironstride.tracking.readiness;

import org.jspecify.annotations.NullMarked;
