package dev.ironstride.tracking.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.garmin.fit.Sport;
import com.garmin.fit.SubSport;
import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import dev.ironstride.tracking.Patience;
import dev.ironstride.tracking.TrackingTest;
import dev.ironstride.tracking.activityfile.Packing;
import dev.ironstride.tracking.fit.FitFixture;
import dev.ironstride.tracking.gpx.GpxFixture;
import dev.ironstride.tracking.tcx.TcxFixture;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@TrackingTest
class ImportTest {

    private static final Instant FIRST = Instant.parse("2025-01-01T06:00:00Z");

    @Inject
    Database database;

    @Test
    void aStravaExportIsWorkedThroughInTheBackground() {
        Caller athlete = Caller.athlete();

        String location = accepted(send(athlete, "/api/imports", strava(30)));
        Response done = finished(athlete, location);

        done.then()
                .body("origin", equalTo("STRAVA"))
                .body("total", equalTo(34))
                .body("done", equalTo(34))
                .body("imported", equalTo(32))
                .body("refused", equalTo(2))
                .body("skipped", equalTo(2))
                .body("refusals.name", hasItem("export/activities/902.fit.gz"))
                .body("refusals.reason", hasItem("The export lists this as a ride, not a run."))
                .body("refusals.reason", hasItem(startsWith("This compressed file is damaged or cut short")));
        assertThat(database.column(
                        "select provider || ' ' || external_id || ' ' || array_to_string(tags, ',') || ' ' || rpe"
                                + " from run where athlete_id = ? and external_id = '1007'",
                        athlete.subject()))
                .containsExactly("strava 1007 RACE 9");
        assertThat(database.count(
                        "select count(*) from import_entry where athlete_id = ? and content is not null",
                        athlete.subject()))
                .isZero();
    }

    @Test
    void theSameExportAgainCountsNothingTwice() {
        Caller athlete = Caller.athlete();
        byte[] export = strava(26);
        finished(athlete, accepted(send(athlete, "/api/imports", export)));

        finished(athlete, accepted(send(athlete, "/api/imports", export)))
                .then()
                .body("imported", equalTo(0))
                .body("known", equalTo(28));

        assertThat(database.runs(athlete)).isEqualTo(28);
        assertThat(database.count("select max(revision) from run where athlete_id = ?", athlete.subject()))
                .isEqualTo(1);
    }

    @Test
    void aGarminExportIsUnpackedFromTheArchivesInsideIt() {
        Caller athlete = Caller.athlete();
        Packing uploads = Packing.archive();
        for (int day = 0; day < 5; day++) {
            uploads.file("runner@example.com_" + day + ".fit", fit(day));
        }
        byte[] export = Packing.archive()
                .file("DI_CONNECT/DI-Connect-User/user_profile.json", bytes("{}"))
                .file("DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip", uploads.zip())
                .zip();

        finished(athlete, accepted(send(athlete, "/api/imports", export)))
                .then()
                .body("origin", equalTo("FILES"))
                .body("total", equalTo(5))
                .body("imported", equalTo(5))
                .body("skipped", equalTo(1));
    }

    @Test
    void aLargeArchiveSentAsAFileBecomesAnImport() {
        Caller athlete = Caller.athlete();
        Packing archive = Packing.archive();
        for (int day = 0; day < 26; day++) {
            archive.file(day + ".fit", fit(day));
        }

        Response answer = athlete.request()
                .multiPart("file", "all.zip", archive.zip(), "application/zip")
                .post("/api/runs/files");

        finished(athlete, accepted(answer)).then().body("imported", equalTo(26));
    }

    @Test
    void aFileThatAProcessDiedOverIsReadByTheNext() throws SQLException {
        Caller athlete = Caller.athlete();
        byte[] export =
                Packing.archive().file("a.fit", fit(0)).file("b.fit", fit(1)).zip();
        String location;
        try (Connection other = database.connect()) {
            // Given: another process holds whatever comes next, and dies without a word
            other.setAutoCommit(false);
            location = accepted(send(athlete, "/api/imports", export));
            hold(other, athlete);
            other.rollback();
        }

        finished(athlete, location).then().body("total", equalTo(2)).body("refused", equalTo(0));

        assertThat(database.runs(athlete)).isEqualTo(2);
    }

    @Test
    void ofAnArchiveThatBreaksOffWhatArrivedIsImported() {
        Caller athlete = Caller.athlete();
        byte[] zip =
                Packing.archive().file("a.fit", fit(0)).file("b.fit", fit(1)).zip();

        finished(athlete, accepted(send(athlete, "/api/imports", Arrays.copyOf(zip, zip.length - 500))))
                .then()
                .body("total", equalTo(1))
                .body("imported", equalTo(1))
                .body("fault", startsWith("This archive is cut short"));
    }

