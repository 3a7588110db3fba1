package dev.ironstride.tracking.fit;

import com.garmin.fit.Sport;
import com.garmin.fit.SubSport;
import dev.ironstride.tracking.content.Content;
import dev.ironstride.tracking.hash.Sha256;
import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.runclass.RunLap;
import dev.ironstride.tracking.track.OtherSport;
import dev.ironstride.tracking.track.PartSentence;
import dev.ironstride.tracking.track.RecordedPart;
import dev.ironstride.tracking.track.RecordedRun;
import dev.ironstride.tracking.track.RecordedStrength;
import dev.ironstride.tracking.track.TrackRecorder;
import dev.ironstride.tracking.track.UnnamedSport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes of the messages of one activity what was done: one part, or one for each leg of a triathlon. */
final class FitUnderstanding {

    /** A lap begins with the watch, the first sample comes within this time, seconds. */
    private static final long FIRST_SAMPLE = 60;

    private final Content file;
    private final List<FitParts.Part> parts;
    private final FitActivity found;
    private final TrackRecorder samples;
    private final @Nullable ActivityType said;
    private final Set<String> ids;

    /**
     * @param parts of the file from which the messages came
     * @param samples of the whole activity
     * @param said which run the runner says it is, where the file does not say; or null
     * @param ids taken by other activities of the file; the new ones are added
     */
    FitUnderstanding(
            Content file,
            List<FitParts.Part> parts,
            FitActivity found,
            TrackRecorder samples,
            @Nullable ActivityType said,
            Set<String> ids) {
        this.file = file;
        this.parts = parts;
        this.found = found;
        this.samples = samples;
        this.said = said;
        this.ids = ids;
    }

    List<RecordedPart> parts() throws IOException, UnreadableFit {
        List<FitSession> sessions = summaries();
        if (sessions.size() > 1) {
            return legs(sessions);
        }
        FitSummary summary = sessions.isEmpty()
                ? FitSummary.ofSamples(found.laps(), sports(), samples)
                : FitSummary.ofSession(sessions.getFirst(), found.sports(), samples);
        return List.of(named(summary, samples, found.laps(), free(base())));
    }

    /** In order; without the sum of the others, unless it is all there is. */
    private List<FitSession> summaries() {
        List<FitSession> parts =
                found.sessions().stream().filter(each -> !each.isSum()).toList();
        return FitLegs.inOrder(parts.isEmpty() ? found.sessions() : parts);
    }

    /** A recording without a summary and a sport is one of running if the runner says so. */
    private Set<Sport> sports() {
        return found.sports().isEmpty() && said != null ? Set.of(Sport.RUNNING) : found.sports();
    }

    private List<RecordedPart> legs(List<FitSession> sessions) throws IOException, UnreadableFit {
        FitLegs legs = new FitLegs(sessions);
        FitActivity again = new FitActivity(legs);
        for (FitParts.Part part : parts) {
            FitReader.decode(file, part, again);
        }
        List<RecordedPart> done = new ArrayList<>();
        @Nullable UnreadableFit empty = null;
        for (int leg = 0; leg < sessions.size(); leg++) {
            FitSession session = sessions.get(leg);
            if (session.sport() == Sport.TRANSITION) {
                continue;
            }
            try {
                Long end = leg + 1 < sessions.size() ? sessions.get(leg + 1).start() : null;
                done.add(part(
                        FitSummary.ofSession(session, Set.of(), legs.recorder(leg)),
                        legs.recorder(leg),
                        laps(session.start(), end),
                        free(base() + ":" + (leg + 1))));
            } catch (UnreadableFit nothing) {
                // A button pressed twice makes a leg of no length, which costs the others nothing.
                empty = nothing;
            }
        }
        if (done.isEmpty() && empty != null) {
            throw empty;
        }
        return done;
    }

