@NullMarked
package dev.ironstride.tracking.merge;

import org.jspecify.annotations.NullMarked;
