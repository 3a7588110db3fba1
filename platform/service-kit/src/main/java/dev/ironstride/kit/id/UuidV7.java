package dev.ironstride.kit.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/**
 * Makes ids as UUID version 7 (RFC 9562): 48 bits of milliseconds, then random bits that rise within a millisecond.
 *
 * <p>Made by the application, not the database, so that an aggregate and the event about it share an id before either is
 * written.
 */
public final class UuidV7 {
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private UuidV7() {}

    /** A new id; each is greater than the one before it within this process. Safe for concurrent use. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
