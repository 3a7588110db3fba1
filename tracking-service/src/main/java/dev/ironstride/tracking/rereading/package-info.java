/** Runs read again when their runner's anchors change (domain.md 6.3), in the background, some at a time. */
@NullMarked
package dev.ironstride.tracking.rereading;

import org.jspecify.annotations.NullMarked;