    @Test
    void anArchiveWithoutActivitiesIsRefusedAndLeavesNothing() {
        Caller athlete = Caller.athlete();

        send(
                        athlete,
                        "/api/imports",
                        Packing.archive().file("photo.jpg", bytes("x")).zip())
                .then()
                .statusCode(422)
                .body("type", equalTo("https://ironstride.dev/problems/not-a-run"));
        send(athlete, "/api/imports", bytes("no archive"))
                .then()
                .statusCode(422)
                .body("type", equalTo("https://ironstride.dev/problems/unreadable-file"));

        athlete.request().get("/api/imports").then().statusCode(200).body("items.size()", equalTo(0));
        assertThat(database.count("select count(*) from import where athlete_id = ?", athlete.subject()))
                .isZero();
    }

    @Test
    void importsAreListedAndForgottenAndTheRunsStay() {
        Caller athlete = Caller.athlete();
        String location = accepted(send(
                athlete, "/api/imports", Packing.archive().file("a.fit", fit(0)).zip()));
        finished(athlete, location);

        athlete.request()
                .get("/api/imports")
                .then()
                .body("items.id", hasItem(location.substring("/api/imports/".length())))
                .body("items[0].state", equalTo("DONE"));
        Caller.athlete().request().delete(location).then().statusCode(404);
        athlete.request().delete(location).then().statusCode(204);
        athlete.request().get(location).then().statusCode(404);
        athlete.request().delete(location).then().statusCode(404);

        assertThat(database.runs(athlete)).isEqualTo(1);
    }

    @Test
    void fewImportsAtOnceAreEnough() {
        Caller athlete = Caller.athlete();
        for (int i = 0; i < 3; i++) {
            database.column(
                    "insert into import (athlete_id, id, origin, created_at) values (?, ?, 'FILES', now()) returning 1",
                    athlete.subject(),
                    UUID.randomUUID());
        }

        send(athlete, "/api/imports", strava(1))
                .then()
                .statusCode(409)
                .body("type", equalTo("https://ironstride.dev/problems/too-many-imports"));
    }

    private static void hold(Connection other, Caller athlete) throws SQLException {
        try (PreparedStatement statement =
                other.prepareStatement("select 1 from import_entry where athlete_id = ? for update skip locked")) {
            statement.setString(1, athlete.subject());
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(rows.getMetaData().getColumnCount()).isEqualTo(1);
            }
        }
    }

    private static Response send(Caller athlete, String path, byte[] archive) {
        return athlete.request()
                .multiPart("file", "export.zip", archive, "application/zip")
                .post(path);
    }

    private static String accepted(Response answer) {
        return answer.then()
                .statusCode(202)
                .header("Location", startsWith("/api/imports/"))
                .extract()
                .header("Location");
    }

    private static Response finished(Caller athlete, String location) {
        Patience.await()
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(athlete.request().get(location).<String>path("state"))
                        .isEqualTo("DONE"));
        return athlete.request().get(location);
    }

    /** An export as Strava makes it: its list last, names with folders, files of three formats. */
    private static byte[] strava(int runs) {
        Packing export = Packing.archive();
        StringBuilder list = new StringBuilder(
                "Activity ID,Activity Date,Activity Name,Activity Type,Filename,Perceived Exertion,Competition\n");
        for (int run = 0; run < runs; run++) {
            export.file("export/activities/" + run + ".fit.gz", Packing.gzip(fit(run)));
            list.append(1000 + run)
                    .append(",\"Jan 5, 2025, 6:00:00 AM\",Morning,Run,activities/")
                    .append(run)
                    .append(run == 7 ? ".fit.gz,9,1\n" : ".fit.gz,,\n");
        }
        export.file("export/activities/900.gpx", bytes(GpxFixture.run()))
                .file(
                        "export/activities/901.tcx.gz",
                        Packing.gzip(bytes(TcxFixture.run().replace("2026-11-24", "2026-11-23"))))
                .file(
                        "export/activities/902.fit.gz",
                        Packing.gzip(FitFixture.file()
                                .session(Sport.CYCLING, SubSport.ROAD, s -> {})
                                .bytes()))
                .file("export/activities/903.fit.gz", Arrays.copyOf(Packing.gzip(fit(99)), 200))
                .file("export/media/photo.jpg", bytes("a picture"));
        list.append("1900,\"Jan 5, 2025, 6:00:00 AM\",Gpx,Trail Run,activities/900.gpx,,\n");
        list.append("1902,\"Jan 5, 2025, 6:00:00 AM\",Bike,Ride,activities/902.fit.gz,,\n");
        return export.file("export/activities.csv", bytes(list.toString())).zip();
    }

    private static byte[] fit(int day) {
        return FitFixture.file()
                .start(FIRST.plus(Duration.ofDays(day)))
                .samples(120, 150, 3f)
                .session(Sport.RUNNING, SubSport.GENERIC, s -> {})
                .bytes();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
