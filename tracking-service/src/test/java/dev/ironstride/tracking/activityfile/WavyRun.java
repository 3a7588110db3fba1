package dev.ironstride.tracking.activityfile;

import com.garmin.fit.Sport;
import com.garmin.fit.SubSport;
import dev.ironstride.tracking.fit.FitFixture;
import dev.ironstride.tracking.tcx.TcxFixture;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/**
 * A run whose speed, heart rate and height go in waves, second by second, with a pause of two minutes after twenty: 3,120 s,
 * of them 3,000 moving, 8,540.78 m. A program of another kind makes the same out of the same three formulas.
 */
final class WavyRun {

    private static final Instant START = FitFixture.START;
    private static final int PAUSE = 1200;
    private static final int RESUMED = 1320;
    private static final int END = 3120;

    /** Degrees of latitude in a metre. */
    private static final double DEGREE = 1 / 111_195.0797;

    private WavyRun() {}

    private static int heart(int second) {
        return (int) Math.round(140 + 25 * Math.sin(second / 300.0));
    }

    private static double metres(int second) {
        int on = second <= PAUSE ? second : second - (RESUMED - PAUSE);
        return Math.round(100 * (2.8 * on + 80 * (1 - Math.cos(on / 200.0)))) / 100.0;
    }

    private static double altitude(int second) {
        return Math.round(5 * (100 + 30 * Math.sin(metres(second) / 400))) / 5.0;
    }

    /** With the watch's own times and nothing else summed up. */
    static byte[] fit() {
        return FitFixture.file()
                .track(0, PAUSE, WavyRun::heart, WavyRun::metres, WavyRun::altitude)
                .start(START.plusSeconds(PAUSE))
                .timer(false)
                .start(START.plusSeconds(RESUMED))
                .timer(true)
                .start(START)
                .track(RESUMED, END, WavyRun::heart, WavyRun::metres, WavyRun::altitude)
                .session(Sport.RUNNING, SubSport.GENERIC, session -> {
                    session.setTotalElapsedTime(3120f);
                    session.setTotalTimerTime(3000f);
                    session.setTotalDistance(null);
                    session.setTotalAscent(null);
                    session.setTotalDescent(null);
                    session.setAvgHeartRate(null);
                    session.setMaxHeartRate(null);
                })
                .bytes();
    }

    /** One lap of two tracks. */
    static byte[] tcx() {
        StringBuilder tracks = new StringBuilder();
        for (int[] piece : new int[][] {{0, PAUSE}, {RESUMED, END}}) {
            tracks.append("<Track>");
            for (int second = piece[0]; second <= piece[1]; second++) {
                tracks.append(String.format(
                        Locale.ROOT,
                        "<Trackpoint><Time>%s</Time><AltitudeMeters>%.1f</AltitudeMeters>"
                                + "<DistanceMeters>%.2f</DistanceMeters>"
                                + "<HeartRateBpm><Value>%d</Value></HeartRateBpm></Trackpoint>",
                        START.plusSeconds(second),
                        altitude(second),
                        metres(second),
                        heart(second)));
            }
            tracks.append("</Track>");
        }
        return TcxFixture.file("<Activity Sport=\"Running\"><Id>" + START + "</Id><Lap StartTime=\"" + START
                        + "\"><TotalTimeSeconds>3000.0</TotalTimeSeconds>" + tracks + "</Lap></Activity>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Positions due north, in two segments; nothing summed up. */
    static byte[] gpx() {
        StringBuilder segments = new StringBuilder();
        for (int[] piece : new int[][] {{0, PAUSE}, {RESUMED, END}}) {
            segments.append("<trkseg>");
            for (int second = piece[0]; second <= piece[1]; second++) {
                segments.append(String.format(
                        Locale.ROOT,
                        "<trkpt lat=\"%.9f\" lon=\"8.0\"><ele>%.1f</ele><time>%s</time><extensions>"
                                + "<gpxtpx:TrackPointExtension><gpxtpx:hr>%d</gpxtpx:hr></gpxtpx:TrackPointExtension>"
                                + "</extensions></trkpt>",
                        50 + metres(second) * DEGREE,
                        altitude(second),
                        START.plusSeconds(second),
                        heart(second)));
            }
            segments.append("</trkseg>");
        }
        return ("<gpx creator=\"test\" version=\"1.1\" xmlns=\"http://www.topografix.com/GPX/1/1\" "
                        + "xmlns:gpxtpx=\"http://www.garmin.com/xmlschemas/TrackPointExtension/v1\">"
                        + "<trk><type>running</type>" + segments + "</trk></gpx>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
