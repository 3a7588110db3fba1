/**
 * Rebuilding what can be worked out again: facts from Kafka, plans from facts. Nothing is deleted, repeating changes nothing,
 * and what was stopped goes on where it was.
 */
@NullMarked
package dev.ironstride.plan.rebuild;

import org.jspecify.annotations.NullMarked;
