package dev.ironstride.system.runner;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;

/** The runners of domain.md section 8, as they would tell the API. */
public final class Profiles {
    private static final String HEALTHY = """
            "screening":{"answeredOn":"2026-11-22","anyYes":false,"cleared":false,"pregnant":false}""";

    private Profiles() {}

    /** W1: three months of lifting, three runs, evenings only. */
    public static ObjectNode beginner() {
        return Json.object("""
                {"timeZone":"Europe/Berlin","birthYear":1990,"strengthMonths":3,"runPlanning":"MINE",
                 "runWeek":[{"day":"TUESDAY","start":"18:00","minutes":30,"kind":"EASY"},
                   {"day":"THURSDAY","start":"18:00","minutes":30,"kind":"EASY"},
                   {"day":"SUNDAY","start":"07:00","minutes":60,"kind":"LONG"}],
                 "availability":[{"day":"MONDAY","slot":"PM"},{"day":"TUESDAY","slot":"PM"},
                   {"day":"WEDNESDAY","slot":"PM"},{"day":"THURSDAY","slot":"PM"},{"day":"FRIDAY","slot":"PM"},
                   {"day":"SATURDAY","slot":"PM"},{"day":"SUNDAY","slot":"PM"}],%s}""".formatted(HEALTHY));
    }

    /** W2: a year of lifting, four runs. */
    public static ObjectNode intermediate() {
        return Json.object("""
                {"timeZone":"Europe/Berlin","birthYear":1990,"strengthMonths":12,"runPlanning":"MINE",
                 "runWeek":[{"day":"TUESDAY","start":"07:00","minutes":60,"kind":"HARD"},
                   {"day":"THURSDAY","start":"07:00","minutes":45,"kind":"EASY"},
                   {"day":"FRIDAY","start":"07:00","minutes":40,"kind":"EASY"},
                   {"day":"SUNDAY","start":"07:00","minutes":100,"kind":"LONG"}],
                 "equipment":["DUMBBELL","BARBELL"],%s}""".formatted(HEALTHY));
    }

    /** W3: three years of lifting with known maxima, six runs. */
    public static ObjectNode advanced() {
        return Json.object("""
                {"timeZone":"Europe/Berlin","birthYear":1990,"strengthMonths":36,"runPlanning":"MINE",
                 "runWeek":[{"day":"MONDAY","start":"07:00","minutes":40,"kind":"EASY"},
                   {"day":"TUESDAY","start":"07:00","minutes":70,"kind":"HARD"},
                   {"day":"WEDNESDAY","start":"07:00","minutes":60,"kind":"EASY"},
                   {"day":"THURSDAY","start":"07:00","minutes":70,"kind":"HARD"},
                   {"day":"FRIDAY","start":"07:00","minutes":40,"kind":"EASY"},
                   {"day":"SUNDAY","start":"07:00","minutes":130,"kind":"LONG"}],
                 "equipment":["BARBELL","DUMBBELL"],
                 "oneRepMax":[{"exerciseId":"back_squat","kg":100},{"exerciseId":"deadlift","kg":120}],%s}""".formatted(HEALTHY));
    }

    /** W5: an easy run on every day. */
    public static ObjectNode everyDay() {
        var profile = intermediate();
        var week = profile.putArray("runWeek");
        for (var day : DayOfWeek.values()) {
            week.addObject()
                    .put("day", day.name())
                    .put("start", "07:00")
                    .put("minutes", 40)
                    .put("kind", "EASY");
        }
        return profile;
    }
}
