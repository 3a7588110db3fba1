/** What a slope costs a runner (domain.md 6.2). Pure arithmetic. */
@NullMarked
package dev.ironstride.tracking.grade;

import org.jspecify.annotations.NullMarked;
