package dev.ironstride.plan.athlete;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a goal is specific and realistic (R8). A goal may be left open; one that names what is measured or a value names
 * both and a day. Of running times alone we can say what is out of reach. Thresholds are our own constants.
 */
public final class GoalCheck {

    /** Nobody runs five kilometres or more faster than this, seconds a kilometre. */
    private static final double FASTEST = 145;
    /** A target is out of reach below this share of the time that the threshold pace foretells; studies find a few percent. */
    private static final double REACHABLE = 0.85;
    /** How time grows with distance (Riegel 1981); the threshold pace is that of an hour. */
    private static final double FATIGUE = 1.06;

    private static final double HOUR = 3600;
    private static final double SHORTEST_KM = 3;
    /** From here a time of two numbers is hours and minutes. */
    private static final double HOURS_FROM_KM = 20;

    private static final Pattern KILOMETRES = Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,2})?) ?k(?:m|ilomet\\w*)?\\b");
    private static final Pattern TIME = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,3}):(\\d{2})(?: ?(?:h|min))?");

    private GoalCheck() {}

    /**
     * What is wrong with a goal.
     *
     * @param field of the goal
     * @param specific false when it is specific but out of reach
     * @param wayOut what would mend it
     */
    public record Fault(String field, boolean specific, String message, String wayOut) {}

    /**
     * Checks a goal.
     *
     * @param thresholdPace seconds a kilometre; null when not known
     * @param today the runner's day
     */
    public static List<Fault> faults(Goal goal, @Nullable Integer thresholdPace, LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (told(goal.metric()) || told(goal.target())) {
            missing(faults, told(goal.metric()), "metric", "Say what is measured, such as “10 km time”.");
            missing(faults, told(goal.target()), "target", "Say the value you aim at, such as “44:00”.");
            missing(faults, goal.date() != null, "date", "Say by which day.");
        }
        if (goal.date() != null && goal.date().isBefore(today)) {
            faults.add(new Fault("date", true, "is over", "Choose a day from today on."));
        }
        if (faults.isEmpty() && goal.metric() != null && goal.target() != null) {
            time(goal.metric(), goal.target(), thresholdPace).ifPresent(faults::add);
        }
        return faults;
    }

    private static boolean told(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static void missing(List<Fault> faults, boolean told, String field, String wayOut) {
        if (!told) {
            faults.add(new Fault(field, false, "is missing: a goal says what, how much and by when", wayOut));
        }
    }

    private static Optional<Fault> time(String metric, String target, @Nullable Integer thresholdPace) {
        Optional<Double> distance = kilometres(metric.toLowerCase(Locale.ROOT)).filter(km -> km >= SHORTEST_KM);
        if (distance.isEmpty()) {
            return Optional.empty();
        }
        double km = distance.get();
        double least = km * FASTEST;
        if (thresholdPace != null) {
            double hourKm = HOUR / thresholdPace;
            least = Math.max(least, REACHABLE * HOUR * Math.pow(km / hourKm, FATIGUE));
        }
        double fastest = Math.ceil(least);
        return seconds(target.strip(), km)
                .filter(seconds -> seconds < fastest)
                .map(seconds -> new Fault(
                        "target",
                        true,
                        "is out of reach for now",
                        "Aim at " + clock((long) fastest) + " or slower, or bring your threshold pace up to date."));
    }

    private static Optional<Double> kilometres(String metric) {
        if (metric.contains("half") || metric.contains("halb")) {
            return Optional.of(21.0975);
        }
        if (metric.contains("marathon") && !metric.contains("ultra")) {
            return Optional.of(42.195);
        }
        Matcher km = KILOMETRES.matcher(metric);
        return km.find() ? Optional.of(Double.valueOf(km.group(1).replace(',', '.'))) : Optional.empty();
    }

    private static Optional<Integer> seconds(String target, double km) {
        Matcher time = TIME.matcher(target);
        if (!time.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(time.group(2));
        int second = Integer.parseInt(time.group(3));
        if (time.group(1) != null) {
            return Optional.of(Integer.parseInt(time.group(1)) * 3600 + first * 60 + second);
        }
        boolean hours = km >= HOURS_FROM_KM && first < 10;
        return Optional.of(hours ? first * 3600 + second * 60 : first * 60 + second);
    }

    private static String clock(long seconds) {
        return seconds < HOUR
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
