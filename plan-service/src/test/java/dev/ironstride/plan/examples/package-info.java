/** The plans in docs/examples: printed from the code, and held to it. */
@NullMarked
package dev.ironstride.plan.examples;

import org.jspecify.annotations.NullMarked;
