package dev.ironstride.tracking.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupingTest {

    @ParameterizedTest(name = "an hour from seven and {1} min from {0} min after: {2}")
    @CsvSource({
        "0, 60, true",
        "2, 55, true",
        "30, 60, true", // half an hour of sixty minutes: exactly half
        "31, 60, false",
        "-30, 60, true",
        "-31, 60, false",
        "55, 10, true", // five of ten minutes
        "56, 10, false",
        "60, 60, false",
        "600, 60, false"
    })
    void twoSourcesTellOfOneRunIfTheyShareHalfOfTheShorter(int from, int minutes, boolean one) {
        List<String> runs =
                runs(Telling.of("garmin", "g"), Telling.of("strava", "s").from(from, minutes));

        assertThat(runs).hasSize(one ? 1 : 2);
    }

    @Test
    void twoRunsOfOneSourceStayTwoWhateverTheirTimes() {
        assertThat(runs(Telling.of("garmin", "g1"), Telling.of("garmin", "g2")))
                .containsExactly("garmin/g1", "garmin/g2");
        assertThat(runs(Telling.of("garmin", "g1").device("A"), Telling.of("garmin", "g2")))
                .hasSize(2);
        assertThat(runs(
                        Telling.of("garmin", "g1").device("A"),
                        Telling.of("garmin", "g2").device("a")))
                .hasSize(2);
    }

    @Test
    void twoWatchesOnOneWristAreOneRunAlsoWithOneProvider() {
        assertThat(runs(
                        Telling.of("garmin", "g1").device("Forerunner 255"),
                        Telling.of("garmin", "g2").device("fenix 7").from(1, 58)))
                .containsExactly("garmin/g1 garmin/g2");
    }

    @Test
    void twoFilesOfOneTimeAreOneRunInTwoFormats() {
        assertThat(runs(Telling.of("file", "fit").device("A"), Telling.of("file", "gpx")))
                .containsExactly("file/fit file/gpx");
    }

    @Test
    void theMostAlikeComeTogetherAndTheOtherRunOfThatSourceStaysOne() {
        assertThat(runs(
                        Telling.of("garmin", "hour"),
                        Telling.of("strava", "first").from(0, 25),
                        Telling.of("strava", "second").from(25, 35)))
                .containsExactly("garmin/hour strava/second", "strava/first");
    }

    @Test
    void partsOfARunFromSeveralSourcesAreThatRun() {
        assertThat(runs(
                        Telling.of("garmin", "hour"),
                        Telling.of("strava", "first").from(0, 20),
                        Telling.of("health-connect", "last").from(40, 20)))
                .containsExactly("garmin/hour health-connect/last strava/first");
    }

    @Test
    void aChainOfNeighboursIsNotOneLongRun() {
        assertThat(runs(
                        Telling.of("garmin", "g").from(0, 60),
                        Telling.of("strava", "s").from(30, 70),
                        Telling.of("polar", "p").from(75, 50)))
                .containsExactly("garmin/g strava/s", "polar/p");
    }

    @Test
    void whatTheRunnerPartedStaysApartAndAThirdJoinsOneOfThem() {
        RunRecord garmin = Telling.of("garmin", "g").record();
        RunRecord strava = Telling.of("strava", "s").from(1, 60).record();
        RunRecord polar = Telling.of("polar", "p").from(2, 60).record();
        Set<Apart> apart = Set.of(Apart.of(strava.id(), garmin.id()));

        assertThat(names(Grouping.of(List.of(garmin, strava), apart))).containsExactly("garmin/g", "strava/s");
        assertThat(names(Grouping.of(List.of(garmin, strava, polar), apart)))
                .containsExactly("garmin/g", "polar/p strava/s");
    }

    private static List<String> runs(Telling... tellings) {
        return names(Grouping.of(Arrays.stream(tellings).map(Telling::record).toList(), Set.of()));
    }

    private static List<String> names(List<List<RunRecord>> groups) {
        return groups.stream()
                .map(group -> String.join(
                        " ",
                        group.stream()
                                .map(record -> record.origin().provider() + "/"
                                        + record.origin().externalId())
                                .toList()))
                .toList();
    }
}
