package dev.ironstride.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ironstride.local.api.Answer;
import dev.ironstride.local.api.Api;
import dev.ironstride.local.api.IngestTokens;
import dev.ironstride.local.api.PasswordGrant;
import dev.ironstride.local.api.SignedIn;
import dev.ironstride.local.keycloak.DemoUser;
import dev.ironstride.local.keycloak.KeycloakAdmin;
import dev.ironstride.local.keycloak.LocalRealm;
import dev.ironstride.local.stack.StackAddresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The main job: a runner plans twelve weeks, runs hard on a day meant for strength, sees the week move and why, and
 * takes it back. Every play is a new runner, so it can be repeated and nobody's data is touched.
 */
public final class Demo {
    private static final Duration RUN = Duration.ofMinutes(55);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int RATED = 8;

    private final StackAddresses addresses;
    private final String adminPassword;
    private final Script script;
    private final Clock clock;

    /**
     * A demo against a running stack.
     *
     * @param adminPassword of the local Keycloak, to add a runner of its own
     */
    public Demo(StackAddresses addresses, String adminPassword, Clock clock) {
        this.addresses = addresses;
        this.adminPassword = adminPassword;
        this.script = Script.onTerminal();
        this.clock = clock;
    }

    /**
     * Plays it.
     *
     * @param file a run somebody recorded; absent: one made on the spot
     * @throws DemoFailed if the plan did not change or did not come back
     * @throws dev.ironstride.local.api.Refused if the API refuses a step, such as a file that is no run
     */
    public void play(@Nullable Path file) throws IOException, InterruptedException {
        var runner = DemoUser.runner("demo-" + Long.toString(clock.instant().getEpochSecond(), Character.MAX_RADIX));
        script.step("A runner signs in");
        new KeycloakAdmin(addresses.keycloak(), adminPassword).add(runner);
        var grant = new PasswordGrant(addresses.issuer(), LocalRealm.DEMO_CLIENT);
        var api = new Api(addresses.gateway(), new SignedIn(grant, runner));
        script.say("You can look on in the browser: " + addresses.gateway() + ", " + runner.username() + " / "
                + runner.password());
        var watch = watch(api);
        if (file == null) {
            playOn(api, watch, comingWednesday(), null);
        } else {
            playFile(api, watch, file);
        }
    }

    private void playFile(Api api, Api watch, Path file) throws IOException, InterruptedException {
        var bytes = Files.readAllBytes(file);
        var span = FitSpan.of(bytes);
        if (span.isEmpty()) {
            // No date to plan around. The API is asked all the same: it knows what the file is, or takes it.
            upload(watch, bytes);
            throw new DemoFailed("The run was stored, but " + file.getFileName()
                    + " gives no FIT start time to plan around. Use a FIT file for the demo.");
        }
        // A run past midnight leaves the day before as it was: that day is over. It matters to the day it ends on.
        var day = LocalDate.ofInstant(span.get().end(), zone());
        if (day.getYear() < PlanDesk.FIRST_YEAR) {
            upload(watch, bytes);
            throw new DemoFailed("The run was stored, but no plan can lie in " + day.getYear()
                    + ": the clock of the watch was wrong.");
        }
        playOn(api, watch, day, bytes);
    }

