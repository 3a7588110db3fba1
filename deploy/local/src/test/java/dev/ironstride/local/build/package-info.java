@NullMarked
package dev.ironstride.local.build;

import org.jspecify.annotations.NullMarked;
