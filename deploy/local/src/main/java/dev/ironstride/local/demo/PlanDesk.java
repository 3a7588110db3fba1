package dev.ironstride.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.local.api.Answer;
import dev.ironstride.local.api.Api;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/**
 * The plan side of the API, as far as the demo needs it.
 *
 * @param api the API as the demo's runner sees it
 */
record PlanDesk(Api api) {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Plans begin in this year or later. */
    static final int FIRST_YEAR = 2000;

    private static final int WEEKS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(500);

    /** Monday of the week this day lies in. */
    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * Enters a profile and makes a twelve-week plan such that strength falls on {@code day}: tries the run week with its
     * hard run on each weekday in turn, and keeps the first that fits.
     *
     * @return whether there is one
     */
    boolean planAround(LocalDate day, LocalDate today) throws InterruptedException {
        for (var later = 1; later <= 7; later++) {
            var profile = DemoProfile.json(day.getDayOfWeek().plus(later), today);
            var preview = preview(request(day).set("profile", profile));
            // 422: no week with these runs; another order of them may do.
            if (preview.status() != 422 && week(preview.expect(200).body(), day).liftsOn(day)) {
                api.put("/api/athletes/me", profile).expect(200, 201);
                api.post("/api/plans", request(day)).expect(200, 201);
                return true;
            }
        }
        return false;
    }

    private static ObjectNode request(LocalDate day) {
        return JSON.createObjectNode().put("startDate", monday(day).toString()).put("weeks", WEEKS);
    }

    /** On the very first start the exercises take a moment to arrive: 503 says so. */
    private Answer preview(JsonNode request) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var answer = api.post("/api/plans/preview", request);
        while (answer.status() == 503 && System.nanoTime() < deadline) {
            Thread.sleep(POLL);
            answer = api.post("/api/plans/preview", request);
        }
        return answer;
    }

    /** The week of the current plan this day lies in, with every adjustment. */
    WeekView week(LocalDate day) throws InterruptedException {
        return new WeekView(
                api.get("/api/plans/current/weeks/" + isoWeek(day)).expect(200).body());
    }

    /** The applied decisions a fact caused, such as {@code run:…}. */
    List<JsonNode> decisionsBecauseOf(String fact) throws InterruptedException {
        var body = api.get("/api/plans/current/decisions").expect(200).body();
        return StreamSupport.stream((body.isArray() ? body : body.path("items")).spliterator(), false)
                .filter(decision -> decision.path("state").asText().equals("APPLIED"))
                .filter(decision -> decision.toString().contains(fact))
                .toList();
    }

    /** Takes a decision back. */
    Answer undo(JsonNode decision) throws InterruptedException {
        return api.post("/api/decisions/" + decision.path("id").asText() + "/undo", JSON.createObjectNode())
                .expect(200, 202, 204);
    }

    private static WeekView week(JsonNode plan, LocalDate day) {
        var wanted = isoWeek(day);
        return StreamSupport.stream(plan.path("weeks").spliterator(), false)
                .filter(week -> week.path("isoWeek").asText().equals(wanted))
                .findFirst()
                .map(WeekView::new)
                .orElseGet(() -> new WeekView(JSON.createObjectNode()));
    }

    private static String isoWeek(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
