/** What a property is tried on: numbers without a bias, from which a history follows. */
@NullMarked
package dev.ironstride.plan.seeds;

import org.jspecify.annotations.NullMarked;
