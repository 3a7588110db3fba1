@NullMarked
package dev.ironstride.tracking.event;

import org.jspecify.annotations.NullMarked;
