package dev.ironstride.tracking.rereading;

import static dev.ironstride.tracking.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.events.AthleteChanged;
import dev.ironstride.events.AthleteChanged.Heart;
import dev.ironstride.events.AthleteChanged.PlannedRun;
import dev.ironstride.events.EventType;
import dev.ironstride.events.FactStatus;
import dev.ironstride.events.RunClass;
import dev.ironstride.testkit.Events;
import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import dev.ironstride.tracking.Told;
import dev.ironstride.tracking.TrackingTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A runner's anchors change: the runs are understood anew, those that come to something else, and once. */
@TrackingTest
class RereadingTest {

    private static final Instant FIRST = Instant.parse("2014-11-25T06:00:00Z");

    @Inject
    Database database;

    @Test
    void aRunIsReadAgainAgainstTheAnchorsOfANewProfile() {
        Caller athlete = Caller.athlete();
        String id = run(athlete, FIRST, "\"averageHeartRate\":164");
        assertThat(shown(athlete, id).getString("class")).isEqualTo("MODERATE");

        tell(athlete, 1, "MALE", new Heart(48, 190, 172));

        await().untilAsserted(
                        () -> assertThat(shown(athlete, id).getInt("revision")).isEqualTo(2));
        JsonPath run = shown(athlete, id);
        assertThat(run.getString("class")).isEqualTo("HARD");
        assertThat(run.getString("basis")).isEqualTo("10min>=95%LTHR");
        assertThat(run.getDouble("load.au")).isEqualTo(420); // 60 min at the usual 7 of a hard run
        assertThat(run.getInt("figures.anchors.maxHeartRate")).isEqualTo(190);
        double before = run.getDouble("figures.impulse.trimp");

        tell(athlete, 2, "MALE", new Heart(48, 185, 172));

        await().untilAsserted(
                        () -> assertThat(shown(athlete, id).getInt("revision")).isEqualTo(3));
        assertThat(shown(athlete, id).getDouble("figures.impulse.trimp")).isGreaterThan(before);
        assertThat(Events.awaitKey(EventType.RUN_LOGGED.topic(), athlete.subject(), 3))
                .hasSize(3);
    }

    @Test
    void onlyRunsThatComeToSomethingElseAreTold() {
        Caller athlete = Caller.athlete();
        tell(athlete, 1, "MALE", new Heart(48, 190, 172));
        awaitRead(athlete, 1);
        String withHeart = run(athlete, FIRST, "\"averageHeartRate\":150");
        String without = run(athlete, FIRST.plusSeconds(86_400), "\"rpe\":3");
        String deleted = run(athlete, FIRST.plusSeconds(172_800), "\"averageHeartRate\":150");
        athlete.request().delete("/api/runs/{id}", deleted).then().statusCode(204);

        tell(athlete, 2, "FEMALE", new Heart(48, 190, 172));

        awaitRead(athlete, 2);
        assertThat(shown(athlete, withHeart).getInt("revision")).isEqualTo(2);
        assertThat(shown(athlete, withHeart).getString("figures.impulse.form")).isEqualTo("FEMALE");
        assertThat(shown(athlete, without).getInt("revision")).isEqualTo(1);
        assertThat(revision(athlete, deleted)).isEqualTo(2);
    }

    @Test
    void aChangeThatIsNoneOfAnchorsReadsNothingAgainAndAPlannedClassStays() {
        Caller athlete = Caller.athlete();
        PlannedRun hard =
                new PlannedRun(FIRST.atZone(ZoneId.of("UTC")).getDayOfWeek(), LocalTime.of(6, 0), 60, RunClass.HARD);
        tell(athlete, 1, "MALE", new Heart(48, 190, 172), hard);
        awaitRead(athlete, 1);
        String id = run(athlete, FIRST, "\"tags\":[]");
        assertThat(shown(athlete, id).getString("basis")).isEqualTo("planned:HARD");

        tell(athlete, 2, "MALE", new Heart(48, 190, 172));
        await().untilAsserted(() -> assertThat(
                        database.count("select revision from athlete where athlete_id = ?", athlete.subject()))
                .isEqualTo(2));
        assertThat(database.count("select round from rereading where athlete_id = ?", athlete.subject()))
                .isEqualTo(Rereading.LATECOMERS);
        tell(athlete, 3, "MALE", new Heart(48, 185, 172));
        awaitRead(athlete, 3);

        assertThat(shown(athlete, id).getInt("revision")).isEqualTo(1);
        assertThat(shown(athlete, id).getString("basis")).isEqualTo("planned:HARD");
    }

    @Test
    void moreRunsThanOneBatchAreAllReadAgainAndOnce() {
        Caller athlete = Caller.athlete();
        int runs = 2 * RereadingWorker.BATCH + 7;
        for (int day = 0; day < runs; day++) {
            run(athlete, FIRST.plusSeconds(day * 86_400L), "\"averageHeartRate\":140");
        }

        tell(athlete, 1, "MALE", new Heart(48, 190, 172));

        awaitRead(athlete, 1);
        assertThat(database.count(
                        "select count(*) from run where athlete_id = ? and revision = 2 and anchors is not null",
                        athlete.subject()))
                .isEqualTo(runs);
        assertThat(Events.awaitKey(EventType.RUN_LOGGED.topic(), athlete.subject(), 2 * runs))
                .hasSize(2 * runs);
    }

