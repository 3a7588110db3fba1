/** The planner's speed, and its choice of exercises beside two general solvers on the same model. */
@NullMarked
package dev.ironstride.benchmark.planner;

import org.jspecify.annotations.NullMarked;
