/** Tests of recognising runs. */
@NullMarked
package dev.ironstride.plan.recognition;

import org.jspecify.annotations.NullMarked;
