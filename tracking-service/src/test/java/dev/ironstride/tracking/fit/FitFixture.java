package dev.ironstride.tracking.fit;

import com.garmin.fit.ActivityMesg;
import com.garmin.fit.BufferEncoder;
import com.garmin.fit.DateTime;
import com.garmin.fit.Event;
import com.garmin.fit.EventMesg;
import com.garmin.fit.EventType;
import com.garmin.fit.File;
import com.garmin.fit.FileIdMesg;
import com.garmin.fit.Fit;
import com.garmin.fit.GarminProduct;
import com.garmin.fit.LapMesg;
import com.garmin.fit.Manufacturer;
import com.garmin.fit.RecordMesg;
import com.garmin.fit.SessionMesg;
import com.garmin.fit.SetMesg;
import com.garmin.fit.Sport;
import com.garmin.fit.SubSport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** FIT files made by Garmin's own encoder: a 40-minute run of 8 km at 150 beats unless a test says otherwise. */
public final class FitFixture {

    /** When the run began. */
    public static final Instant START = Instant.parse("2026-11-24T06:00:00Z");

    private final List<Consumer<BufferEncoder>> messages = new ArrayList<>();
    private final List<Consumer<BufferEncoder>> summaries = new ArrayList<>();
    private File type = File.ACTIVITY;
    private @Nullable Long serial = 3_456_789L;
    private Instant start = START;
    private boolean summaryFirst;

    private FitFixture() {}

    /** A file with its header messages only. */
    public static FitFixture file() {
        return new FitFixture();
    }

    /** A whole run, as a watch writes it. */
    public static FitFixture run() {
        return file().samples(2400, 150, 3.333f)
                .session(Sport.RUNNING, SubSport.GENERIC, s -> {})
                .activity(3600);
    }

    /** Another kind of file. */
    public FitFixture type(File kind) {
        type = kind;
        return this;
    }

    /** Another recording of the same watch, or one without a serial number. */
    public FitFixture serial(@Nullable Long number) {
        serial = number;
        return this;
    }

    /** Another moment; to be said first. */
    public FitFixture start(Instant moment) {
        start = moment;
        return this;
    }

    /** One sample each second. */
    public FitFixture samples(int seconds, int beats, float metresPerSecond) {
        Instant from = start;
        messages.add(encoder -> {
            for (int second = 0; second <= seconds; second++) {
                RecordMesg sample = new RecordMesg();
                sample.setTimestamp(at(from.plusSeconds(second)));
                sample.setHeartRate((short) beats);
                sample.setEnhancedSpeed(metresPerSecond);
                sample.setDistance(second * metresPerSecond);
                encoder.write(sample);
            }
        });
        return this;
    }

    /** One sample each second from one to another, both included, of what changes with the seconds since the start. */
    public FitFixture track(
            int fromSecond,
            int toSecond,
            IntUnaryOperator heart,
            IntToDoubleFunction metres,
            IntToDoubleFunction altitude) {
        Instant from = start;
        messages.add(encoder -> {
            for (int second = fromSecond; second <= toSecond; second++) {
                RecordMesg sample = new RecordMesg();
                sample.setTimestamp(at(from.plusSeconds(second)));
                sample.setHeartRate((short) heart.applyAsInt(second));
                sample.setDistance((float) metres.applyAsDouble(second));
                sample.setEnhancedAltitude((float) altitude.applyAsDouble(second));
                encoder.write(sample);
            }
        });
        return this;
    }

    /** A lap of the whole. */
    public FitFixture lap(Sport sport) {
        Instant from = start;
        messages.add(encoder -> {
            LapMesg lap = new LapMesg();
            lap.setStartTime(at(from));
            lap.setTimestamp(at(from.plusSeconds(2400)));
            lap.setSport(sport);
            lap.setTotalElapsedTime(2400f);
            lap.setTotalTimerTime(2380f);
            lap.setTotalDistance(8000f);
            encoder.write(lap);
        });
        return this;
    }

