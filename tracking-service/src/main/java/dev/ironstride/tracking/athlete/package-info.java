/** The athlete as plan-service tells: anchors, zone and the template week's runs. A projection of {@code athlete-changed}. */
@NullMarked
package dev.ironstride.tracking.athlete;

import org.jspecify.annotations.NullMarked;
