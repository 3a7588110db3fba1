@NullMarked
package dev.ironstride.tracking.activityfile;

import org.jspecify.annotations.NullMarked;
