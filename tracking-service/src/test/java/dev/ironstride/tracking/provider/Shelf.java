package dev.ironstride.tracking.provider;

import static dev.ironstride.tracking.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import jakarta.inject.Singleton;
import java.util.List;

/** What is left of what was told: runs as athlete and status, notices with their outcome. */
@Singleton
class Shelf {

    private final Database database;

    Shelf(Database database) {
        this.database = database;
    }

    /** Provider, id, status and revision of each run. */
    List<String> runs(Caller athlete) {
        return database.column(
                "select concat_ws(' ', provider, external_id, status, revision) from run where athlete_id = ?"
                        + " order by external_id",
                athlete.subject());
    }

    /** Waits until each notice about a user is worked off, and gives their outcomes. */
    List<String> outcomes(String user, int notices) {
        await().untilAsserted(() -> assertThat(database.column(
                        "select outcome from provider_event where provider_user_id = ? and done_at is not null", user))
                .hasSize(notices));
        return database.column("select outcome from provider_event where provider_user_id = ? order by sequence", user);
    }

    /** How many notices about a user are remembered. */
    long kept(String user) {
        return count("select count(*) from provider_event where provider_user_id = ?", user);
    }

    /** How many runs lie in times in which nobody can have run. */
    long outOfTime(Caller athlete) {
        return count(
                "select count(*) from run where athlete_id = ? and started_at not between '1990-01-01' and '2030-01-01'",
                athlete.subject());
    }

    /** Waits until each notice about a user is worked off, none of which may have ended in trouble. */
    void awaitQuiet(String user) {
        await().untilAsserted(() -> assertThat(database.column(
                        "select outcome from provider_event where provider_user_id = ? and done_at is null", user))
                .isEmpty());
        assertThat(database.column(
                        "select outcome from provider_event where provider_user_id = ? and attempts > 0", user))
                .isEmpty();
    }

    /** Waits for runs to be as they should. */
    void awaitRuns(Caller athlete, String... expected) {
        await().untilAsserted(() -> assertThat(runs(athlete)).containsExactly(expected));
    }

    /** Whether an athlete is connected. */
    boolean linked(Caller athlete) {
        return database.count("select count(*) from provider_link where athlete_id = ?", athlete.subject()) > 0;
    }

    /** Requests that were counted while the clock stood in the future are not held against the next test. */
    void forgetBudgets() {
        database.column("delete from provider_budget returning provider");
    }

    /** Any number. */
    long count(String sql, Object... values) {
        return database.count(sql, values);
    }

    /** Any column. */
    List<String> column(String sql, Object... values) {
        return database.column(sql, values);
    }
}
