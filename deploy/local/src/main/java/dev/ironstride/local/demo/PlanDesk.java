package dev.ironstride.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ironstride.local.api.Answer;
import dev.ironstride.local.api.Api;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The plan side of the API, as far as the demo needs it.
 *
 * @param api the API as the demo's runner sees it
 */
record PlanDesk(Api api) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WEEKS = 12;

    /** Monday of the week this day lies in. */
    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * Enters a profile and makes a twelve-week plan such that strength falls on {@code day}: tries the run week with its
     * hard run on each weekday in turn, and keeps the first that fits.
     *
     * @return the weekday of the hard run; empty if no run week puts strength on that day
     */
    Optional<DayOfWeek> planAround(LocalDate day, LocalDate today) throws InterruptedException {
        var request =
                JSON.createObjectNode().put("startDate", monday(day).toString()).put("weeks", WEEKS);
        for (var later = 1; later <= 7; later++) {
            var hard = day.getDayOfWeek().plus(later);
            api.put("/api/athletes/me", DemoProfile.json(hard, today)).expect(200, 201, 204);
            var preview = api.post("/api/plans/preview", request);
            if (preview.status() == 422 || preview.status() == 409) {
                continue; // no week with these runs; another order of them may do
            }
            if (week(preview.expect(200).body(), day).liftsOn(day)) {
                api.post("/api/plans", request).expect(200, 201);
                if (week(day).liftsOn(day)) {
                    return Optional.of(hard);
                }
            }
        }
        return Optional.empty();
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
