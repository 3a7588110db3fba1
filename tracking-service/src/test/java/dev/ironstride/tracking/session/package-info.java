@NullMarked
package dev.ironstride.tracking.session;

import org.jspecify.annotations.NullMarked;
