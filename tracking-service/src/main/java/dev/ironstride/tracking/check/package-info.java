/** How input is checked: every field at fault is named, and all of them at once. */
@NullMarked
package dev.ironstride.tracking.check;

import org.jspecify.annotations.NullMarked;