    @Test
    void aRunThatWasBeingWrittenMeanwhileIsFoundByTheSecondRound() {
        Caller athlete = Caller.athlete();
        tell(athlete, 1, "MALE", new Heart(48, 190, 172));
        awaitRead(athlete, 1);
        String id = run(athlete, FIRST, "\"averageHeartRate\":150");
        // As if it had been read against the profile before, by a transaction that ended late.
        database.column("update run set anchors = null where athlete_id = ? returning 1", athlete.subject());

        database.column(
                "update rereading set due_at = now() - interval '1 hour' where athlete_id = ? returning 1",
                athlete.subject());

        await().untilAsserted(() -> assertThat(
                        database.count("select count(*) from rereading where athlete_id = ?", athlete.subject()))
                .isZero());
        assertThat(shown(athlete, id).getInt("figures.anchors.maxHeartRate")).isEqualTo(190);
    }

    @Test
    void aRunThatSeveralSourcesToldIsReadAgainAsOneAndTheRecordItWasMadeOfStaysQuiet() {
        Caller athlete = Caller.athlete();
        String watch = run(
                athlete, FIRST, "\"averageHeartRate\":150,\"externalId\":\"w\",\"source\":{\"provider\":\"garmin\"}");
        athlete.json("{\"startedAt\":\"" + FIRST + "\",\"durationSeconds\":3600,\"distanceMetres\":10000,"
                        + "\"externalId\":\"h\",\"source\":{\"provider\":\"strava\"}}")
                .post("/api/runs")
                .then()
                .statusCode(200);
        JsonPath merged = shown(athlete, watch);
        assertThat(merged.getList("sources")).hasSize(2);

        tell(athlete, 1, "MALE", new Heart(48, 190, 172));
        awaitRead(athlete, 1);

        JsonPath again = shown(athlete, watch);
        assertThat(again.getInt("revision")).isEqualTo(merged.getInt("revision") + 1);
        assertThat(again.getList("sources")).hasSize(2);
        assertThat(again.getDouble("figures.impulse.trimp")).isPositive();
        assertThat(database.count(
                        "select count(*) from run where athlete_id = ? and status = 'ACTIVE'", athlete.subject()))
                .isEqualTo(1);
    }

    @Test
    void anAthleteWhoseRunsCannotBeReadIsPutOffAndTheOthersComeToTheirTurn() {
        Caller broken = Caller.athlete();
        String unreadable = run(broken, FIRST, "\"averageHeartRate\":150");
        database.column(
                "update run set effort = '[]' where athlete_id = ? and id = ? returning 1",
                broken.subject(),
                UUID.fromString(unreadable));
        Caller athlete = Caller.athlete();
        String id = run(athlete, FIRST, "\"averageHeartRate\":150");

        tell(broken, 1, "MALE", new Heart(48, 190, 172));
        await().untilAsserted(() -> assertThat(database.column(
                        "select (due_at > asked_at)::text from rereading where athlete_id = ?", broken.subject()))
                .containsExactly("true"));
        tell(athlete, 1, "MALE", new Heart(48, 190, 172));

        await().untilAsserted(
                        () -> assertThat(shown(athlete, id).getInt("revision")).isEqualTo(2));
        assertThat(database.count("select round from rereading where athlete_id = ?", broken.subject()))
                .isEqualTo(Rereading.ALL);
    }

    /** Until the first round is over for the profile of that revision. */
    private void awaitRead(Caller athlete, long revision) {
        await().untilAsserted(() -> assertThat(
                        database.column("select revision from athlete where athlete_id = ?", athlete.subject()))
                .containsExactly(String.valueOf(revision)));
        await().untilAsserted(() -> assertThat(
                        database.column("select round from rereading where athlete_id = ?", athlete.subject()))
                .containsExactly(String.valueOf(Rereading.LATECOMERS)));
    }

    private static void tell(Caller athlete, long revision, @Nullable String sex, Heart heart, PlannedRun... runWeek) {
        Told.send(
                new AthleteChanged(
                        athlete.subject(),
                        revision,
                        FactStatus.ACTIVE,
                        ZoneId.of("UTC"),
                        sex,
                        heart,
                        null,
                        List.of(runWeek)),
                UUID.randomUUID());
    }

    private static String run(Caller athlete, Instant start, String figures) {
        return athlete.json("{\"startedAt\":\"" + start + "\",\"durationSeconds\":3600," + figures + "}")
                .post("/api/runs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonPath shown(Caller athlete, String id) {
        return athlete.request()
                .get("/api/runs/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private long revision(Caller athlete, String id) {
        return database.count(
                "select revision from run where athlete_id = ? and id = ?", athlete.subject(), UUID.fromString(id));
    }
}
