/**
 * Reads an activity file of any format. What it is, its content says: names are not believed, gzip around it is taken off,
 * and of an archive each file is read for itself.
 */
@NullMarked
package dev.ironstride.tracking.activityfile;

import org.jspecify.annotations.NullMarked;
