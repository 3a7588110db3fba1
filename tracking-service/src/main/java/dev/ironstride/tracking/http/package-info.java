/** The edge of the service: how much a caller may send where, and what its headers and ranges of time mean. */
@NullMarked
package dev.ironstride.tracking.http;

import org.jspecify.annotations.NullMarked;
