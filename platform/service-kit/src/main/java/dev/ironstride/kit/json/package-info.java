/** JSON as the API reads it: strict, so that a misspelt field is an answer and not a silent loss. */
@NullMarked
package dev.ironstride.kit.json;

import org.jspecify.annotations.NullMarked;
