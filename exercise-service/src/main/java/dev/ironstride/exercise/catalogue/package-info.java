/** What an exercise is and what makes a catalogue sound. Plain Java: no framework, no I/O. */
@NullMarked
package dev.ironstride.exercise.catalogue;

import org.jspecify.annotations.NullMarked;
