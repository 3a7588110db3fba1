/** The addresses below {@code /api/integrations}. */
@NullMarked
package dev.ironstride.tracking.provider.http;

import org.jspecify.annotations.NullMarked;
