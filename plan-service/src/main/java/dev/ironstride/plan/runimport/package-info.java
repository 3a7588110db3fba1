/** A runner's own week of runs, read from a calendar file or a table. Nothing is stored: the runner confirms it. */
@NullMarked
package dev.ironstride.plan.runimport;

import org.jspecify.annotations.NullMarked;