    /** A summary: 2400 s elapsed, 2380 s moving, 8 km. */
    public FitFixture session(Sport sport, SubSport kind, Consumer<SessionMesg> change) {
        Instant from = start;
        (summaryFirst ? summaries : messages).add(encoder -> {
            SessionMesg session = new SessionMesg();
            session.setStartTime(at(from));
            session.setTimestamp(at(from.plusSeconds(2400)));
            session.setSport(sport);
            session.setSubSport(kind);
            session.setTotalElapsedTime(2400f);
            session.setTotalTimerTime(2380f);
            session.setTotalDistance(8000f);
            session.setTotalAscent(60);
            session.setTotalDescent(55);
            session.setAvgHeartRate((short) 150);
            session.setMaxHeartRate((short) 171);
            change.accept(session);
            encoder.write(session);
        });
        return this;
    }

    /** Ends the activity, on a clock so far from UTC. */
    public FitFixture activity(@Nullable Integer offsetSeconds) {
        Instant from = start;
        messages.add(encoder -> {
            ActivityMesg activity = new ActivityMesg();
            DateTime end = at(from.plusSeconds(2400));
            activity.setTimestamp(end);
            if (offsetSeconds != null) {
                activity.setLocalTimestamp(end.getTimestamp() + offsetSeconds);
            }
            activity.setNumSessions(1);
            encoder.write(activity);
        });
        return this;
    }

    /** A leg of a multisport file: samples, a lap and a summary of its own. */
    public FitFixture leg(Sport sport, SubSport kind, int from, int seconds, float metresPerSecond) {
        Instant whole = start;
        start(whole.plusSeconds(from)).samples(seconds - 1, 150, metresPerSecond);
        Instant begin = start;
        messages.add(encoder -> {
            LapMesg lap = new LapMesg();
            lap.setStartTime(at(begin));
            lap.setTotalElapsedTime((float) seconds);
            encoder.write(lap);
        });
        session(sport, kind, session -> {
            session.setTotalElapsedTime((float) seconds);
            session.setTotalTimerTime((float) seconds);
            session.setTotalDistance(seconds * metresPerSecond);
        });
        return start(whole);
    }

    /** Summaries before samples, as some devices write them; to be said first. */
    public FitFixture summaryFirst() {
        summaryFirst = true;
        return this;
    }

    /** A set of a strength session. */
    public FitFixture set(
            double seconds,
            @Nullable Integer repetitions,
            @Nullable Float kilograms,
            int category,
            @Nullable Integer subtype) {
        return set((short) 1, seconds, set -> {
            if (repetitions != null) {
                set.setRepetitions(repetitions);
            }
            if (kilograms != null) {
                set.setWeight(kilograms);
            }
            set.setCategory(0, category);
            if (subtype != null) {
                set.setCategorySubtype(0, subtype);
            }
        });
    }

    /** The rest after a set. */
    public FitFixture rest(double seconds) {
        return set((short) 0, seconds, set -> {});
    }

    private FitFixture set(short type, double seconds, Consumer<SetMesg> change) {
        Instant from = start;
        messages.add(encoder -> {
            SetMesg set = new SetMesg();
            set.setStartTime(at(from));
            set.setSetType(type);
            set.setDuration((float) seconds);
            change.accept(set);
            encoder.write(set);
        });
        return this;
    }

    /** The watch is started or stopped. */
    public FitFixture timer(boolean runs) {
        Instant from = start;
        messages.add(encoder -> {
            EventMesg event = new EventMesg();
            event.setTimestamp(at(from));
            event.setEvent(Event.TIMER);
            event.setEventType(runs ? EventType.START : EventType.STOP_ALL);
            encoder.write(event);
        });
        return this;
    }

    /** The file. */
    public byte[] bytes() {
        BufferEncoder encoder = new BufferEncoder(Fit.ProtocolVersion.V2_0);
        FileIdMesg id = new FileIdMesg();
        id.setType(type);
        id.setManufacturer(Manufacturer.GARMIN);
        id.setProduct(GarminProduct.FENIX2);
        id.setTimeCreated(at(start));
        if (serial != null) {
            id.setSerialNumber(serial);
        }
        encoder.write(id);
        summaries.forEach(message -> message.accept(encoder));
        messages.forEach(message -> message.accept(encoder));
        return encoder.close();
    }

    private static DateTime at(Instant moment) {
        return new DateTime(moment);
    }
}