    /** A recording of no sport, or of none in particular, is a run if the runner says so, or if it went like one. */
    private RecordedPart named(FitSummary summary, TrackRecorder recorder, List<FitLap> laps, String id) {
        boolean unnamed = summary.sport() == null || summary.sport() == Sport.GENERIC;
        Double metres = summary.distanceMetres();
        Integer moving = summary.movingSeconds();
        if (!unnamed || summary.kind() == SubSport.STRENGTH_TRAINING) {
            return part(summary, recorder, laps, id);
        }
        if (said != null || UnnamedSport.looksLikeARun(metres, moving)) {
            return run(summary, recorder, laps, id);
        }
        return UnnamedSport.refused("FIT", metres, moving, summary.startedAt(), found.offset());
    }

    private List<FitLap> laps(@Nullable Long start, @Nullable Long end) {
        return found.laps().stream()
                .filter(lap -> lap.start() != null
                        && (start == null || lap.start() >= start)
                        && (end == null || lap.start() < end))
                .toList();
    }

    private RecordedRun run(FitSummary summary, TrackRecorder recorder, List<FitLap> laps, String id) {
        return new RecordedRun(
                id,
                device(),
                summary.kind() == null && said != null ? said : Sports.typeOf(summary.kind()),
                summary.startedAt(),
                found.offset(),
                summary.durationSeconds(),
                summary.movingSeconds(),
                summary.distanceMetres(),
                summary.ascentMetres(),
                summary.descentMetres(),
                summary.averageHeartRate(),
                summary.maxHeartRate(),
                summary.rpe(),
                recorder.effort(told(laps, summary)));
    }

    private @Nullable String device() {
        return found.identity() == null ? null : found.identity().device();
    }

    private RecordedPart part(FitSummary summary, TrackRecorder recorder, List<FitLap> laps, String id) {
        if (summary.sport() == Sport.RUNNING) {
            return run(summary, recorder, laps, id);
        }
        String phrase = Sports.phrase(summary.sport(), summary.kind());
        String sentence = PartSentence.of(
                phrase, summary.distanceMetres(), summary.durationSeconds(), summary.startedAt(), found.offset());
        if (summary.kind() != SubSport.STRENGTH_TRAINING) {
            return new OtherSport(phrase, sentence);
        }
        return new RecordedStrength(
                id,
                device(),
                summary.startedAt(),
                found.offset(),
                summary.durationSeconds(),
                summary.averageHeartRate(),
                summary.maxHeartRate(),
                summary.rpe(),
                found.sets(),
                sentence);
    }

    private static List<RunLap> told(List<FitLap> laps, FitSummary summary) {
        long start = summary.startedAt().getEpochSecond();
        List<RunLap> told = new ArrayList<>();
        for (FitLap lap : laps) {
            Integer seconds = FitSummary.seconds(lap.elapsedSeconds());
            Integer timer = FitSummary.seconds(lap.timerSeconds());
            long at = lap.start() == null ? Long.MIN_VALUE : FitFields.millis(lap.start()) / 1000 - start;
            if (seconds != null && at >= -FIRST_SAMPLE && at <= summary.durationSeconds()) {
                told.add(new RunLap(
                        (int) Math.max(0, at),
                        seconds,
                        timer == null ? null : Integer.valueOf(Math.min(timer, seconds)),
                        lap.distanceMetres(),
                        lap.ascentMetres(),
                        lap.averageHeartRate(),
                        lap.maxHeartRate()));
            }
        }
        return told;
    }

    /** Serial number and moment of creation, which survive a copy or an edit; else the hash of the content. */
    private String base() throws IOException {
        String recording = found.identity() == null ? null : found.identity().recording();
        return recording == null ? "sha256:" + hash() : recording;
    }

    /** Two activities of one file are never taken for one. */
    private String free(String id) {
        String free = id;
        for (int more = 2; !ids.add(free); more++) {
            free = id + "/" + more;
        }
        return free;
    }

    private String hash() throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(file.open(), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
