/** The four applications as processes: which jar, which settings. */
@NullMarked
package dev.ironstride.local.app;

import org.jspecify.annotations.NullMarked;
