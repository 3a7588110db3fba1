package dev.ironstride.tracking.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.garmin.fit.Sport;
import com.garmin.fit.SubSport;
import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import dev.ironstride.tracking.TrackingTest;
import dev.ironstride.tracking.activityfile.Packing;
import dev.ironstride.tracking.fit.FitFixture;
import dev.ironstride.tracking.gpx.GpxFixture;
import dev.ironstride.tracking.tcx.TcxFixture;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of every format, through the door. */
@TrackingTest
class RunFileKindsTest {

    private static final byte[] RIDE =
            FitFixture.file().session(Sport.CYCLING, SubSport.ROAD, s -> {}).bytes();

    @Inject
    Database database;

    static Stream<byte[]> runs() {
        return Stream.of(
                FitFixture.run().bytes(),
                bytes(GpxFixture.run()),
                bytes(TcxFixture.run()),
                Packing.gzip(bytes(GpxFixture.run())));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aRunIsLoggedOnceWhateverItsFormatAndName(byte[] file) {
        Caller athlete = Caller.athlete();

        send(athlete, "holiday.jpg", file)
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/runs/"))
                .body("type", equalTo("RUNNING"))
                .body("averageHeartRate", equalTo(150))
                .body("source.provider", equalTo("file"));
        send(athlete, "RUN.FIT", file).then().statusCode(200).body("revision", equalTo(1));

        assertThat(database.runs(athlete)).isEqualTo(1);
    }

    @Test
    void whatARecordingTellsOfHillsAndLapsIsKept() {
        Caller athlete = Caller.athlete();

        send(athlete, "run.tcx", bytes(TcxFixture.run())).then().statusCode(201);

        assertThat(database.column(
                        "select jsonb_array_length(effort->'laps') || ' ' || (effort->'graded'->>'seconds') from run"
                                + " where athlete_id = ?",
                        athlete.subject()))
                .containsExactly("2 1199");
    }

    @Test
    void aTriathlonIsAnsweredLegByLeg() {
        Caller athlete = Caller.athlete();
        byte[] file = FitFixture.file()
                .leg(Sport.SWIMMING, SubSport.OPEN_WATER, 0, 600, 1f)
                .leg(Sport.CYCLING, SubSport.ROAD, 600, 1200, 9f)
                .leg(Sport.RUNNING, SubSport.GENERIC, 1800, 900, 3f)
                .bytes();

        send(athlete, "tri.fit", file)
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("refused", equalTo(2))
                .body("items.status", contains(422, 422, 201))
                .body(
                        "items[0].problem.detail",
                        equalTo("This file holds a swim of 0.6 km from 24 November 2026, not a run."))
                .body("items[2].run.distanceMetres", equalTo(2700.0f));
        send(athlete, "tri.fit", file).then().statusCode(200).body("known", equalTo(1));

        assertThat(database.runs(athlete)).isEqualTo(1);
    }

    @Test
    void anArchiveOfSomeFilesIsAnsweredFileByFile() {
        Caller athlete = Caller.athlete();
        byte[] run = FitFixture.run().bytes();
        byte[] inner =
                Packing.archive().file("tcx/run.tcx", bytes(TcxFixture.run())).zip();
        byte[] zip = Packing.archive()
                .file("../../run.fit", run)
                .file("same.fit.gz", Packing.gzip(run))
                .file("ride.fit", RIDE)
                .file("cut.fit", Arrays.copyOf(run, 500))
                .file("readme.txt", bytes("Thank you."))
                .file("inner.zip", inner)
                .zip();

        send(athlete, "week.zip", zip)
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("known", equalTo(2))
                .body("refused", equalTo(3))
                .body("items.status", contains(201, 200, 422, 422, 422, 200))
                .body(
                        "items.name",
                        contains(
                                "../../run.fit",
                                "same.fit.gz",
                                "ride.fit",
                                "cut.fit",
                                "readme.txt",
                                "inner.zip/tcx/run.tcx"))
                .body("items[2].problem.detail", containsString("a ride of 8.0 km"))
                .body("items[3].problem.detail", containsString("cut short"));

        // The same time in another format: one run.
        athlete.request()
                .get("/api/runs")
                .then()
                .body("items", hasSize(1))
                .body("items[0].distanceMetres", equalTo(8000f));
    }

    @Test
    void ofABrokenArchiveWhatCameBeforeIsTaken() {
        Caller athlete = Caller.athlete();
        byte[] zip = Packing.archive()
                .file("a.fit", FitFixture.run().bytes())
                .file("b.gpx", bytes(GpxFixture.run()))
                .zip();

        send(athlete, "half.zip", Arrays.copyOf(zip, zip.length - 1500))
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("items", hasSize(2))
                .body("items[1].problem.detail", containsString("cut short"));
    }

    @Test
    void aBombIsRefused() {
        byte[] zip = Packing.archive().file("bomb.gpx", new byte[100 << 20]).zip();

        send(Caller.athlete(), "bomb.zip", zip)
                .then()
                .statusCode(200)
                .body("created", equalTo(0))
                .body("items[0].problem.detail", containsString("200 times smaller"));
        send(Caller.athlete(), "bomb.gz", Packing.gzip(bytes("<gpx>" + " ".repeat(50 << 20))))
                .then()
                .statusCode(422)
                .body("detail", containsString("200 times smaller"));
    }

    @Test
    void aRunnersWordDecidesWhereTheFileDoesNotSay() {
        byte[] other = bytes(TcxFixture.file(TcxFixture.activity("Other")));

        send(Caller.athlete(), "x.tcx", other)
                .then()
                .statusCode(422)
                .body("detail", containsString("an activity of another sport of 3.6 km"));
        Caller.athlete()
                .request()
                .multiPart("file", "x.tcx", other, "application/octet-stream")
                .post("/api/runs/files?type=TRAIL_RUNNING")
                .then()
                .statusCode(201)
                .body("type", equalTo("TRAIL_RUNNING"));
        Caller.athlete()
                .request()
                .multiPart("file", "x.tcx", other, "application/octet-stream")
                .post("/api/runs/files?type=RIDE")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("type"));
    }

    @Test
    void aFileCutAtManyPlacesIsAlwaysAnswered() {
        Caller athlete = Caller.athlete();
        for (byte[] file : runs().toList()) {
            for (int length = 0; length < file.length - 10; length += file.length / 23) {
                int status = send(athlete, "cut", Arrays.copyOf(file, length)).statusCode();
                assertThat(status).as("%d of %d bytes", length, file.length).isEqualTo(422);
            }
        }
        assertThat(database.runs(athlete)).isZero();
    }

    private static Response send(Caller athlete, String name, byte[] file) {
        return athlete.request()
                .multiPart("file", name, file, "application/octet-stream")
                .post("/api/runs/files");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
