package dev.ironstride.live.adjust;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ironstride.events.EventType;
import dev.ironstride.live.measure.Sample;
import dev.ironstride.live.stack.BenchStack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The baseline: what an adjustment writes, and nothing else, one transaction after the other on a few connections. The tables
 * are copies beside the real ones; the bodies are those that stand there, sent as an adjustment must send them.
 */
final class SameWrites implements AutoCloseable {
    private static final int CONNECTIONS = 6;
    private static final List<String> TABLES =
            List.of("inbox", "fact", "fact_version", "plan", "decision", "calculation", "outbox");
    private static final List<String> WRITES = List.of(
            "insert into bench.inbox (consumer, event_id) values ('bench', ?) on conflict do nothing",
            "insert into bench.fact select athlete_id, ?, kind, ?, status, occurred_at, ?::text::json from bench.one_fact"
                    + " on conflict (athlete_id, fact_id) do update set revision = excluded.revision, body = excluded.body",
            "insert into bench.fact_version (athlete_id, fact_id, revision, kind, status, occurred_at, body)"
                    + " select athlete_id, ?, ?, kind, status, occurred_at, body from bench.one_fact",
            "update bench.plan set revision = revision + 1, state = ?::text::json where athlete_id = ?",
            "insert into bench.decision select athlete_id, ?::uuid, plan_id, ?, state, plan_revision, took_effect,"
                    + " changed_at, ?::text::json, given_revision, rule_set from bench.one_decision"
                    + " on conflict (athlete_id, decision_id) do update set state = excluded.state, body = excluded.body",
            "insert into bench.calculation select athlete_id, plan_id, ?, rule_set, as_of, facts_until, overrides_until"
                    + " from bench.one_calculation",
            "insert into bench.outbox (bucket, topic, key, event_id, type, source, subject, occurred_at, payload)"
                    + " values (0, 't', 'k', ?, 't', 's', 's', now(), ?)");

    private final List<Connection> connections = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    private final List<String> athletes = new ArrayList<>();
    private final AtomicLong rows = new AtomicLong();
    private final String fact;
    private final String state;
    private final String decision;
    private final String event;

    SameWrites(BenchStack stack) throws SQLException {
        try (var connection = stack.database("plan");
                var sql = connection.createStatement()) {
            sql.execute("drop schema if exists bench cascade");
            sql.execute("create schema bench");
            for (String table : TABLES) {
                sql.execute("create table bench." + table + " (like " + table + " including all)");
            }
            sql.execute("insert into bench.plan select * from plan where current");
            sql.execute("create table bench.one_fact as select * from fact where kind = 'RUN' limit 1");
            sql.execute("create table bench.one_decision as select * from decision limit 1");
            sql.execute("create table bench.one_calculation as select * from calculation limit 1");
            fact = text(sql, "select body::text from bench.one_fact");
            state = text(sql, "select state::text from plan where current limit 1");
            decision = text(sql, "select body::text from bench.one_decision");
            event = Sample.of(stack.addresses().kafka(), EventType.PLAN_CHANGED.topic());
            try (var rows = sql.executeQuery("select athlete_id from bench.plan")) {
                while (rows.next()) {
                    athletes.add(rows.getString(1));
                }
            }
        }
        for (int i = 0; i < CONNECTIONS; i++) {
            Connection connection = stack.database("plan");
            connection.setAutoCommit(false);
            connections.add(connection);
        }
    }

    private static String text(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Makes so many adjustments' writes. */
    void write(int count) throws InterruptedException {
        var parts = new ArrayList<Future<?>>();
        for (int i = 0; i < CONNECTIONS; i++) {
            int part = i;
            parts.add(threads.submit(() -> {
                writeOn(connections.get(part), part, count / CONNECTIONS);
                return true;
            }));
        }
        for (Future<?> part : parts) {
            try {
                part.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private void writeOn(Connection connection, int part, int count) throws SQLException {
        var prepared = new ArrayList<PreparedStatement>();
        for (String write : WRITES) {
            prepared.add(connection.prepareStatement(write));
        }
        for (int i = 0; i < count; i++) {
            String athlete = athletes.get((i * CONNECTIONS + part) % athletes.size());
            var id = UUID.nameUUIDFromBytes(athlete.getBytes(UTF_8));
            long number = rows.incrementAndGet();
            prepared.get(0).setObject(1, UUID.randomUUID());
            prepared.get(1).setString(1, athlete);
            prepared.get(1).setLong(2, number);
            prepared.get(1).setString(3, fact);
            prepared.get(2).setString(1, athlete);
            prepared.get(2).setLong(2, number);
            prepared.get(3).setString(1, state);
            prepared.get(3).setString(2, athlete);
            prepared.get(4).setObject(1, id);
            prepared.get(4).setString(2, athlete);
            prepared.get(4).setString(3, decision);
            prepared.get(5).setLong(1, number);
            prepared.get(6).setObject(1, UUID.randomUUID());
            prepared.get(6).setString(2, event);
            for (PreparedStatement one : prepared) {
                one.executeUpdate();
            }
            connection.commit();
        }
        for (PreparedStatement one : prepared) {
            one.close();
        }
    }

    @Override
    public void close() throws SQLException {
        threads.shutdownNow();
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
