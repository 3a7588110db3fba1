/** The whole local stack: the order of start and stop, and the handle tests hold. */
@NullMarked
package dev.ironstride.local.stack;

import org.jspecify.annotations.NullMarked;
