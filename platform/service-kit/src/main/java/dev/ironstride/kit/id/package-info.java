/** Identifiers made by the application: sortable by time, so that an index grows at one end. */
@NullMarked
package dev.ironstride.kit.id;

import org.jspecify.annotations.NullMarked;
