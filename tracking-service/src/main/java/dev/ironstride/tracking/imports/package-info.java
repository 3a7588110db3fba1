/**
 * Whole exports of a platform: unpacked into rows when they arrive, then worked through in the background, one file per
 * transaction. A process that dies loses nothing: the row it held is free again, and a run that was logged is marked in
 * the same transaction.
 */
@NullMarked
package dev.ironstride.tracking.imports;

import org.jspecify.annotations.NullMarked;
