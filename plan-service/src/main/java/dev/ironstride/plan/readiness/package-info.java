/**
 * How ready a runner is today, judged from what was measured and told (domain.md 6.7). Pure: days come in, a band with its
 * reasons goes out.
 */
@NullMarked
package dev.ironstride.plan.readiness;

import org.jspecify.annotations.NullMarked;
