/** Calls to the world outside: only to hosts named in the configuration, never to private addresses, never redirected. */
@NullMarked
package dev.ironstride.tracking.provider.outside;

import org.jspecify.annotations.NullMarked;
