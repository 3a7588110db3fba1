/** Tests of reading weeks of runs from files. */
@NullMarked
package dev.ironstride.plan.runimport;

import org.jspecify.annotations.NullMarked;
