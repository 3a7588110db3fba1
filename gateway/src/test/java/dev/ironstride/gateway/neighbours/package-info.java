/** What stands beside the gateway in a test: services, an identity provider, a caller. All of them speak real HTTP. */
@NullMarked
package dev.ironstride.gateway.neighbours;

import org.jspecify.annotations.NullMarked;
