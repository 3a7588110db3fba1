package dev.ironstride.tracking.gpx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.tracking.content.Content;
import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.track.FileReading;
import dev.ironstride.tracking.track.RecordedPart;
import dev.ironstride.tracking.track.RecordedRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GpxReaderTest {

    @Test
    void aRunIsMeasuredFromItsPoints() {
        RecordedRun run = run(GpxFixture.run());

        assertThat(run.type()).isEqualTo(ActivityType.RUNNING);
        assertThat(run.startedAt()).isEqualTo(GpxFixture.START);
        assertThat(run.durationSeconds()).isEqualTo(1200);
        assertThat(run.movingSeconds()).isEqualTo(1200);
        assertThat(run.distanceMetres()).isCloseTo(3600, Offset.offset(0.5));
        assertThat(run.ascentMetres()).isEqualTo(36, Offset.offset(2.0));
        assertThat(run.averageHeartRate()).isEqualTo(150);
        assertThat(run.device()).isEqualTo("StravaGPX");
        assertThat(run.offset()).isNull();
        assertThat(run.effort().heartSeconds()).containsOnly(Map.entry(150, 1200));
        assertThat(run.effort().paceSeconds()).containsOnly(Map.entry(334, 1200));
        assertThat(run.effort().graded())
                .isNotNull()
                .satisfies(graded -> assertThat(graded.seconds()).isEqualTo(1200));
    }

    @Test
    void theSamePointsAreTheSameRunHoweverTheFileIsWritten() {
        String other = GpxFixture.run().replace("\n", "\r\n").replace("<name>Morning</name>", "<name>Renamed</name>");

        assertThat(run(other).externalId())
                .isEqualTo(run(GpxFixture.run()).externalId())
                .startsWith("gpx:");
        assertThat(run(GpxFixture.file().track("running", 60, 1200, 3, 150).text())
                        .externalId())
                .isNotEqualTo(run(GpxFixture.run()).externalId());
    }

    @ParameterizedTest
    @CsvSource({
        "running,RUNNING",
        "9,RUNNING",
        "Trail Run,TRAIL_RUNNING",
        "trail_running,TRAIL_RUNNING",
        "treadmill_running,TREADMILL_RUNNING",
        "track_running,TRACK_RUNNING",
        "Virtual Run,RUNNING"
    })
    void theKindOfRunIsReadFromItsType(String type, ActivityType kind) {
        assertThat(run(GpxFixture.file().track(type, 0, 600, 3, 0).text()).type())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cycling|a ride of 1.8 km",
                "1|a ride of 1.8 km",
                "hiking|a hike of 1.8 km",
                "open_water_swimming|a swim of 1.8 km",
                "cross_country_skiing|a cross country skiing activity of 1.8 km"
            })
    void anotherSportIsNamed(String type, String phrase) {
        assertThat(other(GpxFixture.file().track(type, 0, 600, 3, 0).text()))
                .isEqualTo("This file holds " + phrase + " from 24 November 2026, not a run.");
    }

    @Test
    void withoutATypeTheSpeedSaysWhetherItWasARunUnlessTheRunnerDoes() {
        String run = GpxFixture.file().track(null, 0, 600, 3, 0).text();
        String ride = GpxFixture.file().track(null, 0, 600, 8, 0).text();
        String walk = GpxFixture.file().track(null, 0, 600, 1.2, 0).text();

        assertThat(run(run).type()).isEqualTo(ActivityType.RUNNING);
        assertThat(other(ride)).contains("does not say which sport", "28.8 km/h", "faster than anyone runs");
        assertThat(other(walk)).contains("does not say which sport", "4.3 km/h", "slower than a run");
        assertThat(((RecordedRun) parts(walk, ActivityType.TRAIL_RUNNING).getFirst()).type())
                .isEqualTo(ActivityType.TRAIL_RUNNING);
    }

    @Test
    void whatTheFileSaysIsNotOverruled() {
        assertThat(parts(GpxFixture.file().track("cycling", 0, 600, 3, 0).text(), ActivityType.RUNNING))
                .noneMatch(RecordedRun.class::isInstance);
    }

    @Test
    void aTrackThatGoesOnAfterAPauseIsTheSameRunAndOneOfTheEveningIsAnother() {
        String file = GpxFixture.file()
                .track("running", 0, 600, 3, 150)
                .track("running", 900, 600, 3, 150)
                .track("running", 36_000, 600, 3, 150)
                .text();

        List<RecordedPart> parts = parts(file, null);

        assertThat(parts).hasSize(2);
        RecordedRun first = (RecordedRun) parts.getFirst();
        assertThat(first.durationSeconds()).isEqualTo(1500);
        assertThat(first.movingSeconds()).isEqualTo(1200);
        assertThat(first.distanceMetres()).isCloseTo(3600, Offset.offset(1.0));
    }

    @Test
    void standingStillIsNotMoving() {
        String file = GpxFixture.file()
                .track("running", 0, 300, 3, 150)
                .text()
                .replace("</trkseg>", "")
                .replace("</trk>", "")
                .replace("</gpx>", standing(301, 600) + "</trkseg></trk></gpx>");

        assertThat(run(file).durationSeconds()).isEqualTo(600);
        assertThat(run(file).movingSeconds()).isEqualTo(300);
    }

    @Test
    void aClockThatNamesItsZoneSaysWhereTheRunnerWas() {
        assertThat(run(GpxFixture.run().replaceAll("T06:(\\d\\d:\\d\\d)Z", "T07:$1+01:00"))
                        .offset())
                .isEqualTo(ZoneOffset.ofHours(1));
    }

    @Test
    void aTrackWithoutTimesIsRefusedBySayingSo() {
        assertThat(unreadable(GpxFixture.run().replaceAll("<time>[^<]*</time>", "")))
                .isEqualTo("This GPX file has no times: it says where, but not when. "
                        + "Export the activity with times, or as FIT.");
    }

    @Test
    void aRouteIsNoRun() {
        assertThat(other("<gpx><rte><rtept lat=\"1\" lon=\"2\"/></rte></gpx>")).contains("route or places");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE gpx [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><gpx><trk>&x;</trk></gpx>",
                "<!DOCTYPE gpx [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><gpx><trk><name>&b;</name></trk></gpx>",
                "<!DOCTYPE gpx SYSTEM \"http://127.0.0.1:9/x.dtd\"><gpx/>"
            })
    void aDocumentTypeIsNeitherReadNorFollowed(String file) {
        assertThat(unreadable(file))
                .isEqualTo("This GPX file is damaged: it declares a document type, which no recording needs.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<gpx><trk><trkseg><trkpt lat='1' lon='2'><time>2026-11-24T06:00:00Z</time></trkpt></trkseg></trk>",
                "<gpx><trk></gpx></trk>",
                "<gpx>&nbsp;</gpx>",
                "<gpx a='1' a='2'/>",
                "<gpx/><gpx/>"
            })
    void brokenXmlIsRefusedBySayingWhere(String file) {
        assertThat(unreadable(file)).startsWith("This GPX file is damaged: it is ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-nobodys", "UTF-7", "UTF-16", "UCS-4", "IBM037", "ISO-2022-KR"})
    void anEncodingThatItIsNotInOrThatNobodyKnowsIsAnswered(String encoding) {
        String file = GpxFixture.run().replace("encoding=\"UTF-8\"", "encoding=\"" + encoding + "\"");

        assertThat(read(file, null)).isNotNull();
    }

    @Test
    void numbersThatAreNoneAreAsGoodAsMissing() {
        String file = GpxFixture.run()
                .replaceAll("<ele>[^<]*</ele>", "<ele>NaN</ele>")
                .replace(">150<", ">255<");

        assertThat(run(file).ascentMetres()).isNull();
        assertThat(run(file).averageHeartRate()).isNull();
    }

    @Test
    void manyNamesManyTracksAndDeepNestingAreRefused() {
        StringBuilder names = new StringBuilder("<gpx>");
        for (int i = 0; i < 3000; i++) {
            names.append("<n").append(i).append("/>");
        }
        GpxFixture tracks = GpxFixture.file();
        for (int i = 0; i <= GpxTracks.MOST; i++) {
            tracks.track("running", i * 10_000, 1, 3, 0);
        }

        assertThat(unreadable(names + "</gpx>")).contains("different names");
        assertThat(unreadable(tracks.text())).contains("more than 50 tracks");
        assertThat(unreadable("<gpx>" + "<a>".repeat(5000))).startsWith("This GPX file is damaged");
        assertThat(unreadable("<gpx a='" + "x".repeat(100_000) + "'/>")).startsWith("This GPX file is damaged");
    }

    private static String standing(int from, int to) {
        StringBuilder points = new StringBuilder();
        for (int at = from; at <= to; at++) {
            points.append("<trkpt lat=\"50.008093854\" lon=\"8.0\"><time>")
                    .append(GpxFixture.START.plusSeconds(at))
                    .append("</time></trkpt>");
        }
        return points.toString();
    }

    private static RecordedRun run(String file) {
        assertThat(parts(file, null)).singleElement().isInstanceOf(RecordedRun.class);
        return (RecordedRun) parts(file, null).getFirst();
    }

    private static String other(String file) {
        return switch (read(file, null)) {
            case FileReading.NotRecorded nothing -> nothing.sentence();
            case FileReading.Recorded done -> done.sentence();
            case FileReading.Unreadable broken -> throw new AssertionError(broken.sentence());
        };
    }

    private static String unreadable(String file) {
        assertThat(read(file, null)).isInstanceOf(FileReading.Unreadable.class);
        return ((FileReading.Unreadable) read(file, null)).sentence();
    }

    private static List<RecordedPart> parts(String file, @Nullable ActivityType said) {
        assertThat(read(file, said)).isInstanceOf(FileReading.Recorded.class);
        return ((FileReading.Recorded) read(file, said)).parts();
    }

    private static FileReading read(String file, @Nullable ActivityType said) {
        try {
            return GpxReader.read(Content.of(file.getBytes(StandardCharsets.UTF_8)), said);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
