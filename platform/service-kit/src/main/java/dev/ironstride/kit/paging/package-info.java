/** Cursor paging: opaque, stable while rows are added, never an offset. */
@NullMarked
package dev.ironstride.kit.paging;

import org.jspecify.annotations.NullMarked;
