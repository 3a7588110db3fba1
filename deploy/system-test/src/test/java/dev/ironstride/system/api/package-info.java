/** Through the gateway with bearer tokens: what is promised, and what is refused. */
@NullMarked
package dev.ironstride.system.api;

import org.jspecify.annotations.NullMarked;
