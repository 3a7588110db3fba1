/**
 * Activity files as a runner sends them: one, or an archive of some. Each is answered for itself; a large archive becomes
 * an import that goes on in the background.
 */
@NullMarked
package dev.ironstride.tracking.upload;

import org.jspecify.annotations.NullMarked;
