package dev.ironstride.tracking.imports;

import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.tracking.erasure.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes an import while it arrives. By JDBC, because reading an upload blocks anyway; each statement is committed on its
 * own and borrows its connection for no longer, so that a slow upload holds nothing.
 */
@ApplicationScoped
class ImportRows {

    private static final String RUNNING = """
            select count(*) from import i where athlete_id = ? and (not received or exists (
                select 1 from import_entry e where e.athlete_id = i.athlete_id and e.import_id = i.id and e.state = 'PENDING'))
            """;
    private static final String BEGIN =
            "insert into import (athlete_id, id, origin, created_at) values (?, ?, 'FILES', ?)";
    private static final String ADD =
            "insert into import_entry (athlete_id, import_id, number, name, state, content) values (?, ?, ?, ?, 'WAITING', ?)";
    private static final String NAMES = "select number, name from import_entry where athlete_id = ? and import_id = ?";
    private static final String SAY = """
            update import_entry set provider = 'strava', external_id = ?, run_type = ?, other_sport = ?, tags = ?, rpe = ?
            where athlete_id = ? and import_id = ? and number = ?
            """;
    private static final String START =
            "update import_entry set state = 'PENDING' where athlete_id = ? and import_id = ? and state = 'WAITING'";
    private static final String RECEIVED =
            "update import set received = true, origin = ?, skipped = ?, fault = ? where athlete_id = ? and id = ?";
    private static final String DISCARD = "delete from import where athlete_id = ? and id = ? and not received";

    private final DataSource source;
    private final Clock clock;

    ImportRows(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** Imports of an athlete that are not done. */
    int running(AthleteId athlete) {
        return with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(RUNNING)) {
                statement.setString(1, athlete.value());
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    return rows.getInt(1);
                }
            }
        });
    }

    void begin(AthleteId athlete, UUID id) {
        run(BEGIN, athlete.value(), id, Timestamp.from(clock.instant()));
    }

    /** One more file, compressed. */
    void add(AthleteId athlete, UUID id, int number, String name, byte[] content) {
        run(ADD, athlete.value(), id, number, name, content);
    }

    /** Joins the files with what the export says of them, and lets the work begin: all in one. */
    void finish(AthleteId athlete, UUID id, StravaExport export, int skipped, @Nullable String fault) {
        with(connection -> {
            connection.setAutoCommit(false);
            try {
                if (!export.isEmpty()) {
                    say(connection, athlete, id, export);
                }
                execute(connection, START, athlete.value(), id);
                execute(
                        connection,
                        RECEIVED,
                        export.isEmpty() ? "FILES" : "STRAVA",
                        skipped,
                        fault,
                        athlete.value(),
                        id);
                connection.commit();
            } catch (SQLException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
            return true;
        });
    }

    /** Forgets an import that did not arrive. */
    void discard(AthleteId athlete, UUID id) {
        run(DISCARD, athlete.value(), id);
    }

    private static void say(Connection connection, AthleteId athlete, UUID id, StravaExport export)
            throws SQLException {
        try (PreparedStatement names = connection.prepareStatement(NAMES);
                PreparedStatement say = connection.prepareStatement(SAY)) {
            names.setString(1, athlete.value());
            names.setObject(2, id);
            try (ResultSet rows = names.executeQuery()) {
                while (rows.next()) {
                    StravaExport.Activity activity = export.of(rows.getString(2));
                    if (activity != null) {
                        say.setString(1, activity.id());
                        say.setString(
                                2,
                                activity.run() == null ? null : activity.run().name());
                        say.setString(3, activity.otherSport());
                        say.setArray(
                                4,
                                connection.createArrayOf(
                                        "text",
                                        activity.tags().stream().map(Enum::name).toArray()));
                        say.setObject(5, activity.rpe());
                        say.setString(6, athlete.value());
                        say.setObject(7, id);
                        say.setInt(8, rows.getInt(1));
                        say.addBatch();
                    }
                }
            }
            say.executeBatch();
        }
    }

    private void run(String sql, @Nullable Object... values) {
        with(connection -> {
            execute(connection, sql, values);
            return true;
        });
    }

    private static void execute(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.with(connection);
        } catch (SQLException failed) {
            if (Refusal.in(failed)) {
                throw Refusal.problem();
            }
            throw new IllegalStateException("the database did not take an import", failed);
        }
    }
}
