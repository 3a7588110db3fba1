/** The main job played in the terminal. */
@NullMarked
package dev.ironstride.local.demo;

import org.jspecify.annotations.NullMarked;
