package dev.ironstride.tracking.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Time in the running zones, percent of the heart rate at threshold (domain.md 6.3). [S61] */
public record ZoneTime(List<Zone> zones, String basis) {

    /**
     * A zone.
     *
     * @param fromHeartRate lowest whole beats per minute in it
     */
    public record Zone(String name, int fromHeartRate, int seconds) {}

    private static final List<String> NAMES = List.of("Z1", "Z2", "Z3", "Z4", "5a", "5b", "5c");

    /** Percent of threshold from which each zone but the last goes. */
    private static final int[] FROM_PERCENT = {0, 85, 90, 95, 100, 103};

    /** Percent of threshold above which the last zone begins. */
    private static final int LAST_ABOVE_PERCENT = 106;

    /** Takes a copy. */
    public ZoneTime {
        zones = List.copyOf(zones);
    }

    /** Null without a recorded heart rate or a threshold. */
    static @Nullable ZoneTime of(SortedMap<Integer, Integer> heartSeconds, UsedAnchors anchors) {
        Integer threshold = anchors.thresholdHeartRate();
        if (threshold == null || heartSeconds.isEmpty()) {
            return null;
        }
        List<Zone> zones = new ArrayList<>();
        for (int zone = 0; zone < NAMES.size(); zone++) {
            int from = from(zone, threshold);
            int below = zone + 1 < NAMES.size() ? from(zone + 1, threshold) : Integer.MAX_VALUE;
            zones.add(new Zone(NAMES.get(zone), from, seconds(heartSeconds.subMap(from, below))));
        }
        return new ZoneTime(zones, "% of LTHR " + threshold + " (profile), Friel's zones");
    }

    /** Whole numbers, so that a bound is met exactly. */
    private static int from(int zone, int threshold) {
        return zone < FROM_PERCENT.length
                ? (FROM_PERCENT[zone] * threshold + 99) / 100
                : LAST_ABOVE_PERCENT * threshold / 100 + 1;
    }

    private static int seconds(Map<Integer, Integer> heartSeconds) {
        return heartSeconds.values().stream().mapToInt(Integer::intValue).sum();
    }
}
