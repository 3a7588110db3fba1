package dev.ironstride.tracking.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.tracking.TrackingTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was stored before runs were kept by year is all there afterwards. */
@TrackingTest
class RunsOfBeforeTest {

    private static final String SCHEMA = "of_before";

    /** Runs from 2008 to 2028, some deleted, ten athletes with the same names for their runs. */
    private static final String RUNS = """
            insert into run (athlete_id, id, revision, status, provider, external_id, told, told_hash, edits, effort, type,
                             started_at, time_zone, duration_seconds, tags, run_class, long_run, downhill, basis, au,
                             leg_au, imputed, anchors)
            select 'a' || i % 10, gen_random_uuid(), 1 + i % 3, case when i % 7 = 0 then 'DELETED' else 'ACTIVE' end, 'p',
                   (i / 10)::text, jsonb_build_object('n', i), 'h', '{}', '[]', 'RUNNING',
                   timestamptz '2008-01-01Z' + i * interval '3 days 16 hours', 'UTC', 1800, '{LONG}', 'EASY', false, false,
                   'b', 1, 1, false, case when i % 2 = 0 then '{}'::jsonb end
              from generate_series(0, 1999) i""";

    private static final String EVERYTHING = "select md5(string_agg(to_jsonb(r)::text, ',' order by id)) from run r";

    @Inject
    DataSource source;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String username;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @AfterEach
    void forget() throws SQLException {
        sql("drop schema if exists " + SCHEMA + " cascade");
    }

    @Test
    void everyRunIsCopiedIntoItsYearAndKeepsItsName() throws SQLException {
        migrate("15");
        sql(RUNS);
        String before = text(EVERYTHING);

        migrate("16");

        assertThat(text(EVERYTHING)).isEqualTo(before);
        assertThat(text("""
                select count(*) from run join run_key k using (athlete_id, started_at, id)
                 where run.provider = k.provider and run.external_id = k.external_id""")).isEqualTo("2000");
        assertThat(text("select count(*) from run_key")).isEqualTo("2000");
        assertThat(text("""
                select count(*) from run where tableoid::regclass::text is distinct from
                       case when started_at < '2015-01-01Z' then 'run_earlier'
                            else 'run_' || extract(year from started_at at time zone 'UTC') end""")).isEqualTo("0");
        assertThat(text("select count(*) from run_earlier")).isEqualTo("698");
        assertThat(text("select to_regclass('run_in_one') is null")).isEqualTo("t");
    }

    private void migrate(String version) {
        Flyway.configure()
                // A connection of its own, on which the tables of the running service are not found beside these.
                .dataSource(url + (url.contains("?") ? "&" : "?") + "currentSchema=" + SCHEMA, username, password)
                .schemas(SCHEMA)
                .locations("filesystem:src/main/resources/db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local search_path to " + SCHEMA);
            statement.execute(sql);
            connection.commit();
        }
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local search_path to " + SCHEMA);
            try (ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                String text = rows.getString(1);
                connection.rollback();
                return text;
            }
        }
    }
}
