package dev.ironstride.exercise.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ironstride.exercise.ServiceTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The record of what changed keeps itself, whoever writes to the table. Every transaction here is rolled back. */
@ServiceTest
class VersionTableTest {

    @Inject
    DataSource database;

    @Test
    void everyExerciseHasTheVersionThatStands() throws SQLException {
        assertThat(one("""
                select count(*) from exercise e
                 where not exists (select 1 from exercise_version v
                                    where v.exercise_id = e.id and v.revision = e.revision
                                      and v.content = e.content and v.status = e.status and v.origin = e.origin)""")).isEqualTo("0");
    }

    @Test
    void aNewRevisionIsKeptInTheSameTransaction() throws SQLException {
        try (var connection = transaction()) {
            execute(connection, """
                    update exercise set revision = revision + 1, origin = 'EDITOR', author = 'eve', note = 'why'
                     where id = 'plank'""");

            assertThat(one(connection, """
                    select v.author || ' ' || v.note || ' ' || (v.xmin = e.xmin)
                      from exercise e join exercise_version v on v.exercise_id = e.id and v.revision = e.revision
                     where e.id = 'plank'""")).isEqualTo("eve why true");
            connection.rollback();
        }
    }

    @Test
    void aChangeWithoutANewRevisionIsRefused() throws SQLException {
        try (var connection = transaction()) {
            assertThatThrownBy(() -> execute(connection, "update exercise set status = 'WITHDRAWN' where id = 'plank'"))
                    .hasMessageContaining("without a new revision");
            connection.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update exercise_version set author = 'nobody' where exercise_id = 'plank'",
                "delete from exercise_version where exercise_id = 'plank'",
                "truncate exercise_version"
            })
    void whatIsRecordedStaysRecorded(String tampering) throws SQLException {
        try (var connection = transaction()) {
            assertThatThrownBy(() -> execute(connection, tampering)).hasMessageContaining("only ever added");
            connection.rollback();
        }
    }

    private Connection transaction() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private String one(String sql) throws SQLException {
        try (var connection = database.getConnection()) {
            return one(connection, sql);
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
