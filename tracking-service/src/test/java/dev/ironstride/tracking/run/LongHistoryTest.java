package dev.ironstride.tracking.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import dev.ironstride.tracking.TrackingTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten years of one athlete, 4,000 runs, among 20,000 of others. */
@TrackingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongHistoryTest {

    private static final int RUNS = 4_000;

    private final Caller athlete = Caller.athlete();

    @Inject
    Database database;

    @BeforeEach
    void tenYears() throws SQLException {
        if (database.runs(athlete) > 0) {
            return;
        }
        athlete.json("{\"startedAt\":\"2016-03-01T06:00:00Z\",\"durationSeconds\":2400,\"distanceMetres\":7000}")
                .post("/api/runs")
                .then()
                .statusCode(201);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create temporary table one as select * from run where athlete_id = '" + athlete.subject() + "'");
            statement.execute("delete from run where athlete_id = '" + athlete.subject() + "'");
            statement.execute("delete from run_key where athlete_id = '" + athlete.subject() + "'");
            statement.execute("""
                    with copied as (
                      insert into run
                      select (json_populate_record(one, json_build_object('id', gen_random_uuid(), 'external_id', i::text,
                               'athlete_id', case when i < %1$d then athlete_id else athlete_id || '-' || i / %1$d end,
                               'started_at', started_at + (i %% %1$d) * interval '22 hours'))).*
                        from one, generate_series(0, 6 * %1$d - 1) i
                      returning athlete_id, provider, external_id, id, started_at)
                    insert into run_key select * from copied""".formatted(RUNS));
            // As autovacuum does: what has hardly any rows is not counted.
            statement.execute("analyze run_key, "
                    + IntStream.rangeClosed(2016, 2026)
                            .mapToObj(year -> "run_" + year)
                            .collect(Collectors.joining(", ")));
        }
    }

    @AfterAll
    void forget() {
        for (String table : List.of("run", "run_key")) {
            database.column(
                    "with gone as (delete from " + table
                            + " where athlete_id like ? returning 1) select count(*) from gone",
                    athlete.subject() + "%");
        }
    }

    @Test
    void pageAfterPageShowsEveryRunOnceNewestFirst() {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = athlete.request()
                    .queryParam("limit", 200)
                    .queryParams(cursor.isEmpty() ? Map.of() : Map.of("cursor", cursor))
                    .get("/api/runs")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.id", String.class));
            cursor = page.getString("next");
        }

        assertThat(ids)
                .hasSize(RUNS)
                .isEqualTo(database.column(
                        "select id from run where athlete_id = ? order by started_at desc, id desc",
                        athlete.subject()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"force_generic_plan", "force_custom_plan"})
    void aPageReadsTheIndexOfItsYearsAlone(String planning) throws SQLException {
        List<String> first = plan(planning, RunStore.PAGE, page("9000-01-01"));
        List<String> later = plan(planning, RunStore.PAGE, page("2019-07-01"));

        assertThat(first).noneMatch(line -> line.contains("Seq Scan")).noneMatch(line -> line.contains("Sort"));
        assertThat(later).noneMatch(line -> line.contains("Seq Scan")).noneMatch(line -> line.contains("Sort"));
        // Runs end in spring 2026. Older years are in the plan in case a page needs them, and not begun.
        assertThat(touched(first)).contains("run_2026").doesNotContain("run_2025", "run_2019", "run_earlier");
        assertThat(touched(later)).containsExactly("run_2019");
        assertThat(later).noneMatch(line -> line.contains("run_2020"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"force_generic_plan", "force_custom_plan"})
    void aRunIsFoundByItsNameAndByItsIdInItsYearAlone(String planning) throws SQLException {
        String id = database.column(
                        "select id from run where athlete_id = ? and external_id = '1000'", athlete.subject())
                .getFirst();
        List<String> byId = plan(planning, RunStore.BY_ID, List.of(athlete.subject(), id));
        List<String> bySource = plan(planning, RunStore.BY_SOURCE, List.of(athlete.subject(), "manual", "1000"));

        assertThat(byId).noneMatch(line -> line.contains("Seq Scan"));
        assertThat(bySource).noneMatch(line -> line.contains("Seq Scan"));
        assertThat(touched(byId)).containsExactly("run_2018");
    }

    @ParameterizedTest
    @ValueSource(strings = {"force_generic_plan", "force_custom_plan"})
    void theRunsOfFourWeeksAreReadInTheirYearAlone(String planning) throws SQLException {
        List<String> median = plan(
                planning,
                RunStore.MEDIAN,
                List.of(athlete.subject(), "2021-06-01", "00000000-0000-0000-0000-000000000000"));

        assertThat(median).noneMatch(line -> line.contains("Seq Scan"));
        assertThat(touched(median)).containsExactly("run_2021");
    }

    private List<String> page(String after) {
        return List.of(
                athlete.subject(), "1970-01-01", "9000-01-01", after, "ffffffff-ffff-ffff-ffff-ffffffffffff", "51");
    }

    /** How PostgreSQL carries a statement out, line by line. */
    private List<String> plan(String planning, String statement, List<String> values) throws SQLException {
        try (Connection connection = database.connect();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("set local plan_cache_mode = " + planning);
            sql.execute("prepare asked as " + statement);
            String literals = values.stream().map(value -> "'" + value + "'").collect(Collectors.joining(", "));
            List<String> lines = new ArrayList<>();
            try (ResultSet rows =
                    sql.executeQuery("explain (analyze, costs off, timing off, summary off, buffers off) execute asked("
                            + literals + ")")) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            sql.execute("deallocate asked");
            connection.rollback();
            return lines;
        }
    }

    /** The partitions that were really read, whether their rows or an index of theirs: either plan is good. */
    private static List<String> touched(List<String> plan) {
        return IntStream.range(0, plan.size())
                .mapToObj(plan::get)
                .filter(line -> line.contains(" on run_") && !line.contains(" on run_key"))
                .filter(line -> !line.contains("never executed"))
                .map(line -> line.replaceAll(".* on (run_(?:\\d+|earlier)).*", "$1"))
                .distinct()
                .toList();
    }
}
