/** Adapters, tried against vendors that are real servers and speak as their documents say. */
@NullMarked
package dev.ironstride.tracking.provider;

import org.jspecify.annotations.NullMarked;
