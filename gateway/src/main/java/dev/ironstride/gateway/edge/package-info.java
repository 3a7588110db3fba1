/** What every request meets first and every answer last: cookie names and security headers. */
@NullMarked
package dev.ironstride.gateway.edge;

import org.jspecify.annotations.NullMarked;
