package dev.ironstride.plan.edge;

import dev.ironstride.plan.placement.Half;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Follows a way out as it is written, in a profile as a client would write it. */
final class WayText {
    private static final Pattern OFFER = Pattern.compile("Offer (\\w+) (morning|evening) for strength work\\.");
    private static final Pattern DROP = Pattern.compile("Drop the (\\w+) run on (\\w+) (morning|evening)\\.");
    private static final Pattern MOVE =
            Pattern.compile("Move the (\\w+) run on (\\w+) (morning|evening) to (\\w+) (morning|evening)\\.");
    private static final Pattern LEAVE = Pattern.compile("Leave out the race of ([0-9-]+)\\.");

    private WayText() {}

    static void apply(String way, Map<String, @Nullable Object> profile) {
        for (String sentence : way.split("(?<=\\.) ")) {
            Matcher drop = DROP.matcher(sentence);
            Matcher move = MOVE.matcher(sentence);
            Matcher offer = OFFER.matcher(sentence);
            Matcher leave = LEAVE.matcher(sentence);
            if (drop.matches()) {
                var runs = list(profile, "runWeek");
                runs.removeIf(run -> is(run, drop.group(2), drop.group(3)));
                profile.put("runWeek", runs);
            } else if (move.matches()) {
                var runs = new ArrayList<Map<String, Object>>();
                for (var run : list(profile, "runWeek")) {
                    runs.add(is(run, move.group(2), move.group(3)) ? moved(run, move.group(4), move.group(5)) : run);
                }
                profile.put("runWeek", runs);
            } else if (offer.matches()) {
                var slots = list(profile, "availability");
                slots.add(Map.of(
                        "day",
                        upper(offer.group(1)),
                        "slot",
                        half(offer.group(2)).name()));
                profile.put("availability", slots);
            } else if (leave.matches()) {
                var races = list(profile, "races");
                races.remove(races.stream()
                        .filter(race -> leave.group(1).equals(race.get("date")))
                        .findFirst()
                        .orElseThrow());
                profile.put("races", races);
            } else {
                throw new AssertionError("what is to be done? " + sentence);
            }
        }
    }

    private static Map<String, Object> moved(Map<String, Object> run, String day, String half) {
        var moved = new HashMap<>(run);
        moved.put("day", upper(day));
        if (Half.of(LocalTime.parse(String.valueOf(run.get("start")))) != half(half)) {
            moved.put("start", half(half) == Half.AM ? "07:00" : "18:00");
        }
        return moved;
    }

    private static boolean is(Map<String, Object> run, String day, String half) {
        return upper(day).equals(run.get("day"))
                && Half.of(LocalTime.parse(String.valueOf(run.get("start")))) == half(half);
    }

    private static Half half(String word) {
        return word.equals("morning") ? Half.AM : Half.PM;
    }

    private static String upper(String day) {
        return day.toUpperCase(Locale.ROOT);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, @Nullable Object> profile, String name) {
        Object list = profile.get(name);
        return list == null ? new ArrayList<>() : new ArrayList<>((List<Map<String, Object>>) list);
    }
}
