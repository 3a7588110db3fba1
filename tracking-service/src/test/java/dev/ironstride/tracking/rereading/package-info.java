@NullMarked
package dev.ironstride.tracking.rereading;

import org.jspecify.annotations.NullMarked;
