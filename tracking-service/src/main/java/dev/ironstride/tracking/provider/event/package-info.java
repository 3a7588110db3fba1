/** What vendors say, stored before it is answered and worked off after, once per notice and in order per subject. */
@NullMarked
package dev.ironstride.tracking.provider.event;

import org.jspecify.annotations.NullMarked;
