/** Every refusal as RFC 9457 application/problem+json: a stable type, the offending fields, a sentence that says what to do, and never an internal. */
@NullMarked
package dev.ironstride.kit.problem;

import org.jspecify.annotations.NullMarked;
