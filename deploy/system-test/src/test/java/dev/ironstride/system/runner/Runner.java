package dev.ironstride.system.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.local.api.Answer;
import dev.ironstride.local.api.Api;
import dev.ironstride.local.keycloak.DemoUser;
import dev.ironstride.system.stack.Stack;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A runner of one test, nobody else's, calling the gateway with a token of their own.
 *
 * @param id as the services know it: the subject of the token
 */
public record Runner(Stack stack, DemoUser user, String id, Api api) {
    /** Where all of them live. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    // Fixed once: a test may run past midnight from Sunday to Monday.
    @SuppressWarnings("TimeInStaticInitializer")
    private static final LocalDate START =
            LocalDate.now(Clock.system(ZONE)).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    /** The sixth week of a plan: heavy for an intermediate (domain.md 4.2). */
    public static final int HEAVY_WEEK = 5;

    /** Somebody new, signed in. */
    public static Runner someone(Stack stack) throws InterruptedException {
        var user = stack.newUser();
        var token = stack.token(user);
        return new Runner(stack, user, subject(token), new Api(stack.addresses().gateway(), () -> token));
    }

    /** The Monday on which plans of these tests begin: the next, so that nothing of them has passed. */
    public static LocalDate start() {
        return START;
    }

    /** A week of the plan as the API names it, the first being 0. */
    public static String isoWeek(int number) {
        var monday = start().plusWeeks(number);
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Tells the profile and asks for twelve weeks. */
    public Runner plans(ObjectNode profile) throws InterruptedException {
        api.put("/api/athletes/me", profile).expect(200);
        var plan = await("the catalogue has arrived")
                .atMost(Duration.ofSeconds(60))
                .until(this::asksForPlan, answer -> answer.status() != 503);
        plan.expect(201);
        return this;
    }

    /** What POST /api/plans says. */
    public Answer asksForPlan() throws InterruptedException {
        return api.post("/api/plans", Json.object("{\"startDate\":\"" + start() + "\",\"weeks\":12}"));
    }

    /** A week of the plan as it now stands, the first being 0. */
    public JsonNode week(int number) throws InterruptedException {
        return api.get("/api/plans/current/weeks/" + isoWeek(number))
                .expect(200)
                .body();
    }

    /** The revision of the plan. */
    public long revision() throws InterruptedException {
        return api.get("/api/plans/current").expect(200).body().path("revision").asLong();
    }

    /** The decisions in force. */
    public List<JsonNode> decisions() throws InterruptedException {
        return Json.stream(api.get("/api/plans/current/decisions?limit=200")
                        .expect(200)
                        .body()
                        .path("items"))
                .filter(decision -> decision.path("state").asText().equals("APPLIED"))
                .toList();
    }

    /** A run of 55 minutes rated 8: hard, whatever was planned. */
    public static ObjectNode hardRun(LocalDate day, String externalId) {
        var start = day.atTime(7, 0).atZone(ZONE).toInstant();
        return Json.object("""
                {"externalId":"%s","source":{"provider":"garmin","device":"Forerunner"},"type":"RUNNING",
                 "startedAt":"%s","timeZone":"%s","durationSeconds":3300,"distanceMetres":11000,"rpe":8}""".formatted(externalId, start, ZONE));
    }

    /** Logs it and returns its id. */
    public String logs(ObjectNode run) throws InterruptedException {
        return api.post("/api/runs", run).expect(201).body().path("id").asText();
    }

    /** The sessions of a week, such as "WEDNESDAY AM HEAVY", in the order of the week. */
    public static List<String> sessions(JsonNode week) {
        return Json.stream(week.path("sessions"))
                .sorted(Comparator.comparing(session ->
                        session.path("date").asText() + session.path("start").asText()))
                .map(session -> LocalDate.parse(session.path("date").asText()).getDayOfWeek() + " "
                        + session.path("slot").asText() + " "
                        + session.path("class").asText())
                .toList();
    }

    private static String subject(String token) {
        var claims = Json.object(
                new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8));
        assertThat(claims.path("sub").asText()).isNotEmpty();
        return claims.path("sub").asText();
    }
}
