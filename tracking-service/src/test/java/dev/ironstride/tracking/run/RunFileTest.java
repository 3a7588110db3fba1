package dev.ironstride.tracking.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.garmin.fit.Sport;
import com.garmin.fit.SubSport;
import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import dev.ironstride.tracking.TrackingTest;
import dev.ironstride.tracking.fit.FitFixture;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TrackingTest
class RunFileTest {

    @Inject
    Database database;

    @Test
    void aRunInAFormIsLoggedWithWhatTheRunnerSays() {
        Caller athlete = Caller.athlete();

        athlete.request()
                .multiPart("file", "morning.fit", FitFixture.run().bytes(), "application/octet-stream")
                .multiPart("tags", "HILLS")
                .post("/api/runs/files?rpe=8")
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/runs/"))
                .body("source.provider", equalTo("file"))
                .body("source.device", equalTo("GARMIN FENIX2"))
                .body("durationSeconds", equalTo(2400))
                .body("distanceMetres", equalTo(8000.0f))
                .body("timeZone", equalTo("Etc/GMT-1"))
                .body("rpe", equalTo(8.0f))
                .body("tags", contains("HILLS"))
                .body("class", equalTo("HARD"))
                .body("load.au", equalTo(320.0f));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/octet-stream", "application/vnd.ant.fit", "application/fit"})
    void aRunAsTheBodyIsLogged(String type) {
        body(Caller.athlete(), FitFixture.run().bytes(), type)
                .post("/api/runs/files")
                .then()
                .statusCode(201)
                .body("load.imputed", equalTo(true));
    }

    @Test
    void theSameFileAgainIsKnownAndKeepsWhatTheRunnerSaid() {
        Caller athlete = Caller.athlete();
        byte[] file = FitFixture.run().bytes();
        String id = fit(athlete, file).post("/api/runs/files?rpe=8").path("id");

        fit(athlete, file)
                .post("/api/runs/files")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("revision", equalTo(1))
                .body("rpe", equalTo(8.0f));
        fit(athlete, file)
                .post("/api/runs/files?rpe=4")
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("class", equalTo("EASY"));
        assertThat(database.runs(athlete)).isEqualTo(1);
    }

    @Test
    void aRideIsRefusedBySayingWhatItIs() {
        Caller athlete = Caller.athlete();
        byte[] ride = FitFixture.file()
                .start(Instant.parse("2014-05-03T10:00:00Z"))
                .session(Sport.CYCLING, SubSport.ROAD, session -> session.setTotalDistance(12_300f))
                .bytes();

        fit(athlete, ride)
                .post("/api/runs/files")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("https://ironstride.dev/problems/not-a-run"))
                .body("detail", equalTo("This file holds a ride of 12.3 km from 3 May 2014, not a run."));

        assertThat(database.runs(athlete)).isZero();
    }

    @Test
    void aBrokenFileIsRefusedBySayingSo() {
        Caller athlete = Caller.athlete();
        byte[] file = FitFixture.run().bytes();

        fit(athlete, Arrays.copyOf(file, file.length / 2))
                .post("/api/runs/files")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://ironstride.dev/problems/unreadable-file"))
                .body("detail", startsWith("This FIT file is cut short"));
        fit(athlete, new byte[0]).post("/api/runs/files").then().statusCode(422);

        assertThat(database.runs(athlete)).isZero();
    }

    @Test
    void figuresThatCannotBeRightAreNamed() {
        byte[] file = FitFixture.file()
                .session(Sport.RUNNING, SubSport.GENERIC, session -> session.setTotalDistance(2_000_000f))
                .bytes();

        fit(Caller.athlete(), file)
                .post("/api/runs/files")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://ironstride.dev/problems/unreadable-file"))
                .body("errors.field", hasItem("distanceMetres"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rpe=11", "rpe=NaN", "rpe=-1", "rpe=hard", "tags=FAST"})
    void aWrongRemarkIsRefusedByItsName(String query) {
        Caller athlete = Caller.athlete();
        String name = query.substring(0, query.indexOf('='));

        fit(athlete, FitFixture.run().bytes())
                .post("/api/runs/files?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].field", startsWith(name));

        assertThat(database.runs(athlete)).isZero();
    }

    @Test
    void aFormWithoutAFileIsRefused() {
        Caller.athlete()
                .request()
                .multiPart("rpe", "8")
                .post("/api/runs/files")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("file"));
    }

    private static RequestSpecification fit(Caller athlete, byte[] file) {
        return body(athlete, file, "application/octet-stream");
    }

    private static RequestSpecification body(Caller athlete, byte[] file, String type) {
        return athlete.request()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(type, ContentType.BINARY)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .body(file);
    }
}
