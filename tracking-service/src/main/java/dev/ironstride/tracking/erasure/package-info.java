/**
 * Erasing a person: everything this service has of an athlete goes in one transaction, and nothing that comes late brings
 * anything back. What is left is that an erasure happened, under a hash of the athlete's id. Every table that has an
 * athlete's id is emptied of it, whoever made it; a test walks all tables there are.
 */
@NullMarked
package dev.ironstride.tracking.erasure;

import org.jspecify.annotations.NullMarked;
