/** Doses to the digit. */
@NullMarked
package dev.ironstride.plan.prescription;

import org.jspecify.annotations.NullMarked;
