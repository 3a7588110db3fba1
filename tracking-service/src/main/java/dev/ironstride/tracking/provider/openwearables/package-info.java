/** Open Wearables: a self-hosted hub that tells each workout, signed by Svix. */
@NullMarked
package dev.ironstride.tracking.provider.openwearables;

import org.jspecify.annotations.NullMarked;
