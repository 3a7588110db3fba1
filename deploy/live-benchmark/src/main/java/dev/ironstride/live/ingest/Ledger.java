package dev.ironstride.live.ingest;

import dev.ironstride.live.stack.BenchStack;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** What was acknowledged and what was refused, to be held against the database and against the topic. */
final class Ledger {
    private static final String STORED =
            "select external_id::bigint, id::text from run where provider = '" + Posts.PROVIDER + "'";
    private static final String TOLD =
            "select subject, count(*) from outbox where type like '%run-logged%' group by subject";

    private final BitSet acknowledged = new BitSet();
    private final BitSet unknown = new BitSet();

    void acknowledge(long number) {
        acknowledged.set(Math.toIntExact(number));
    }

    void unknown(long number) {
        unknown.set(Math.toIntExact(number));
    }

    /** The tables were emptied: what was acknowledged before is no longer asked for. */
    void forget() {
        acknowledged.clear();
        unknown.clear();
    }

    /**
     * Counts.
     *
     * @param lost acknowledged, yet not stored, or stored without its event
     * @param doubled stored or told twice
     * @param uncalled stored although refused
     */
    record Verdict(int stored, int lost, int doubled, int uncalled) {
        boolean clean() {
            return lost == 0 && doubled == 0 && uncalled == 0;
        }

        @Override
        public String toString() {
            return "%d stored; %d lost, %d doubled, %d stored though refused"
                    .formatted(stored, lost, doubled, uncalled);
        }
    }

    /** Compares with the tables run and outbox, of which the relay has taken nothing yet. */
    Verdict compare(BenchStack stack) throws SQLException {
        Map<String, Integer> told = new HashMap<>();
        var seen = new BitSet();
        int doubled = 0;
        int uncalled = 0;
        int untold = 0;
        try (var connection = stack.database("tracking");
                var sql = connection.createStatement()) {
            try (var rows = sql.executeQuery(TOLD)) {
                while (rows.next()) {
                    told.put(rows.getString(1), rows.getInt(2));
                }
            }
            try (var rows = sql.executeQuery(STORED)) {
                while (rows.next()) {
                    int number = rows.getInt(1);
                    int events = told.getOrDefault(rows.getString(2), 0);
                    doubled += seen.get(number) || events > 1 ? 1 : 0;
                    untold += events == 0 ? 1 : 0;
                    uncalled += acknowledged.get(number) || unknown.get(number) ? 0 : 1;
                    seen.set(number);
                }
            }
        }
        var missing = (BitSet) acknowledged.clone();
        missing.andNot(seen);
        return new Verdict(seen.cardinality(), missing.cardinality() + untold, doubled, uncalled);
    }
}
