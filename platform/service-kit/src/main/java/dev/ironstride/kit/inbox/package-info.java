/** Events arrive at least once; their effect happens exactly once. */
@NullMarked
package dev.ironstride.kit.inbox;

import org.jspecify.annotations.NullMarked;
