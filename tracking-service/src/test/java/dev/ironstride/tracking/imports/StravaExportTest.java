package dev.ironstride.tracking.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.runclass.RunTag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StravaExportTest {

    @Test
    void eachFileIsJoinedWithWhatTheRunnerSaidOfIt() throws IOException {
        StravaExport export = read("""
                Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Filename,Elapsed Time,Perceived Exertion,Competition,Long Run
                101,"Jan 5, 2020, 6:12:34 AM","Morning, with ""friends""
                and a second line",Run,3600,activities/201.fit.gz,3600.0,7.0,1.0,0.0
                102,"Jan 6, 2020, 6:12:34 AM",Trail,Trail Run,3600,activities/202.gpx,3600.0,,,1.0
                103,"Jan 7, 2020, 6:12:34 AM",To work,Ride,3600,activities/203.fit.gz,3600.0,,,
                104,"Jan 8, 2020, 6:12:34 AM",By hand,Run,3600,,3600.0,,,
                """);

        assertThat(export.of("export_1/activities/201.fit.gz"))
                .isEqualTo(new StravaExport.Activity("101", ActivityType.RUNNING, null, List.of(RunTag.RACE), 7.0));
        assertThat(export.of("activities/202.gpx"))
                .isEqualTo(
                        new StravaExport.Activity("102", ActivityType.TRAIL_RUNNING, null, List.of(RunTag.LONG), null));
        assertThat(export.of("activities/203.fit.gz"))
                .isEqualTo(new StravaExport.Activity("103", null, "a ride", List.of(), null));
        assertThat(export.of("activities/204.fit.gz")).isNull();
        assertThat(export.of("readme.txt")).isNull();
    }

    @Test
    void inAnotherLanguageTheFileSaysWhichSportItIs() throws IOException {
        StravaExport export = read("""
                Aktivitäts-ID,Datum,Name,Aktivitätsart,Dateiname
                101,05.01.2020,Morgens,Lauf,activities/201.fit.gz
                """);

        assertThat(export.of("activities/201.fit.gz"))
                .isEqualTo(new StravaExport.Activity("101", null, null, List.of(), null));
    }

    @Test
    void aListThatIsNoneSaysNothing() throws IOException {
        assertThat(read("\"never closed").isEmpty()).isTrue();
        assertThat(read("").isEmpty()).isTrue();
        assertThat(read("Activity ID,Filename\nx; drop table,activities/1.fit\n,,,\n")
                        .isEmpty())
                .isTrue();
    }

    private static StravaExport read(String list) throws IOException {
        StravaExport export = new StravaExport();
        export.read(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
        return export;
    }
}
