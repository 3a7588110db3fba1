package dev.ironstride.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** The runner the demo plays: four runs a week, a year of lifting, dumbbells and a barbell. */
final class DemoProfile {
    /** Where the runner lives. */
    static final String ZONE = "Europe/Berlin";

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Run(int daysAfterHard, int minutes, String kind) {}

    private static final List<Run> WEEK =
            List.of(new Run(0, 60, "HARD"), new Run(2, 45, "EASY"), new Run(3, 40, "EASY"), new Run(5, 90, "LONG"));

    private DemoProfile() {}

    /**
     * The profile with its hard run on {@code hard} and the other runs after it.
     *
     * @param answeredOn when the health questions were answered
     */
    static ObjectNode json(DayOfWeek hard, LocalDate answeredOn) {
        var profile = JSON.createObjectNode()
                .put("timeZone", ZONE)
                .put("birthYear", 1990)
                .put("sex", "FEMALE")
                .put("strengthMonths", 12)
                .put("runPlanning", "MINE")
                .put("minutesPerSession", 60);
        profile.putObject("goal").put("kind", "GENERAL");
        profile.putArray("races");
        for (var run : WEEK) {
            profile.withArray("runWeek")
                    .addObject()
                    .put("day", hard.plus(run.daysAfterHard()).name())
                    .put("start", "07:00")
                    .put("minutes", run.minutes())
                    .put("kind", run.kind());
        }
        profile.putObject("slotStart").put("AM", "07:00").put("PM", "18:00");
        List.of("DUMBBELL", "BAND", "BARBELL", "BOX", "BENCH").forEach(profile.withArray("equipment")::add);
        profile.putObject("heart").put("rest", 48).put("max", 190).put("threshold", 172);
        profile.put("thresholdPaceSecondsPerKm", 285);
        profile.putObject("screening")
                .put("answeredOn", answeredOn.toString())
                .put("anyYes", false)
                .put("cleared", false)
                .put("pregnant", false);
        return profile;
    }
}
