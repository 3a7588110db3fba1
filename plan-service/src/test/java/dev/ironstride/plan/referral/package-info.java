@NullMarked
package dev.ironstride.plan.referral;

import org.jspecify.annotations.NullMarked;
