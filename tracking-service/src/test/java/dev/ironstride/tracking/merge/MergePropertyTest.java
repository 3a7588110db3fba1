package dev.ironstride.tracking.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is told, in whichever order: the same runs. */
class MergePropertyTest {

    record Told(String provider, String device, int from, int minutes, Double metres, Integer heart, Double rpe) {

        private Telling telling(int number) {
            return Telling.of(provider, "id-" + number)
                    .device(device.isEmpty() ? null : device)
                    .from(from, minutes)
                    .metres(metres < 0 ? null : metres)
                    .heart(heart < 0 ? null : heart, heart < 0 ? null : heart + 10)
                    .rpe(rpe < 0 ? null : rpe);
        }
    }

    @Provide
    Arbitrary<List<Told>> morning() {
        return Combinators.combine(
                        Arbitraries.of("file", "garmin", "polar", "strava", "open-wearables", "watch", "manual"),
                        Arbitraries.of("", "A", "B"),
                        Arbitraries.integers().between(-60, 60),
                        Arbitraries.integers().between(1, 120),
                        Arbitraries.of(-1.0, 5000.0, 10_000.0),
                        Arbitraries.of(-1, 140, 160),
                        Arbitraries.of(-1.0, 3.0, 8.0))
                .as(Told::new)
                .list()
                .ofMaxSize(7);
    }

    @Property
    void theOrderOfArrivalChangesNoRunAndNoValue(@ForAll("morning") List<Told> told, @ForAll Random random) {
        List<Integer> order = IntStream.range(0, told.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
        Set<String> expected = values(told, order);

        Collections.shuffle(order, random);

        assertThat(values(told, order)).isEqualTo(expected);
    }

    @Property
    void everyRecordIsOfOneRunAndNoRunHasOneRecorderTwice(@ForAll("morning") List<Told> told) {
        List<RunRecord> records =
                records(told, IntStream.range(0, told.size()).boxed().toList());

        List<List<RunRecord>> runs = Grouping.of(records, Set.of());

        assertThat(runs.stream().flatMap(List::stream).toList()).containsExactlyInAnyOrderElementsOf(records);
        for (List<RunRecord> run : runs) {
            for (RunRecord one : run) {
                assertThat(run)
                        .noneMatch(other -> !other.equals(one) && other.origin().sameRecorder(one.origin()));
            }
        }
    }

    @Property
    void everyValueIsTheOneOfTheSourceItIsSaidToBeFrom(@ForAll("morning") List<Told> told) {
        List<RunRecord> records =
                records(told, IntStream.range(0, told.size()).boxed().toList());
        for (List<RunRecord> group : Grouping.of(records, Set.of())) {
            Merged run = Merging.of(group);
            Figures figures = run.figures();

            run.from().forEach((field, record) -> {
                assertThat(group).contains(record);
                assertThat(value(field, figures)).isEqualTo(value(field, record.figures()));
            });
            assertThat(run.from().containsKey("distanceMetres")).isEqualTo(figures.distanceMetres() != null);
            assertThat(run.from().containsKey("rpe"))
                    .isEqualTo(
                            group.stream().anyMatch(record -> record.figures().rpe() != null));
        }
    }

    private static Object value(String field, Figures figures) {
        return String.valueOf(
                switch (field) {
                    case "startedAt" -> figures.startedAt();
                    case "timeZone" -> figures.timeZone();
                    case "durationSeconds" -> figures.durationSeconds();
                    case "type" -> figures.type();
                    case "distanceMetres" -> figures.distanceMetres();
                    case "averageHeartRate" -> figures.averageHeartRate();
                    case "maxHeartRate" -> figures.maxHeartRate();
                    case "rpe" -> figures.rpe();
                    default -> throw new AssertionError("a field nobody told: " + field);
                });
    }

    /** Runs as they are in the end, without their ids. */
    private static Set<String> values(List<Told> told, List<Integer> order) {
        Set<String> runs = new HashSet<>();
        for (List<RunRecord> group : Grouping.of(records(told, order), Set.of())) {
            Merged run = Merging.of(group);
            runs.add(run.figures() + " of "
                    + run.records().stream().map(RunRecord::origin).toList());
        }
        return runs;
    }

    private static List<RunRecord> records(List<Told> told, List<Integer> order) {
        List<RunRecord> records = new ArrayList<>();
        for (int arrival = 0; arrival < order.size(); arrival++) {
            int number = order.get(arrival);
            records.add(told.get(number).telling(number).arriving(arrival + 1).record());
        }
        return records;
    }
}
