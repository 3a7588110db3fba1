@NullMarked
package dev.ironstride.exercise.guide.http;

import org.jspecify.annotations.NullMarked;
