package dev.ironstride.tracking.provider;

import dev.ironstride.tracking.run.RunRequest;
import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.runclass.Effort;
import dev.ironstride.tracking.runclass.RunTag;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run being read from a payload: units are ours already, values are still whatever the provider sent. */
public final class RunDraft {

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_DEVICE = 100;

    private final Provider provider;
    private final @Nullable String externalId;
    private final ActivityType type;
    private final List<RunTag> tags = new ArrayList<>();
    private @Nullable Instant start;
    private @Nullable String zone;
    private @Nullable ZoneOffset offset;
    private @Nullable Double seconds;
    private @Nullable Double movingSeconds;
    private @Nullable Double metres;
    private @Nullable Double ascent;
    private @Nullable Double descent;
    private @Nullable Double averageHeart;
    private @Nullable Double maxHeart;
    private @Nullable Double rpe;
    private @Nullable String device;
    private Effort effort = Effort.NONE;
    private int rank = 1;

    /** @param externalId the provider's own id; without one there is no run */
    public RunDraft(Provider provider, @Nullable String externalId, ActivityType type) {
        this.provider = provider;
        this.externalId = externalId;
        this.type = type;
    }

    /** When it began and on whose clock; either may be unknown. */
    public RunDraft start(@Nullable Instant instant, @Nullable ZoneOffset onClock) {
        this.start = instant;
        this.offset = onClock;
        return this;
    }

    /** IANA id. */
    public RunDraft zone(@Nullable String id) {
        this.zone = id;
        return this;
    }

    /** Seconds with pauses, and without. */
    public RunDraft seconds(@Nullable Double elapsed, @Nullable Double moving) {
        this.seconds = elapsed == null ? moving : elapsed;
        this.movingSeconds = moving;
        return this;
    }

    /** Metres run. Zero stands for "not measured": nobody logs a run of no length. */
    public RunDraft metres(@Nullable Double length) {
        this.metres = length != null && length > 0 ? length : null;
        return this;
    }

    /** Metres up and down. */
    public RunDraft climb(@Nullable Double up, @Nullable Double down) {
        this.ascent = up;
        this.descent = down;
        return this;
    }

    /** Beats per minute; what no heart can do is left out. */
    public RunDraft heart(@Nullable Double average, @Nullable Double max) {
        this.averageHeart = beats(average);
        this.maxHeart = beats(max);
        return this;
    }

    /** CR10. */
    public RunDraft rpe(@Nullable Double rating) {
        this.rpe = rating;
        return this;
    }

    /** Model name. */
    public RunDraft device(@Nullable String name) {
        this.device = name;
        return this;
    }

    /** What the runner called it. */
    public RunDraft tag(RunTag tag) {
        tags.add(tag);
        return this;
    }

    /** Time per heart rate. */
    public RunDraft effort(Effort recorded) {
        this.effort = recorded;
        return this;
    }

    /** See {@link Telling.Run#rank}; 1 unless said. */
    public RunDraft rank(int place) {
        this.rank = place;
        return this;
    }

    /** The run, or {@link Telling.Unreadable} without an id, a start or a duration. */
    public Telling told() {
        Integer duration = whole(seconds);
        if (externalId == null
                || externalId.length() > LONGEST_ID
                || start == null
                || duration == null
                || duration < 1) {
            return new Telling.Unreadable();
        }
        Integer moving = whole(movingSeconds);
        Integer average = whole(averageHeart);
        Integer max = whole(maxHeart);
        RunRequest request = new RunRequest(
                externalId,
                new RunRequest.Origin(
                        provider.slug(),
                        device == null ? null : device.substring(0, Math.min(device.length(), LONGEST_DEVICE))),
                type,
                start,
                zone,
                duration,
                moving == null || moving > duration ? null : moving,
                metres,
                ascent,
                descent,
                average,
                // A summary whose maximum is below its mean is wrong about the maximum.
                max != null && average != null && max < average ? null : max,
                rpe,
                tags.isEmpty() ? null : List.copyOf(tags));
        return new Telling.Run(request, rank, effort, offset);
    }

    private static @Nullable Double beats(@Nullable Double rate) {
        return rate != null && HeartTrace.plausible(rate) ? rate : null;
    }

    private static @Nullable Integer whole(@Nullable Double number) {
        return number == null || Math.abs(number) > Integer.MAX_VALUE ? null : (int) Math.round(number);
    }
}
