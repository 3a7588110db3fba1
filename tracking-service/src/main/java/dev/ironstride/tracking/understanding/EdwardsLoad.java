package dev.ironstride.tracking.understanding;

import dev.ironstride.tracking.load.ZoneLoad;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Edwards' load (domain.md 6.1). Its coefficients were never validated.
 *
 * @param zoneSeconds time in 50-60, 60-70, 70-80, 80-90 and 90-100 % of the highest heart rate
 * @param imputed whether the highest heart rate was estimated
 */
public record EdwardsLoad(double load, List<Integer> zoneSeconds, boolean imputed, String basis) {

    private static final int ZONES = 5;
    private static final int FIRST_PERCENT = 50;
    private static final int PERCENT_PER_ZONE = 10;
    private static final double SECONDS_PER_MINUTE = 60;

    /** Takes a copy. */
    public EdwardsLoad {
        zoneSeconds = List.copyOf(zoneSeconds);
    }

    /** Null without a recorded heart rate or a highest one. */
    static @Nullable EdwardsLoad of(SortedMap<Integer, Integer> heartSeconds, UsedAnchors anchors) {
        Integer max = anchors.maxHeartRate();
        if (max == null || heartSeconds.isEmpty()) {
            return null;
        }
        double[] minutes = new double[ZONES];
        List<Integer> seconds = new ArrayList<>();
        for (int zone = 0; zone < ZONES; zone++) {
            int in = seconds(heartSeconds, FIRST_PERCENT + PERCENT_PER_ZONE * zone, max, zone == ZONES - 1);
            minutes[zone] = in / SECONDS_PER_MINUTE;
            seconds.add(in);
        }
        return new EdwardsLoad(
                Digits.rounded(ZoneLoad.edwards(minutes), 3),
                seconds,
                anchors.maxByAge(),
                "Edwards; " + anchors.maxTold());
    }

    private static int seconds(SortedMap<Integer, Integer> heartSeconds, int fromPercent, int max, boolean last) {
        return heartSeconds.entrySet().stream()
                .filter(at -> 100 * at.getKey() >= fromPercent * max)
                .filter(at -> last || 100 * at.getKey() < (fromPercent + PERCENT_PER_ZONE) * max)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
