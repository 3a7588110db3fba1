/** The guide over HTTP: rendered once for each language, since it changes only with a release. */
@NullMarked
package dev.ironstride.exercise.guide.http;

import org.jspecify.annotations.NullMarked;
