package dev.ironstride.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One week of a plan as the API gives it, for reading and for comparing.
 *
 * @param json a week of the canonical plan body
 */
record WeekView(JsonNode json) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ROOT);
    private static final List<String> LOADED = List.of("HEAVY", "MODERATE");
    private static final List<String> STRENUOUS = List.of("HARD", "LONG", "RACE");

    /** Whether leg-loading strength lies on this day and no strenuous run does. */
    boolean liftsOn(LocalDate day) {
        return elements("sessions")
                        .anyMatch(session -> on(session, day)
                                && LOADED.contains(session.path("class").asText()))
                && elements("runs")
                        .noneMatch(run -> on(run, day)
                                && STRENUOUS.contains(run.path("kind").asText()));
    }

    /** When the first session of this day starts; 07:00 if there is none. */
    LocalTime firstSessionStart(LocalDate day) {
        return elements("sessions")
                .filter(session -> on(session, day))
                .map(session -> session.path("start").asText())
                .min(String::compareTo)
                .map(LocalTime::parse)
                .orElse(LocalTime.of(7, 0));
    }

    /**
     * What must be equal for two weeks to be the same to the runner: day, slot, class, status and contents of each
     * session.
     */
    List<String> fingerprint() {
        return elements("sessions")
                .map(session -> session.path("date").asText() + " "
                        + session.path("slot").asText() + " "
                        + session.path("class").asText() + " "
                        + session.path("status").asText() + " "
                        + session.path("items"))
                .sorted()
                .toList();
    }

    /** The week line by line. */
    List<String> lines(LocalDate monday) {
        var lines = new ArrayList<String>();
        lines.add("Week " + json.path("isoWeek").asText() + ", phase "
                + json.path("phase").asText() + placement());
        for (var day = monday; day.isBefore(monday.plusWeeks(1)); day = day.plusDays(1)) {
            var parts = parts(day);
            var label = DAY.format(day);
            lines.add("  %-11s %s".formatted(label, parts.isEmpty() ? "rest" : parts.getFirst()));
            for (var part : parts.subList(Math.min(1, parts.size()), parts.size())) {
                lines.add("  %-11s %s".formatted("", part));
            }
        }
        return lines;
    }

    private String placement() {
        var rung = json.path("placement").path("rung").asText("");
        return rung.isEmpty()
                ? ""
                : ", placement " + rung + " at "
                        + json.path("placement").path("score").asText() + " points";
    }

    private List<String> parts(LocalDate day) {
        var parts = new ArrayList<String>();
        elements("runs")
                .filter(run -> on(run, day))
                .forEach(run -> parts.add(run.path("start").asText() + "  run       " + lower(run.path("kind")) + ", "
                        + run.path("minutes").asText() + " min"));
        elements("sessions")
                .filter(session -> on(session, day))
                .forEach(session -> parts.add(session.path("start").asText() + "  strength  "
                        + lower(session.path("class")) + ", "
                        + session.path("minutes").asText() + " min" + status(session) + ": " + items(session)));
        parts.sort(String::compareTo);
        return parts;
    }

    private static String status(JsonNode session) {
        var status = session.path("status").asText("PLANNED");
        return status.equals("PLANNED") ? "" : " (" + status.toLowerCase(Locale.ROOT) + ")";
    }

    private static String items(JsonNode session) {
        return String.join(
                ", ",
                StreamSupport.stream(session.path("items").spliterator(), false)
                        .map(WeekView::item)
                        .toList());
    }

    private static String item(JsonNode item) {
        var dose = item.path("reps").isNumber()
                ? item.path("reps").asText()
                : item.path("seconds").asText() + " s";
        var load = item.path("loadKg").isNumber() ? " " + item.path("loadKg").asText() + " kg" : "";
        return item.path("exerciseId").asText().replace('_', ' ') + " "
                + item.path("sets").asText() + "x" + dose + load;
    }

    private static String lower(JsonNode text) {
        return text.asText().toLowerCase(Locale.ROOT);
    }

    private static boolean on(JsonNode entry, LocalDate day) {
        return entry.path("date").asText().equals(day.toString());
    }

    private Stream<JsonNode> elements(String name) {
        return StreamSupport.stream(json.path(name).spliterator(), false);
    }
}
