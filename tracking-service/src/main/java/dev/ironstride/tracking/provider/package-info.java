/**
 * Runs and readiness from other people's servers and apps. Each provider has a package with a pure translation of its
 * payload into our own terms and a thin edge that proves who speaks; everything after that is shared.
 */
@NullMarked
package dev.ironstride.tracking.provider;

import org.jspecify.annotations.NullMarked;
