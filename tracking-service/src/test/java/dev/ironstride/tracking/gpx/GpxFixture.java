package dev.ironstride.tracking.gpx;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** GPX files as exporters write them: a run due north at 3 m/s with a point each second unless a test says otherwise. */
public final class GpxFixture {

    /** When the run began. */
    public static final Instant START = Instant.parse("2026-11-24T06:00:00Z");

    /** Degrees of latitude in a metre. */
    private static final double DEGREE = 1 / 111_195.0797;

    private final StringBuilder tracks = new StringBuilder();

    private GpxFixture() {}

    /** A file without tracks. */
    public static GpxFixture file() {
        return new GpxFixture();
    }

    /** A run of 20 minutes. */
    public static String run() {
        return file().track("running", 0, 1200, 3, 150).text();
    }

    /**
     * A track.
     *
     * @param type its sport; null if the file does not say
     * @param from seconds after the start
     * @param heart beats per minute; 0 leaves it out
     */
    public GpxFixture track(@Nullable String type, int from, int seconds, double metresPerSecond, int heart) {
        tracks.append("<trk><name>Morning</name>");
        if (type != null) {
            tracks.append("<type>").append(type).append("</type>");
        }
        tracks.append("<trkseg>");
        for (int second = 0; second <= seconds; second++) {
            point(second * metresPerSecond, from + second, heart);
        }
        tracks.append("</trkseg></trk>");
        return this;
    }

    private void point(double metres, int at, int heart) {
        tracks.append(String.format(
                Locale.ROOT,
                "<trkpt lat=\"%.9f\" lon=\"8.0\"><ele>%.1f</ele><time>%s</time>",
                50 + metres * DEGREE,
                100 + metres / 100,
                START.plusSeconds(at)));
        if (heart > 0) {
            tracks.append("<extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>")
                    .append(heart)
                    .append("</gpxtpx:hr><gpxtpx:cad>82</gpxtpx:cad></gpxtpx:TrackPointExtension></extensions>");
        }
        tracks.append("</trkpt>\n");
    }

    /** The document. */
    public String text() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<gpx creator=\"StravaGPX\" version=\"1.1\" xmlns=\"http://www.topografix.com/GPX/1/1\" "
                + "xmlns:gpxtpx=\"http://www.garmin.com/xmlschemas/TrackPointExtension/v1\">\n"
                + tracks
                + "</gpx>";
    }
}
