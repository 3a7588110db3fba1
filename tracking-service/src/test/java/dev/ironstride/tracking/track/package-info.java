@NullMarked
package dev.ironstride.tracking.track;

import org.jspecify.annotations.NullMarked;
