package dev.ironstride.tracking.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.garmin.fit.Sport;
import com.garmin.fit.SubSport;
import dev.ironstride.events.EventType;
import dev.ironstride.events.RunLogged;
import dev.ironstride.testkit.Events;
import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import dev.ironstride.tracking.TrackingTest;
import dev.ironstride.tracking.fit.FitFixture;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many clients, every way in, in any order, again and again: each run once. */
@TrackingTest
class RunStormTest {

    private static final int RUNS = 60;
    private static final int FILES = 10;

    @Inject
    Database database;

    @Test
    void everyRunToldThreeTimesByManyAtOnceIsOneRunAndOneEvent() throws Exception {
        Caller athlete = Caller.athlete();
        List<Callable<Response>> calls = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            IntStream.range(0, RUNS)
                    .forEach(n -> calls.add(() -> athlete.json(run(n)).post("/api/runs")));
            IntStream.range(0, FILES).forEach(n -> calls.add(() -> file(athlete, n)));
            calls.add(() -> athlete.json(batch()).post("/api/runs/batch"));
        }
        Collections.shuffle(calls, new Random(42));

        List<Response> answers = new ArrayList<>();
        try (var clients = Executors.newFixedThreadPool(20)) {
            for (Future<Response> answer : clients.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201);
        assertThat(database.runs(athlete)).isEqualTo(RUNS + FILES);
        assertThat(database.count("select max(revision) from run where athlete_id = ?", athlete.subject()))
                .isEqualTo(1);
        assertThat(RunLoggingTest.events(athlete, RUNS + FILES))
                .extracting(RunLogged::runId)
                .doesNotHaveDuplicates();
        assertThat(Events.all(EventType.RUN_LOGGED.topic()))
                .filteredOn(kafka -> athlete.subject().equals(kafka.key()))
                .hasSize(RUNS + FILES);
    }

    private static Response file(Caller athlete, int number) {
        byte[] file = FitFixture.file()
                .serial(1000L + number)
                .start(FitFixture.START.plusSeconds(86_400L * number))
                .samples(10, 140, 3f)
                .session(Sport.RUNNING, SubSport.GENERIC, s -> {})
                .bytes();
        return athlete.request()
                .multiPart("file", "run.fit", file, "application/octet-stream")
                .post("/api/runs/files");
    }

    private static String batch() {
        return IntStream.range(0, RUNS).mapToObj(RunStormTest::run).toList().toString();
    }

    private static String run(int number) {
        return "{\"externalId\":\"storm-" + number + "\",\"source\":{\"provider\":\"test\"},"
                + "\"startedAt\":\"2026-10-01T06:00:00Z\",\"durationSeconds\":" + (1800 + number) + "}";
    }
}
