package dev.ironstride.live.stack;

import java.sql.SQLException;

/**
 * PostgreSQL's log of changes as it is on a server that has run for a while: it renames segments it no longer needs. A new one
 * makes each of them first, and everybody who commits waits until 16 MB of zeros are on the disk: every other second of a
 * benchmark, for some 50 ms.
 */
record WriteAheadLog(BenchStack stack) {
    /** More than a benchmark writes between two checkpoints; below the server's {@code max_wal_size}. */
    private static final int SEGMENTS = 160;

    /** Has so many segments made, and a checkpoint hand them back. */
    void recycle() throws SQLException {
        try (var superuser = stack.superuser();
                var sql = superuser.createStatement()) {
            for (int i = 0; i < SEGMENTS; i++) {
                sql.execute("select pg_logical_emit_message(false, 'bench', ''), pg_switch_wal()");
            }
            sql.execute("checkpoint");
        }
    }
}
