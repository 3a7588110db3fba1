@NullMarked
package dev.ironstride.tracking.provider.intervals;

import org.jspecify.annotations.NullMarked;
