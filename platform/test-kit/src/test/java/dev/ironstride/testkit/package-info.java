@NullMarked
package dev.ironstride.testkit;

import org.jspecify.annotations.NullMarked;
