@NullMarked
package dev.ironstride.tracking.provider.openwearables;

import org.jspecify.annotations.NullMarked;
