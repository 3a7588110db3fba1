/** Where it hurts and how much, as a runner tells it with a session, a set or in the morning (domain.md 1.2 and 7, T11). */
@NullMarked
package dev.ironstride.tracking.pain;

import org.jspecify.annotations.NullMarked;
