@NullMarked
package dev.ironstride.tracking.records;

import org.jspecify.annotations.NullMarked;
