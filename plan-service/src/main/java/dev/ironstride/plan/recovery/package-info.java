/**
 * The plan that moves with the runner: {@code adjusted plan, decisions = f(baseline, facts, overrides, as-of)} (design.md
 * section 4, domain.md section 7). Pure and deterministic: facts count at the moment they occurred, in no other order.
 */
@NullMarked
package dev.ironstride.plan.recovery;

import org.jspecify.annotations.NullMarked;
