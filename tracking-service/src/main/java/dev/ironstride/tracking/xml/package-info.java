/**
 * Reads XML that somebody sent: in one pass, without document types and entities, and with a bound on everything that a
 * parser would otherwise keep.
 */
@NullMarked
package dev.ironstride.tracking.xml;

import org.jspecify.annotations.NullMarked;
