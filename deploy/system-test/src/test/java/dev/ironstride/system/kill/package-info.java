/** Processes killed at the worst moment: every effect happens, and happens once. */
@NullMarked
package dev.ironstride.system.kill;

import org.jspecify.annotations.NullMarked;
