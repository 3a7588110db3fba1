/** A real PostgreSQL server from binaries published as a Maven artifact. */
@NullMarked
package dev.ironstride.local.postgres;

import org.jspecify.annotations.NullMarked;
