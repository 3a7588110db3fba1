/**
 * tracking-service owns what happened: runs and strength sessions with their load, how athletes are, and the ingest tokens
 * that let a watch write. It emits {@code run-logged}, {@code session-completed} and {@code readiness-reported}, each in
 * the transaction of the row it tells of, and keeps projections of {@code athlete-changed}, {@code exercise-changed} and {@code plan-changed}; it
 * never calls another service.
 */
@NullMarked
package dev.ironstride.tracking;

import org.jspecify.annotations.NullMarked;
