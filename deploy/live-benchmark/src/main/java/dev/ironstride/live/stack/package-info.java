/** The stack that is measured, and its runners. */
@NullMarked
package dev.ironstride.live.stack;

import org.jspecify.annotations.NullMarked;
