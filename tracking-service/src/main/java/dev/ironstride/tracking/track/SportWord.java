package dev.ironstride.tracking.track;

import dev.ironstride.tracking.runclass.ActivityType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sport by one of the names that exporters write into a file: {@code Running}, {@code trail_running}, {@code Virtual Run},
 * or Strava's numbers.
 *
 * @param run which kind of run, or null if it is none
 * @param strength whether it is strength training
 * @param phrase with its article: "a ride"
 */
public record SportWord(@Nullable ActivityType run, boolean strength, String phrase) {

    /** What is all that some files know. */
    static final String ANOTHER = "an activity of another sport";

    private static final Map<String, String> PHRASES = Map.ofEntries(
            Map.entry("1", "a ride"),
            Map.entry("4", "a hike"),
            Map.entry("10", "a walk"),
            Map.entry("biking", "a ride"),
            Map.entry("bike", "a ride"),
            Map.entry("swim", "a swim"),
            Map.entry("swimming", "a swim"),
            Map.entry("rowing", "a row"),
            Map.entry("other", ANOTHER),
            Map.entry("workout", "a workout"));

    /** Reads a name; null if it says nothing. */
    public static @Nullable SportWord of(String name) {
        String word = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
        if (word.isEmpty() || word.equals("unknown") || word.equals("uncategorized") || word.equals("generic")) {
            return null;
        }
        ActivityType run = run(word);
        if (run != null) {
            return new SportWord(run, false, "a run");
        }
        boolean strength = word.contains("strength") || word.contains("weight");
        return new SportWord(null, strength, strength ? "a strength workout" : phrase(word));
    }

    private static @Nullable ActivityType run(String word) {
        boolean runs = word.equals("9")
                || word.equals("jogging")
                || List.of(word.split(" ")).stream().anyMatch(part -> part.equals("run") || part.equals("running"))
                || word.equals("trailrun")
                || word.equals("virtualrun");
        if (!runs) {
            return null;
        }
        if (word.contains("trail")) {
            return ActivityType.TRAIL_RUNNING;
        }
        if (word.contains("treadmill") || word.contains("indoor")) {
            return ActivityType.TREADMILL_RUNNING;
        }
        return word.contains("track") ? ActivityType.TRACK_RUNNING : ActivityType.RUNNING;
    }

    private static String phrase(String word) {
        String known = PHRASES.get(word);
        if (known != null) {
            return known;
        }
        if (word.contains("cycling") || word.contains("biking") || word.contains("ride")) {
            return "a ride";
        }
        if (word.contains("walk")) {
            return "a walk";
        }
        if (word.contains("hik")) {
            return "a hike";
        }
        if (word.contains("swim")) {
            return "a swim";
        }
        String plain = word.replaceAll("[^\\p{L}\\p{N} ]", "");
        String named = plain.length() > 40 ? plain.substring(0, 40) : plain;
        if (named.isBlank()) {
            return ANOTHER;
        }
        return ("aeiou".indexOf(named.charAt(0)) >= 0 ? "an " : "a ") + named + " activity";
    }
}
