/**
 * What {@code ./run} starts: PostgreSQL, Kafka, Keycloak and the four applications, without Docker.
 *
 * <p>{@link dev.ironstride.local.stack.LocalStack} is the way in for tests; {@link dev.ironstride.local.Main} is the
 * command line over it.
 */
@NullMarked
package dev.ironstride.local;

import org.jspecify.annotations.NullMarked;
