/** The one clock. Nothing else reads the system time. */
@NullMarked
package dev.ironstride.kit.time;

import org.jspecify.annotations.NullMarked;
