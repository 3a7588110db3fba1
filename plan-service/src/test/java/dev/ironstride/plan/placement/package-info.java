/** Placement by rule: the worked examples, each rule at its threshold, and the search against brute force. */
@NullMarked
package dev.ironstride.plan.placement;

import org.jspecify.annotations.NullMarked;
