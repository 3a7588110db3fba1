/** Polar AccessLink: a signed notice, then the exercise is fetched. */
@NullMarked
package dev.ironstride.tracking.provider.polar;

import org.jspecify.annotations.NullMarked;
