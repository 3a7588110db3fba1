/** How a service talks to its database. */
@NullMarked
package dev.ironstride.kit.postgres;

import org.jspecify.annotations.NullMarked;
