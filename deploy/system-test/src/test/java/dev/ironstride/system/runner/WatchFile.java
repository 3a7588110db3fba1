package dev.ironstride.system.runner;

import com.garmin.fit.Activity;
import com.garmin.fit.ActivityMesg;
import com.garmin.fit.BufferEncoder;
import com.garmin.fit.DateTime;
import com.garmin.fit.Event;
import com.garmin.fit.EventType;
import com.garmin.fit.File;
import com.garmin.fit.FileIdMesg;
import com.garmin.fit.Fit;
import com.garmin.fit.Manufacturer;
import com.garmin.fit.RecordMesg;
import com.garmin.fit.SessionMesg;
import com.garmin.fit.Sport;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/**
 * A run as a watch saves it, by Garmin's own encoder.
 *
 * @param start its first second
 * @param length how long it lasts
 */
public record WatchFile(Instant start, Duration length) {
    private static final int STEP_SECONDS = 10;
    private static final float METRES_PER_SECOND = 3.4f;
    private static final short HEART = 171;

    /** The bytes of the FIT file. */
    public byte[] bytes() {
        return of(Sport.RUNNING);
    }

    /** The same as another sport. */
    public byte[] of(Sport sport) {
        var encoder = new BufferEncoder(Fit.ProtocolVersion.V2_0);
        var id = new FileIdMesg();
        id.setType(File.ACTIVITY);
        id.setManufacturer(Manufacturer.DEVELOPMENT);
        id.setProduct(1);
        id.setSerialNumber(4_711L);
        id.setTimeCreated(at(0));
        encoder.write(id);
        var seconds = (int) length.toSeconds();
        for (var second = 0; second <= seconds; second += STEP_SECONDS) {
            var record = new RecordMesg();
            record.setTimestamp(at(second));
            record.setHeartRate(HEART);
            record.setSpeed(METRES_PER_SECOND);
            record.setDistance(second * METRES_PER_SECOND);
            encoder.write(record);
        }
        encoder.write(session(sport, seconds));
        var activity = new ActivityMesg();
        activity.setTimestamp(at(seconds));
        activity.setTotalTimerTime((float) seconds);
        activity.setNumSessions(1);
        activity.setType(Activity.MANUAL);
        activity.setEvent(Event.ACTIVITY);
        activity.setEventType(EventType.STOP);
        encoder.write(activity);
        return encoder.close();
    }

    private SessionMesg session(Sport sport, int seconds) {
        var session = new SessionMesg();
        session.setMessageIndex(0);
        session.setTimestamp(at(seconds));
        session.setStartTime(at(0));
        session.setSport(sport);
        session.setTotalElapsedTime((float) seconds);
        session.setTotalTimerTime((float) seconds);
        session.setTotalDistance(seconds * METRES_PER_SECOND);
        session.setAvgHeartRate(HEART);
        session.setMaxHeartRate(HEART);
        session.setEvent(Event.SESSION);
        session.setEventType(EventType.STOP);
        return session;
    }

    private DateTime at(int second) {
        return new DateTime(Date.from(start.plusSeconds(second)));
    }
}
