/**
 * From a profile to a baseline plan: frequency, phases, sessions and their exercises, each week placed (domain.md
 * sections 0, 1.3, 4 and 5). Pure.
 */
@NullMarked
package dev.ironstride.plan.generation;

import org.jspecify.annotations.NullMarked;
