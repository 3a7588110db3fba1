package dev.ironstride.tracking.fit;

import com.garmin.fit.ActivityMesg;
import com.garmin.fit.FileIdMesg;
import com.garmin.fit.FitRuntimeException;
import com.garmin.fit.LapMesg;
import com.garmin.fit.Mesg;
import com.garmin.fit.MesgListener;
import com.garmin.fit.MesgNum;
import com.garmin.fit.RecordMesg;
import com.garmin.fit.SessionMesg;
import com.garmin.fit.Sport;
import com.garmin.fit.SportMesg;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects the messages of a file that tell of an activity. */
final class FitActivity implements MesgListener {

    /** No activity has more sessions or laps than this; a file that does is not worth its memory. */
    private static final int MOST = 5000;

    /** Messages of a file: a week's samples each second. A file made to keep us busy has more. */
    private static final int MOST_MESSAGES = 1_000_000;

    /** Fields of all messages together. */
    private static final int MOST_FIELDS = 8_000_000;

    private final EffortRecorder recorder = new EffortRecorder();
    private final List<SessionMesg> sessions = new ArrayList<>();
    private final List<LapMesg> laps = new ArrayList<>();
    private final Set<Sport> sports = new TreeSet<>();
    private @Nullable FileIdMesg fileId;
    private @Nullable ActivityMesg activity;
    private int messages;
    private int fields;

    @Override
    public void onMesg(Mesg message) {
        messages++;
        fields += message.getNumFields();
        if (messages > MOST_MESSAGES || fields > MOST_FIELDS) {
            throw new FitRuntimeException("more than any recording holds");
        }
        switch (message.getNum()) {
            case MesgNum.FILE_ID -> {
                if (fileId == null) {
                    fileId = new FileIdMesg(message);
                }
            }
            case MesgNum.SESSION -> keep(sessions, new SessionMesg(message));
            case MesgNum.LAP -> {
                LapMesg lap = new LapMesg(message);
                keep(laps, lap);
                addSport(lap.getSport());
            }
            case MesgNum.SPORT -> addSport(new SportMesg(message).getSport());
            case MesgNum.ACTIVITY -> activity = new ActivityMesg(message);
            case MesgNum.RECORD -> recorder.add(new RecordMesg(message));
            default -> {}
        }
    }

    EffortRecorder recorder() {
        return recorder;
    }

    List<SessionMesg> sessions() {
        return sessions;
    }

    List<LapMesg> laps() {
        return laps;
    }

    /** Sports named by laps and sport messages. */
    Set<Sport> sports() {
        return sports;
    }

    @Nullable
    FileIdMesg fileId() {
        return fileId;
    }

    @Nullable
    ActivityMesg activity() {
        return activity;
    }

    private static <M> void keep(List<M> kept, M message) {
        if (kept.size() < MOST) {
            kept.add(message);
        }
    }

    private void addSport(@Nullable Sport sport) {
        if (sport != null && sport != Sport.INVALID) {
            sports.add(sport);
        }
    }
}
