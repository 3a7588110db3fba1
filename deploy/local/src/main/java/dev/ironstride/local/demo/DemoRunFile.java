package dev.ironstride.local.demo;

import com.garmin.fit.Activity;
import com.garmin.fit.ActivityMesg;
import com.garmin.fit.BufferEncoder;
import com.garmin.fit.DateTime;
import com.garmin.fit.Event;
import com.garmin.fit.EventType;
import com.garmin.fit.File;
import com.garmin.fit.FileIdMesg;
import com.garmin.fit.Fit;
import com.garmin.fit.LapMesg;
import com.garmin.fit.Manufacturer;
import com.garmin.fit.RecordMesg;
import com.garmin.fit.SessionMesg;
import com.garmin.fit.Sport;
import com.garmin.fit.SubSport;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/**
 * A hard run as a watch would save it, written with Garmin's own encoder: ten minutes easy, then fast with the heart
 * above the threshold of the demo's runner.
 *
 * @param start first second of the run
 * @param length how long it lasts
 */
record DemoRunFile(Instant start, Duration length) {
    /** Beats a minute while warming up and while running hard; the profile says 172 is the threshold. */
    private static final short EASY_HEART = 138;

    private static final short HARD_HEART = 175;
    private static final float EASY_SPEED = 2.9f;
    private static final float HARD_SPEED = 3.7f;
    private static final int WARM_UP_SECONDS = 600;
    private static final int STEP_SECONDS = 5;

    /** The file's bytes. */
    byte[] bytes() {
        var encoder = new BufferEncoder(Fit.ProtocolVersion.V2_0);
        encoder.write(fileId());
        var seconds = (int) length.toSeconds();
        var metres = 0f;
        for (var second = 0; second <= seconds; second += STEP_SECONDS) {
            encoder.write(record(second, metres));
            metres += STEP_SECONDS * speed(second);
        }
        encoder.write(lap(seconds, metres));
        encoder.write(session(seconds, metres));
        encoder.write(activity(seconds));
        return encoder.close();
    }

    private FileIdMesg fileId() {
        var mesg = new FileIdMesg();
        mesg.setType(File.ACTIVITY);
        mesg.setManufacturer(Manufacturer.DEVELOPMENT);
        mesg.setProduct(1);
        mesg.setSerialNumber(1_122_334L);
        mesg.setTimeCreated(at(0));
        return mesg;
    }

    private RecordMesg record(int second, float metres) {
        var mesg = new RecordMesg();
        mesg.setTimestamp(at(second));
        mesg.setHeartRate(second < WARM_UP_SECONDS ? EASY_HEART : HARD_HEART);
        mesg.setSpeed(speed(second));
        mesg.setDistance(metres);
        return mesg;
    }

    private LapMesg lap(int seconds, float metres) {
        var mesg = new LapMesg();
        mesg.setMessageIndex(0);
        mesg.setTimestamp(at(seconds));
        mesg.setStartTime(at(0));
        mesg.setTotalElapsedTime((float) seconds);
        mesg.setTotalTimerTime((float) seconds);
        mesg.setTotalDistance(metres);
        mesg.setEvent(Event.LAP);
        mesg.setEventType(EventType.STOP);
        return mesg;
    }

    private SessionMesg session(int seconds, float metres) {
        var mesg = new SessionMesg();
        mesg.setMessageIndex(0);
        mesg.setTimestamp(at(seconds));
        mesg.setStartTime(at(0));
        mesg.setSport(Sport.RUNNING);
        mesg.setSubSport(SubSport.GENERIC);
        mesg.setTotalElapsedTime((float) seconds);
        mesg.setTotalTimerTime((float) seconds);
        mesg.setTotalDistance(metres);
        mesg.setAvgHeartRate(
                (short) ((EASY_HEART * WARM_UP_SECONDS + HARD_HEART * (seconds - WARM_UP_SECONDS)) / seconds));
        mesg.setMaxHeartRate(HARD_HEART);
        mesg.setFirstLapIndex(0);
        mesg.setNumLaps(1);
        mesg.setEvent(Event.SESSION);
        mesg.setEventType(EventType.STOP);
        return mesg;
    }

    private ActivityMesg activity(int seconds) {
        var mesg = new ActivityMesg();
        mesg.setTimestamp(at(seconds));
        mesg.setTotalTimerTime((float) seconds);
        mesg.setNumSessions(1);
        mesg.setType(Activity.MANUAL);
        mesg.setEvent(Event.ACTIVITY);
        mesg.setEventType(EventType.STOP);
        return mesg;
    }

    private static float speed(int second) {
        return second < WARM_UP_SECONDS ? EASY_SPEED : HARD_SPEED;
    }

    private DateTime at(int second) {
        return new DateTime(Date.from(start.plusSeconds(second)));
    }
}
