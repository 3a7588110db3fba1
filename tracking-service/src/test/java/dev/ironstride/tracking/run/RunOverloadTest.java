package dev.ironstride.tracking.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import dev.ironstride.tracking.TrackingTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** More posts at once than can be written: the database stands still until some have been refused. */
@TrackingTest
class RunOverloadTest {

    /** The door of two lanes closes at 512. */
    private static final int CLIENTS = 700;

    private static final int REFUSED = 60;

    @Inject
    Database database;

    @Test
    void theRestIsToldToComeAgainAndExactlyTheOthersAreStored() throws Exception {
        Caller athlete = Caller.athlete();
        athlete.json(run(-1)).post("/api/runs").then().statusCode(201);
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        try (HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                Connection stop = database.connect()) {
            stop.setAutoCommit(false);
            stop.createStatement().execute("lock table run in access exclusive mode");
            for (int i = 0; i < CLIENTS; i++) {
                answers.add(http.sendAsync(post(athlete, run(i)), HttpResponse.BodyHandlers.ofString()));
            }
            await().atMost(Duration.ofSeconds(25))
                    .until(() ->
                            answers.stream().filter(CompletableFuture::isDone).count() >= REFUSED);
            athlete.request().get("/api/ingest-tokens").then().statusCode(200);
            stop.rollback();
            CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
        }

        Set<String> accepted = new HashSet<>(Set.of("o-1"));
        int refused = 0;
        for (int i = 0; i < CLIENTS; i++) {
            HttpResponse<String> answer = answers.get(i).join();
            if (answer.statusCode() == 503) {
                refused++;
                assertThat(answer.headers().firstValue("Retry-After")).contains("1");
                assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
                assertThat(answer.body()).contains("https://ironstride.dev/problems/busy");
            } else {
                assertThat(answer.statusCode()).isEqualTo(201);
                accepted.add("o" + i);
            }
        }
        assertThat(refused).isGreaterThanOrEqualTo(REFUSED);
        assertThat(database.column("select external_id from run where athlete_id = ?", athlete.subject()))
                .containsExactlyInAnyOrderElementsOf(accepted);
        assertThat(RunLoggingTest.events(athlete, accepted.size())).hasSize(accepted.size());
    }

    private static HttpRequest post(Caller athlete, String run) {
        return HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/runs"))
                .header("Authorization", "Bearer " + athlete.token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(run))
                .build();
    }

    private static String run(int number) {
        return "{\"externalId\":\"o%d\",\"source\":{\"provider\":\"test\"},\"startedAt\":\"%s\",\"durationSeconds\":1800}"
                .formatted(number, Instant.parse("2026-01-01T06:00:00Z").plusSeconds(7200L * number));
    }
}
