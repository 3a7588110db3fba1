/**
 * plan-service: athlete profiles, strength plans and their adjustment to what really happens.
 *
 * <p>Pure: {@code placement}, {@code athlete}, {@code catalogue}, {@code baseline}, {@code generation}, {@code recovery}.
 * Edges: {@code profile}, {@code coaching}, {@code plans}, {@code decisions}, {@code sessions} and {@code changes} speak HTTP, {@code facts} and
 * {@code exercises} read Kafka, {@code adjustment} applies the pure function to what is stored and tells what changed.
 *
 * <p>Emits athlete-changed and plan-changed; consumes exercise-changed, run-logged and session-completed.
 */
@NullMarked
package dev.ironstride.plan;

import org.jspecify.annotations.NullMarked;
