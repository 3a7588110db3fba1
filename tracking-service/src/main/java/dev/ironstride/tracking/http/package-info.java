/** The edge of the service: how much a caller may send where. */
@NullMarked
package dev.ironstride.tracking.http;

import org.jspecify.annotations.NullMarked;
