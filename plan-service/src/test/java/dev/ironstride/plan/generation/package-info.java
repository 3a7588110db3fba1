/** Generation by rule: frequency, phases, coverage, and the worked examples end to end. */
@NullMarked
package dev.ironstride.plan.generation;

import org.jspecify.annotations.NullMarked;
