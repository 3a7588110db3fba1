/**
 * When a professional should see the runner (domain.md 7, "See a professional"), and how that is said. Pure, and no
 * diagnosis: what was told is repeated, with the advice to show it to somebody.
 */
@NullMarked
package dev.ironstride.plan.referral;

import org.jspecify.annotations.NullMarked;
