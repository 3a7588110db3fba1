@NullMarked
package dev.ironstride.tracking.content;

import org.jspecify.annotations.NullMarked;
