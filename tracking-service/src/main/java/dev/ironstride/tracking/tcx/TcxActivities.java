package dev.ironstride.tracking.tcx;

import dev.ironstride.tracking.track.Sample;
import dev.ironstride.tracking.xml.Reads;
import dev.ironstride.tracking.xml.XmlHandler;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the activities of a document, those of a multisport session among them. */
final class TcxActivities implements XmlHandler {

    /** Activities in a file; each keeps its sums. */
    static final int MOST = 50;

    /** Where in the document a figure stands: laps and points call theirs by the same names. */
    private enum Place {
        OUTSIDE,
        ACTIVITY,
        LAP,
        POINT,
        CREATOR
    }

    private final List<TcxActivity> found = new ArrayList<>();
    private Place place = Place.OUTSIDE;
    private boolean tooMany;
    private boolean course;
    private boolean workout;
    private String beats = "";
    private double latitude;
    private double longitude;
    private double distance;
    private double altitude;
    private double speed;
    private int heart;
    private @Nullable OffsetDateTime time;

    @Override
    public void start(String name, Attributes attributes) {
        switch (name) {
            case "Activity" -> {
                tooMany |= found.size() == MOST;
                if (!tooMany) {
                    found.add(new TcxActivity(attributes.get("Sport")));
                    place = Place.ACTIVITY;
                }
            }
            case "Lap" -> {
                if (place == Place.ACTIVITY) {
                    found.getLast().lap(Reads.time(attributes.get("StartTime")));
                    place = Place.LAP;
                }
            }
            case "Track" -> {
                if (place == Place.LAP) {
                    found.getLast().track();
                }
            }
            case "Trackpoint" -> {
                if (place == Place.LAP) {
                    place = Place.POINT;
                    clear();
                }
            }
            case "Creator" -> place = place == Place.ACTIVITY ? Place.CREATOR : place;
            case "AverageHeartRateBpm", "MaximumHeartRateBpm", "HeartRateBpm" -> beats = name;
            case "Course" -> course = true;
            case "Workout" -> workout = true;
            default -> {}
        }
    }

    @Override
    public void end(String name, String text) {
        switch (place) {
            case POINT -> point(name, text);
            case LAP -> lap(name, text);
            case CREATOR -> {
                if (name.equals("Name")) {
                    found.getLast().device(text);
                } else if (name.equals("Creator")) {
                    place = Place.ACTIVITY;
                }
            }
            case ACTIVITY -> {
                if (name.equals("Activity")) {
                    place = Place.OUTSIDE;
                }
            }
            case OUTSIDE -> {}
        }
    }

    private void point(String name, String text) {
        switch (name) {
            case "Time" -> time = Reads.time(text);
            case "LatitudeDegrees" -> latitude = Reads.number(text);
            case "LongitudeDegrees" -> longitude = Reads.number(text);
            case "AltitudeMeters" -> altitude = Reads.number(text);
            case "DistanceMeters" -> distance = Reads.number(text);
            case "Speed" -> speed = Reads.number(text);
            case "Value" -> heart = beats.equals("HeartRateBpm") ? Reads.whole(text) : heart;
            case "Trackpoint" -> {
                place = Place.LAP;
                if (time != null) {
                    found.getLast()
                            .samples()
                            .add(new Sample(Reads.millis(time), latitude, longitude, distance, altitude, speed, heart));
                }
            }
            default -> {}
        }
    }

    private void lap(String name, String text) {
        TcxLap lap = found.getLast().lastLap();
        switch (name) {
            case "TotalTimeSeconds" -> lap.timerSeconds(Reads.number(text));
            case "DistanceMeters" -> lap.distanceMetres(Reads.number(text));
            case "Value" -> {
                if (beats.equals("AverageHeartRateBpm")) {
                    lap.averageHeartRate(Reads.whole(text));
                } else if (beats.equals("MaximumHeartRateBpm")) {
                    lap.maxHeartRate(Reads.whole(text));
                }
            }
            case "Lap" -> place = Place.ACTIVITY;
            default -> {}
        }
    }

    private void clear() {
        latitude = Double.NaN;
        longitude = Double.NaN;
        distance = Double.NaN;
        altitude = Double.NaN;
        speed = Double.NaN;
        heart = 0;
        time = null;
    }

    List<TcxActivity> found() {
        return found;
    }

    boolean tooMany() {
        return tooMany;
    }

    boolean holdsCourse() {
        return course;
    }

    boolean holdsWorkout() {
        return workout;
    }
}
