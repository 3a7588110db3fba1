package dev.ironstride.tracking.fit;

import dev.ironstride.tracking.track.Sample;
import dev.ironstride.tracking.track.TrackRecorder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Deals samples out to the legs of a file by the time at which each began. */
final class FitLegs implements FitActivity.Samples {

    private final List<FitSession> sessions;
    private final List<TrackRecorder> recorders = new ArrayList<>();
    private int leg;

    /** One recorder for each leg. */
    FitLegs(List<FitSession> sessions) {
        this.sessions = inOrder(sessions);
        this.sessions.forEach(session -> recorders.add(new TrackRecorder()));
    }

    /** All samples into one recorder. */
    static FitActivity.Samples whole(TrackRecorder into) {
        return new FitActivity.Samples() {
            @Override
            public void add(Sample sample) {
                into.add(sample);
            }

            @Override
            public void stop() {
                into.stop();
            }

            @Override
            public void start() {
                into.start();
            }
        };
    }

    /** The legs in the order in which they began; those that do not say keep their place at the front. */
    static List<FitSession> inOrder(List<FitSession> sessions) {
        return sessions.stream()
                .sorted(Comparator.comparingLong(session -> session.start() == null ? 0 : session.start()))
                .toList();
    }

    /** That of a leg, in order. */
    TrackRecorder recorder(int of) {
        return recorders.get(of);
    }

    @Override
    public void add(Sample sample) {
        while (leg + 1 < sessions.size() && sample.at() >= begin(leg + 1)) {
            leg++;
        }
        recorders.get(leg).add(sample);
    }

    @Override
    public void stop() {
        recorders.forEach(TrackRecorder::stop);
    }

    @Override
    public void start() {
        recorders.forEach(TrackRecorder::start);
    }

    private long begin(int of) {
        Long start = sessions.get(of).start();
        return start == null ? Long.MIN_VALUE : FitFields.millis(start);
    }
}
