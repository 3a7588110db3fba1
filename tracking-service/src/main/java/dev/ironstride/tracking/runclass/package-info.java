/** What kind of run it was (domain.md 6.6). Pure: numbers in, a class and its reason out. */
@NullMarked
package dev.ironstride.tracking.runclass;

import org.jspecify.annotations.NullMarked;
