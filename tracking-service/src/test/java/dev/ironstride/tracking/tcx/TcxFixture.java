package dev.ironstride.tracking.tcx;

import java.time.Instant;
import java.util.Locale;

/** TCX files as Garmin Connect writes them. */
public final class TcxFixture {

    /** When the run began. */
    public static final Instant START = Instant.parse("2026-11-24T06:00:00Z");

    private TcxFixture() {}

    /** A run of 20 minutes in two laps of 1.8 km. */
    public static String run() {
        return file(activity("Running"));
    }

    /** An activity of another sport with the same figures. */
    public static String activity(String sport) {
        return "<Activity Sport=\"" + sport + "\"><Id>" + START + "</Id>" + lap(0, 148) + lap(600, 152)
                + "<Creator xsi:type=\"Device_t\"><Name>Forerunner 45</Name><UnitId>1</UnitId></Creator></Activity>";
    }

    /** A document around activities. */
    public static String file(String activities) {
        return document("<Activities>" + activities + "</Activities>");
    }

    /** A document. */
    public static String document(String inside) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TrainingCenterDatabase "
                + "xmlns=\"http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2\" "
                + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                + "xmlns:ns3=\"http://www.garmin.com/xmlschemas/ActivityExtension/v2\">"
                + inside
                + "</TrainingCenterDatabase>";
    }

    private static String lap(int from, int heart) {
        StringBuilder points = new StringBuilder();
        for (int second = from + 1; second <= from + 600; second++) {
            points.append(String.format(
                    Locale.ROOT,
                    "<Trackpoint><Time>%s</Time><AltitudeMeters>%.1f</AltitudeMeters>"
                            + "<DistanceMeters>%.1f</DistanceMeters><HeartRateBpm><Value>%d</Value></HeartRateBpm>"
                            + "<Extensions><ns3:TPX><ns3:Speed>3.0</ns3:Speed></ns3:TPX></Extensions></Trackpoint>",
                    START.plusSeconds(second),
                    100.0,
                    second * 3.0,
                    heart));
        }
        return String.format(
                Locale.ROOT,
                "<Lap StartTime=\"%s\"><TotalTimeSeconds>598.0</TotalTimeSeconds>"
                        + "<DistanceMeters>1800.0</DistanceMeters>"
                        + "<AverageHeartRateBpm><Value>%d</Value></AverageHeartRateBpm>"
                        + "<MaximumHeartRateBpm><Value>%d</Value></MaximumHeartRateBpm><Track>%s</Track></Lap>",
                START.plusSeconds(from),
                heart,
                heart + 9,
                points);
    }
}
