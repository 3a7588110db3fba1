/** What runners and their coaches say for and against the plan: stored like facts, read as the overrides of f. */
@NullMarked
package dev.ironstride.plan.overrides;

import org.jspecify.annotations.NullMarked;