    private void playOn(Api api, Api watch, LocalDate day, byte @Nullable [] file)
            throws IOException, InterruptedException {
        var desk = new PlanDesk(api);
        script.step("A profile, and strength for 12 weeks around the runs");
        if (!desk.planAround(day, today())) {
            if (file != null) {
                upload(watch, file); // a file that is no run is refused here, with its reason
            }
            throw new DemoFailed("No run week of the demo puts strength on " + day + ".");
        }
        var monday = PlanDesk.monday(day);
        var before = desk.week(day);
        script.lines(before.lines(monday), List.of());

        script.step(
                file == null
                        ? "The watch posts a hard run on " + day + ", a strength day; the runner rates it " + RATED
                                + " of 10"
                        : "The watch posts your run of " + day + ", here a strength day; you rate it " + RATED
                                + " of 10");
        var posted = System.nanoTime();
        var run = upload(watch, file == null ? freshRun(before, day) : file);
        script.say(described(run));

        script.step("The plan answers");
        var changed = awaitChange(desk, day, before, "run:" + run.path("id").asText());
        script.say(String.format(
                Locale.ROOT,
                "after %.2f s:",
                (System.nanoTime() - posted) / (double) Duration.ofSeconds(1).toNanos()));
        changed.decisions()
                .forEach(decision -> script.quote(decision.path("text").asText() + " ["
                        + decision.path("rule").asText() + "]"));
        script.lines(changed.week().lines(monday), before.lines(monday));

        script.step("The runner takes it back");
        undoAll(desk, "run:" + run.path("id").asText());
        var after = awaitReturn(desk, day, before);
        script.lines(after.lines(monday), before.lines(monday));
        script.good("The week is as it was.");
    }

    private Api watch(Api api) throws InterruptedException {
        var token = new IngestTokens(api).create("Demo watch");
        return new Api(addresses.gateway(), token::secret);
    }

    /** Posts the run as bytes, as a watch's bridge would; the rating comes along because a watch knows none. */
    private static JsonNode upload(Api watch, byte[] file) throws InterruptedException {
        Answer answer = watch.post("/api/runs/files?rpe=" + RATED, file, "application/octet-stream")
                .expect(200, 201);
        var body = answer.body();
        return body.has("items") ? body.path("items").path(0) : body;
    }

    /** Ends five minutes before the session it takes the place of. */
    private static byte[] freshRun(WeekView week, LocalDate day) {
        var session = week.firstSessionStart(day);
        var start = day.atTime(session).atZone(zone()).toInstant().minus(RUN).minus(Duration.ofMinutes(5));
        return new DemoRunFile(start, RUN).bytes();
    }

    private record Changed(WeekView week, List<JsonNode> decisions) {}

    private static Changed awaitChange(PlanDesk desk, LocalDate day, WeekView before, String fact)
            throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var decisions = desk.decisionsBecauseOf(fact);
            var week = desk.week(day);
            if (!decisions.isEmpty() && !week.fingerprint().equals(before.fingerprint())) {
                return new Changed(week, decisions);
            }
            Thread.sleep(POLL);
        }
        throw new DemoFailed("The run was stored, but the plan did not change within " + PATIENCE.toSeconds() + " s.");
    }

    /** One run may move several sessions, each by a decision of its own; undoing one may withdraw another. */
    private void undoAll(PlanDesk desk, String fact) throws InterruptedException {
        for (var next = undoable(desk, fact); next.isPresent(); next = undoable(desk, fact)) {
            desk.undo(next.get());
            script.say("undo: " + next.get().path("key").asText());
        }
    }

    private static Optional<JsonNode> undoable(PlanDesk desk, String fact) throws InterruptedException {
        return desk.decisionsBecauseOf(fact).stream()
                .filter(decision -> decision.path("undoable").asBoolean())
                .findFirst();
    }

    private static WeekView awaitReturn(PlanDesk desk, LocalDate day, WeekView before) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var week = desk.week(day);
            if (week.fingerprint().equals(before.fingerprint())) {
                return week;
            }
            Thread.sleep(POLL);
        }
        throw new DemoFailed("After undo the week did not come back as it was.");
    }

    private static String described(JsonNode run) {
        return String.format(
                Locale.ROOT,
                "stored: %.1f km in %d min, classified %s (%s)",
                run.path("distanceMetres").asDouble() / 1000,
                run.path("durationSeconds").asLong() / 60,
                run.path("class").asText(),
                run.path("basis").asText());
    }

    /** A day with room after it in its week, for the session to move to. */
    private LocalDate comingWednesday() {
        return PlanDesk.monday(today()).plusWeeks(1).with(DayOfWeek.WEDNESDAY);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(Instant.now(clock), zone());
    }

    private static ZoneId zone() {
        return ZoneId.of(DemoProfile.ZONE);
    }
}
