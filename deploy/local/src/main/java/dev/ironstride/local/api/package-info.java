/** Speaking to the running stack as a user would: signing in and calling the HTTP API. */
@NullMarked
package dev.ironstride.local.api;

import org.jspecify.annotations.NullMarked;
