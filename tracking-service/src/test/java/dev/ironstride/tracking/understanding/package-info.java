@NullMarked
package dev.ironstride.tracking.understanding;

import org.jspecify.annotations.NullMarked;
