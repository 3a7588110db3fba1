package dev.ironstride.tracking.fit;

import com.garmin.fit.ActivityMesg;
import com.garmin.fit.EventMesg;
import com.garmin.fit.File;
import com.garmin.fit.Mesg;
import com.garmin.fit.MesgListener;
import com.garmin.fit.MesgNum;
import com.garmin.fit.RecordMesg;
import com.garmin.fit.SetMesg;
import com.garmin.fit.Sport;
import com.garmin.fit.SportMesg;
import dev.ironstride.tracking.track.RecordedStrength.RecordedSet;
import dev.ironstride.tracking.track.Sample;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects the messages of a file that tell of an activity. Nothing of the SDK is kept, samples go on to their sink. */
final class FitActivity implements MesgListener {

    /** Takes samples and pauses in the order of the file. */
    interface Samples {

        void add(Sample sample);

        void stop();

        void start();
    }

    /** No activity has more legs, laps or sets than this; what comes after is not worth its memory. */
    private static final int MOST_SESSIONS = 50;

    private static final int MOST_LAPS = 2000;
    private static final int MOST_SETS = 1000;

    private static final double DEGREES_PER_SEMICIRCLE = 180.0 / (1L << 31);
    private static final int TIMER = 0;
    private static final Set<Integer> STOPS = Set.of(1, 4, 8, 9);
    private static final int STARTS = 0;

    private final Samples samples;
    private final List<FitSession> sessions = new ArrayList<>();
    private final List<FitLap> laps = new ArrayList<>();
    private final List<RecordedSet> sets = new ArrayList<>();
    private final Set<Sport> sports = new TreeSet<>();
    private @Nullable FitIdentity identity;
    private @Nullable ZoneOffset offset;

    FitActivity(Samples samples) {
        this.samples = samples;
    }

    @Override
    public void onMesg(Mesg message) {
        switch (message.getNum()) {
            case MesgNum.FILE_ID -> identity = identity == null ? FitIdentity.of(message) : identity;
            case MesgNum.SESSION -> session(FitSession.ofSession(message));
            case MesgNum.LAP -> {
                FitLap lap = FitLap.of(message);
                keep(laps, lap, MOST_LAPS);
                addSport(lap.sport());
            }
            case MesgNum.SPORT -> addSport(FitSession.sport(FitFields.code(message, SportMesg.SportFieldNum)));
            case MesgNum.ACTIVITY ->
                offset = FitIdentity.offset(
                        FitFields.count(message, ActivityMesg.LocalTimestampFieldNum),
                        FitFields.count(message, ActivityMesg.TimestampFieldNum));
            case MesgNum.RECORD -> sample(message);
            case MesgNum.EVENT -> event(message);
            case MesgNum.SET -> set(message);
            default -> {}
        }
    }

    private void sample(Mesg record) {
        Long at = FitFields.count(record, RecordMesg.TimestampFieldNum);
        if (at == null) {
            return;
        }
        Integer heart = FitFields.whole(record, RecordMesg.HeartRateFieldNum);
        samples.add(new Sample(
                FitFields.millis(at),
                FitFields.orNaN(record, RecordMesg.PositionLatFieldNum) * DEGREES_PER_SEMICIRCLE,
                FitFields.orNaN(record, RecordMesg.PositionLongFieldNum) * DEGREES_PER_SEMICIRCLE,
                FitFields.orNaN(record, RecordMesg.DistanceFieldNum),
                FitFields.orNaN(record, RecordMesg.EnhancedAltitudeFieldNum, RecordMesg.AltitudeFieldNum),
                FitFields.orNaN(record, RecordMesg.EnhancedSpeedFieldNum, RecordMesg.SpeedFieldNum),
                heart == null ? 0 : heart));
    }

    /**
     * A summary that is written again, as some devices do, replaces the one before. One that tells no time is heard only
     * where there is no other.
     */
    private void session(FitSession told) {
        if (!told.tells() && !sessions.isEmpty()) {
            return;
        }
        sessions.removeIf(before -> !before.tells()
                || (before.start() != null && before.start().equals(told.start()) && before.sport() == told.sport()));
        keep(sessions, told, MOST_SESSIONS);
    }

    private void event(Mesg event) {
        Integer what = FitFields.whole(event, EventMesg.EventFieldNum);
        Integer type = FitFields.whole(event, EventMesg.EventTypeFieldNum);
        if (what == null || what != TIMER || type == null) {
            return;
        }
        if (STOPS.contains(type)) {
            samples.stop();
        } else if (type == STARTS) {
            samples.start();
        }
    }

    private void set(Mesg message) {
        Integer type = FitFields.whole(message, SetMesg.SetTypeFieldNum);
        if (type != null && type == 0) {
            return;
        }
        Double seconds = FitFields.number(message, SetMesg.DurationFieldNum);
        Integer category = FitFields.whole(message, SetMesg.CategoryFieldNum);
        keep(
                sets,
                new RecordedSet(
                        FitFields.instant(FitFields.count(message, SetMesg.StartTimeFieldNum)),
                        seconds,
                        FitFields.whole(message, SetMesg.RepetitionsFieldNum),
                        FitFields.number(message, SetMesg.WeightFieldNum),
                        FitIdentity.known(category),
                        FitIdentity.known(FitFields.whole(message, SetMesg.CategorySubtypeFieldNum))),
                MOST_SETS);
    }

    List<FitSession> sessions() {
        return sessions;
    }

    List<FitLap> laps() {
        return laps;
    }

    List<RecordedSet> sets() {
        return sets;
    }

    /** Sports named by laps and sport messages. */
    Set<Sport> sports() {
        return sports;
    }

    @Nullable
    FitIdentity identity() {
        return identity;
    }

    /** What kind of file this is, or null if it does not say. */
    @Nullable
    File type() {
        return identity == null ? null : identity.type();
    }

    /** Not a workout definition, a course or settings. */
    boolean mayBeAnActivity() {
        return type() == null || type() == File.ACTIVITY;
    }

    /** The watch's clock, or null. */
    @Nullable
    ZoneOffset offset() {
        return offset;
    }

    private static <M> void keep(List<M> kept, M message, int most) {
        if (kept.size() < most) {
            kept.add(message);
        }
    }

    private void addSport(@Nullable Sport sport) {
        if (sport != null) {
            sports.add(sport);
        }
    }
}
