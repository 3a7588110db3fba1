package dev.ironstride.live.ingest;

import dev.ironstride.live.stack.BenchStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The baselines of the database alone: the rows that our service stores for a run, in copies of its tables, written by pgbench
 * where there is one, else from here. T1 is one run a transaction, TB a thousand; either is one statement in one round trip.
 * The copy of the runs is one table and not one for each year: what finding the year costs is ours to bear.
 */
final class SameRows {
    private static final int SINGLE_CONNECTIONS = 32;
    private static final int BATCH_CONNECTIONS = 8;
    private static final int BATCH = 1_000;
    private static final String SPREAD = "1000000000";

    private final BenchStack stack;
    private final boolean pgbench;
    private final String into;
    private final String key;
    private final String event;

    /** Needs one run in the tables, to copy. */
    SameRows(BenchStack stack) throws SQLException {
        this.stack = stack;
        this.pgbench = PgBench.isThere();
        try (var connection = stack.database("tracking");
                var sql = connection.createStatement()) {
            sql.execute("drop schema if exists bench cascade");
            sql.execute("create schema bench");
            for (String table : List.of("run", "run_key", "outbox")) {
                sql.execute("create table bench." + table + " (like " + table + " including all)");
                sql.execute("create table bench.one_" + table + " as select * from " + table + " limit 1");
            }
            this.into = columns(connection, "run");
            this.key = columns(connection, "run_key");
            this.event = columns(connection, "outbox");
        }
    }

    /** What they are written with. */
    String tool() {
        return pgbench ? "pgbench" : "JDBC";
    }

    private static String columns(Connection connection, String table) throws SQLException {
        try (PreparedStatement names = connection.prepareStatement("""
                select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
                 where table_schema = 'public' and table_name = ? and is_identity = 'NO'""")) {
            names.setString(1, table);
            try (var rows = names.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    /** Of a run the athlete, the ids and the start are each time others; the rest is as it was. */
    private String statement(String number, String rows) {
        String named = columns(key)
                .map(column -> switch (column) {
                    case "athlete_id" -> "'athlete-' || (n.n % 64)";
                    case "id" -> "uuidv7()";
                    case "external_id" -> "n.n::text";
                    case "started_at" -> "timestamptz '2016-01-01Z' + n.n * interval '1 second'";
                    default -> "t." + column;
                })
                .collect(Collectors.joining(", "));
        List<String> ofKey = columns(key).toList();
        String values = columns(into)
                .map(column -> (ofKey.contains(column) ? "k." : "t.") + column)
                .collect(Collectors.joining(", "));
        String told = columns(event)
                .map(column -> switch (column) {
                    case "key" -> "r.athlete_id";
                    case "event_id" -> "uuidv7()";
                    case "subject" -> "r.id::text";
                    default -> "o." + column;
                })
                .collect(Collectors.joining(", "));
        return "with n as (select " + number + "::bigint" + rows + " as n), k as (insert into bench.run_key (" + key
                + ") select " + named + " from n, bench.one_run_key t on conflict do nothing returning " + key
                + "), r as (insert into bench.run (" + into + ") select " + values
                + " from k, bench.one_run t returning athlete_id, id)"
                + " insert into bench.outbox (" + event + ") select " + told + " from r, bench.one_outbox o";
    }

    private static java.util.stream.Stream<String> columns(String list) {
        return List.of(list.split(", ", -1)).stream();
    }

    /** Empties the copies. */
    void clear() throws SQLException {
        try (var connection = stack.database("tracking");
                var sql = connection.createStatement()) {
            sql.execute("truncate bench.run, bench.run_key, bench.outbox");
        }
    }

    /** T1: transactions of one run each, a second. */
    double singles(int seconds) throws IOException, InterruptedException, SQLException {
        return write("", SINGLE_CONNECTIONS, seconds);
    }

    /** TB: runs a second in transactions of a thousand. */
    double batches(int seconds) throws IOException, InterruptedException, SQLException {
        return BATCH * write(" + generate_series(1, " + BATCH + ")", BATCH_CONNECTIONS, seconds);
    }

    private double write(String rows, int connections, int seconds)
            throws IOException, InterruptedException, SQLException {
        clear();
        if (!pgbench) {
            return fromHere(statement("?", rows), connections, seconds);
        }
        Path script = Files.createTempFile("ironstride-bench", ".sql");
        try {
            Files.writeString(
                    script, "\\set n random(1, " + SPREAD + ") * " + BATCH + "\n" + statement(":n", rows) + ";\n");
            return new PgBench(stack.addresses().postgresPort(), "tracking", stack.databasePassword("tracking"))
                    .transactionsPerSecond(script, connections, seconds);
        } finally {
            Files.delete(script);
        }
    }

    private double fromHere(String statement, int connections, int seconds) throws InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Callable<Long>> parts = IntStream.range(0, connections)
                    .<Callable<Long>>mapToObj(part -> () -> until(end, statement, part))
                    .toList();
            long sum = 0;
            for (Future<Long> part : new ArrayList<>(threads.invokeAll(parts))) {
                sum += part.get();
            }
            return (double) sum / seconds;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private long until(long end, String statement, int part) throws SQLException {
        long count = 0;
        try (Connection connection = stack.database("tracking");
                PreparedStatement insert = connection.prepareStatement(statement)) {
            while (System.nanoTime() < end) {
                insert.setLong(1, (part * 10_000_000L + count) * BATCH);
                insert.executeUpdate();
                count++;
            }
        }
        return count;
    }
}
