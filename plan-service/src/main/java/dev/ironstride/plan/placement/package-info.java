/**
 * Where the strength sessions of a week go (domain.md section 3): HARD rules H1-H9, SOFT points P1-P10, the ladder and
 * the exhaustive search over a week's fourteen slots. Pure: no clock, no I/O, no framework.
 */
@NullMarked
package dev.ironstride.plan.placement;

import org.jspecify.annotations.NullMarked;
