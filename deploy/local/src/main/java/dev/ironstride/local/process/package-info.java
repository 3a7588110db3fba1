/** A child process as a thing to start, watch, kill and stop, and the record that lets the next start clean up after a crash. */
@NullMarked
package dev.ironstride.local.process;

import org.jspecify.annotations.NullMarked;
