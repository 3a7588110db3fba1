/** Suunto: signed notices that carry the workout. */
@NullMarked
package dev.ironstride.tracking.provider.suunto;

import org.jspecify.annotations.NullMarked;
