/** Who the runner is, as told: checked, stored, told on as athlete-changed. */
@NullMarked
package dev.ironstride.plan.profile;

import org.jspecify.annotations.NullMarked;
