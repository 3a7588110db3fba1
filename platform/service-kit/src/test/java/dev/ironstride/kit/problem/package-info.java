@NullMarked
package dev.ironstride.kit.problem;

import org.jspecify.annotations.NullMarked;
