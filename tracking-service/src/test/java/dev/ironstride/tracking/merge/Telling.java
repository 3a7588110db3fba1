package dev.ironstride.tracking.merge;

import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.runclass.Effort;
import dev.ironstride.tracking.runclass.RunTag;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record in the making: it tells nothing but its time, and what a test says. */
final class Telling {

    /** Seven in the morning. */
    static final Instant SEVEN = Instant.parse("2026-11-24T07:00:00Z");

    private final String provider;
    private final String externalId;
    private @Nullable String device;
    private UUID id;
    private Instant start = SEVEN;
    private int seconds = 3600;
    private ActivityType type = ActivityType.RUNNING;
    private @Nullable Integer moving;
    private @Nullable Double metres;
    private @Nullable Integer averageHeart;
    private @Nullable Integer maxHeart;
    private @Nullable Double rpe;
    private List<RunTag> tags = List.of();
    private SortedMap<Integer, Integer> hearts = new TreeMap<>();

    private Telling(String provider, String externalId) {
        this.provider = provider;
        this.externalId = externalId;
        this.id = new UUID(provider.hashCode() & 0xFFFFFL, externalId.hashCode());
    }

    static Telling of(String provider, String externalId) {
        return new Telling(provider, externalId);
    }

    /** How many records arrived before it. */
    Telling arriving(int number) {
        id = new UUID(number, 0);
        return this;
    }

    Telling device(@Nullable String name) {
        device = name;
        return this;
    }

    Telling from(int minutesAfterSeven, int minutes) {
        start = SEVEN.plusSeconds(60L * minutesAfterSeven);
        seconds = 60 * minutes;
        return this;
    }

    Telling type(ActivityType name) {
        type = name;
        return this;
    }

    Telling moving(@Nullable Integer movingSeconds) {
        moving = movingSeconds;
        return this;
    }

    Telling metres(@Nullable Double length) {
        metres = length;
        return this;
    }

    Telling heart(@Nullable Integer average, @Nullable Integer max) {
        averageHeart = average;
        maxHeart = max;
        return this;
    }

    Telling rpe(@Nullable Double cr10) {
        rpe = cr10;
        return this;
    }

    Telling tagged(RunTag... names) {
        tags = List.of(names);
        return this;
    }

    Telling beats(int rate, int forSeconds) {
        hearts = new TreeMap<>();
        hearts.put(rate, forSeconds);
        return this;
    }

    RunRecord record() {
        return new RunRecord(
                id,
                new Origin(provider, externalId, device),
                Window.of(start, seconds),
                new Figures(
                        type,
                        start,
                        ZoneId.of("UTC"),
                        seconds,
                        moving,
                        metres,
                        null,
                        null,
                        averageHeart,
                        maxHeart,
                        rpe,
                        tags,
                        new Effort(hearts, new TreeMap<>())));
    }
}
