/** Plans as stored and as answered. */
@NullMarked
package dev.ironstride.plan.plans;

import org.jspecify.annotations.NullMarked;
