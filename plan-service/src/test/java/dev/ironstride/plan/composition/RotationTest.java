package dev.ironstride.plan.composition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.catalogue.Pattern;
import dev.ironstride.plan.generation.CatalogueFiles;
import dev.ironstride.plan.prescription.MainLiftTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** When exercises change (R11; domain.md 5.4, variation). */
class RotationTest {

    private static final int TRIES = 200;
    private static final int WEEKS = 24;
    private static final Catalogue CATALOGUE = CatalogueFiles.read();
    private static final Set<Pattern> KNEE = Set.of(Pattern.SQ, Pattern.LU, Pattern.SU);

    private static List<PlanWeek> weeks(Athlete athlete, int sessions) {
        var weeks = new ArrayList<PlanWeek>();
        for (int number = 1; number <= WEEKS; number++) {
            weeks.add(new PlanWeek(number, sessions, MainLiftTable.row(athlete.level(), number), 0, false));
        }
        return weeks;
    }

    /** The exercise of each place of a week: its session and pattern, or whether it jumps or bounces. */
    private static Map<String, String> places(SessionComposer composer, int number, int sessions) {
        var places = new TreeMap<String, String>();
        List<List<Item>> composed = composer.compose(number, sessions);
        for (int session = 0; session < sessions; session++) {
            for (Item item : composed.get(session)) {
                if (item.pattern() != Pattern.PL) {
                    String kind = KNEE.contains(item.pattern())
                            ? "KNEE"
                            : item.pattern().name();
                    places.put(session + " " + kind, item.exerciseId());
                }
            }
        }
        return places;
    }

    @Property(tries = TRIES)
    void an_exercise_stays_for_four_weeks_at_least_and_a_main_lift_until_its_block_ends(
            @ForAll @LongRange(min = 0) long number, @ForAll @IntRange(min = 1, max = 3) int sessions) {
        Athlete athlete = Athletes.of(number);
        List<PlanWeek> weeks = weeks(athlete, sessions);
        var composer = new SessionComposer(athlete, CATALOGUE, weeks);
        Map<String, String> before = places(composer, 1, sessions);
        var since = new HashMap<String, Integer>();

        for (int week = 2; week <= WEEKS; week++) {
            Map<String, String> now = places(composer, week, sessions);
            for (String place : now.keySet()) {
                String exercise = now.getOrDefault(place, "");
                String earlier = before.put(place, exercise); // short sessions may leave an extra out for a while
                if (earlier != null && !earlier.equals(exercise)) {
                    boolean main = place.endsWith("KNEE") || place.endsWith("HH");
                    assertThat(week - since.getOrDefault(place, 1)).as(place).isGreaterThanOrEqualTo(4);
                    assertThat(!main || weeks.get(week - 2).row().deload())
                            .as("%s in week %s", place, week)
                            .isTrue();
                    since.put(place, week);
                }
            }
        }
    }

    @Property(tries = TRIES)
    void a_session_has_at_most_one_new_exercise_and_it_is_easier_the_first_time(
            @ForAll @LongRange(min = 0) long number, @ForAll @IntRange(min = 1, max = 3) int sessions) {
        Athlete athlete = Athletes.of(number);
        var composer = new SessionComposer(athlete, CATALOGUE, weeks(athlete, sessions));
        var known = new HashSet<String>();
        composer.compose(1, sessions).forEach(session -> session.forEach(item -> known.add(item.exerciseId())));

        for (int week = 2; week <= WEEKS; week++) {
            List<List<Item>> composed = composer.compose(week, sessions);
            for (List<Item> session : composed) {
                List<Item> unknown = session.stream()
                        .filter(item -> !known.contains(item.exerciseId()))
                        .toList();
                assertThat(unknown).as("week %s", week).hasSizeLessThanOrEqualTo(1);
                assertThat(unknown)
                        .filteredOn(item -> !athlete.oneRepMax().containsKey(item.exerciseId()))
                        .allSatisfy(item -> assertThat(item.rpe()).isLessThanOrEqualTo(6));
            }
            composed.forEach(session -> session.forEach(item -> known.add(item.exerciseId())));
        }
    }
}
