package dev.ironstride.tracking.gpx;

import dev.ironstride.tracking.track.Sample;
import dev.ironstride.tracking.xml.Reads;
import dev.ironstride.tracking.xml.XmlHandler;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tracks of a document. A track that goes on within the hour after another of the same sport is the same
 * activity: some exporters begin a new one after each pause.
 */
final class GpxTracks implements XmlHandler {

    /** Tracks in a file; each keeps its sums. */
    static final int MOST = 50;

    /** Longest pause within one activity, milliseconds. */
    private static final long LONGEST_PAUSE = 3_600_000;

    private final List<GpxTrack> found = new ArrayList<>();
    private String creator = "";
    private String type = "";
    private boolean inTrack;
    private boolean inPoint;
    private boolean fresh;
    private boolean tooMany;
    private long points;
    private long timed;
    private double latitude;
    private double longitude;
    private double altitude;
    private double speed;
    private int heart;
    private @Nullable OffsetDateTime time;

    @Override
    public void start(String name, Attributes attributes) {
        switch (name) {
            case "gpx" -> creator = attributes.get("creator");
            case "trk" -> {
                inTrack = true;
                fresh = true;
                type = "";
            }
            case "trkseg" -> {
                if (!found.isEmpty()) {
                    found.getLast().samples().stop();
                    found.getLast().samples().start();
                }
            }
            case "trkpt" -> {
                inPoint = inTrack;
                latitude = Reads.number(attributes.get("lat"));
                longitude = Reads.number(attributes.get("lon"));
                altitude = Double.NaN;
                speed = Double.NaN;
                heart = 0;
                time = null;
            }
            default -> {}
        }
    }

    @Override
    public void end(String name, String text) {
        if (inPoint) {
            switch (name.toLowerCase(Locale.ROOT)) {
                case "ele" -> altitude = Reads.number(text);
                case "time" -> time = time == null ? Reads.time(text) : time;
                case "speed" -> speed = Reads.number(text);
                case "hr", "heartrate" -> heart = Reads.whole(text);
                case "trkpt" -> point();
                default -> {}
            }
        } else if (inTrack && name.equals("type")) {
            type = text;
        } else if (name.equals("trk")) {
            inTrack = false;
        }
    }

    private void point() {
        inPoint = false;
        points++;
        if (time == null || tooMany) {
            return;
        }
        timed++;
        long at = Reads.millis(time);
        if (fresh) {
            fresh = false;
            begin(at, time);
        }
        if (!tooMany) {
            found.getLast().samples().add(new Sample(at, latitude, longitude, Double.NaN, altitude, speed, heart));
        }
    }

    private void begin(long at, OffsetDateTime first) {
        if (!found.isEmpty()) {
            Long end = found.getLast().samples().last();
            if (end != null
                    && at >= end
                    && at - end <= LONGEST_PAUSE
                    && found.getLast().type().equals(type)) {
                return;
            }
        }
        tooMany = found.size() == MOST;
        if (!tooMany) {
            found.add(new GpxTrack(type, creator, first));
        }
    }

    List<GpxTrack> found() {
        return found;
    }

    boolean tooMany() {
        return tooMany;
    }

    /** Points of tracks, with a time or without. */
    long points() {
        return points;
    }

    long timed() {
        return timed;
    }
}
