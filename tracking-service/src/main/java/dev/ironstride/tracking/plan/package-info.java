/** The planned strength sessions. A projection of {@code plan-changed}. */
@NullMarked
package dev.ironstride.tracking.plan;

import org.jspecify.annotations.NullMarked;
