@NullMarked
package dev.ironstride.tracking.grade;

import org.jspecify.annotations.NullMarked;
