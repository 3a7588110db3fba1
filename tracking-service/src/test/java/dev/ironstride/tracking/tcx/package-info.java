@NullMarked
package dev.ironstride.tracking.tcx;

import org.jspecify.annotations.NullMarked;
