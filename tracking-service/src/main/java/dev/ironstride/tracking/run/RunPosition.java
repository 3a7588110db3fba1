package dev.ironstride.tracking.run;

import dev.ironstride.kit.paging.Cursor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in the list of runs, newest first. */
record RunPosition(Instant startedAt, UUID id) {

    private static final RunPosition START = new RunPosition(Instant.parse("9000-01-01T00:00:00Z"), new UUID(-1L, -1L));

    static RunPosition of(@Nullable Cursor cursor) {
        return cursor == null
                ? START
                : new RunPosition(cursor.read(0, Instant::parse), cursor.read(1, UUID::fromString));
    }

    static Cursor after(Run run) {
        return Cursor.of(run.details().startedAt(), run.id());
    }
}
