/**
 * Pain by site over days, and what it asks of a session (domain.md 7, T11; filter and fall-backs of 1.2 and 1.6). Pure. No
 * diagnosis: what the runner tells is held against the numbers of the sheet, nothing is concluded from it.
 */
@NullMarked
package dev.ironstride.plan.pain;

import org.jspecify.annotations.NullMarked;
