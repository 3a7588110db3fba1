package dev.ironstride.plan.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.Equipment;
import dev.ironstride.plan.athlete.GoalKind;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.catalogue.Pattern;
import dev.ironstride.plan.generation.CatalogueFiles;
import dev.ironstride.plan.generation.GenerationResult.Generated;
import dev.ironstride.plan.generation.PlanGenerator;
import dev.ironstride.plan.generation.PlanRequest;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.RaceDistance;
import dev.ironstride.plan.placement.RacePriority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Three plans to read, up to date; and what anybody who reads the first one must find in it. */
class ExamplesTest {

    private static final Path FOLDER = Path.of("../docs/examples");
    private static final Catalogue CATALOGUE = CatalogueFiles.read();

    private static Runner beginner() {
        return new Runner(0).runs("Tue PM 30 EASY", "Thu PM 30 EASY", "Sun AM 60 LONG");
    }

    private static Race race(String name, int week, RaceDistance distance) {
        return new Race(name, Runner.MONDAY.plusWeeks(week).minusDays(1), LocalTime.of(9, 0), distance, RacePriority.A);
    }

    private static Baseline plan(Athlete athlete, int weeks) {
        var request = new PlanRequest(
                new UUID(0, 1),
                athlete,
                CATALOGUE,
                Runner.MONDAY,
                weeks,
                Runner.MONDAY.minusDays(1).atTime(12, 0));
        if (PlanGenerator.generate(request) instanceof Generated made) {
            return made.baseline();
        }
        throw new AssertionError("no plan");
    }

    private static void isUpToDate(String file, String title, String who, Baseline plan) throws IOException {
        String printed = PrintedPlan.of(title, who, plan);
        if ("true".equals(System.getenv("EXAMPLES_WRITE"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(file), printed);
        }
        assertThat(Files.readString(FOLDER.resolve(file))).isEqualTo(printed);
    }

    @Test
    void the_plan_of_a_beginner_without_equipment_is_up_to_date() throws IOException {
        isUpToDate(
                "beginner-no-equipment.md",
                "A beginner without any equipment, twelve weeks",
                "Never lifted, owns nothing, runs three times a week, has no race.",
                plan(beginner().athlete(), 12));
    }

    @Test
    void the_plan_of_an_intermediate_before_a_half_marathon_is_up_to_date() throws IOException {
        Runner runner = Runner.intermediate()
                .goal(GoalKind.RACE)
                .owns(Equipment.DUMBBELL, Equipment.BAND, Equipment.BOX)
                .jumps()
                .race(race("Half marathon", 12, RaceDistance.HALF));

        isUpToDate(
                "intermediate-half-marathon.md",
                "An intermediate before a half marathon, twelve weeks",
                "A year of lifting; dumbbells, bands and a box at home; four runs a week; passes the gate for jumps.",
                plan(runner.athlete(), 12));
    }

    @Test
    void the_plan_of_an_advanced_runner_before_a_marathon_is_up_to_date() throws IOException {
        Runner runner = new Runner(36)
                .goal(GoalKind.RACE)
                .owns(Equipment.values())
                .maxima(Map.of("back_squat", 100.0, "deadlift", 120.0))
                .jumps()
                .runs("Tue AM 70 HARD", "Wed AM 60 EASY", "Thu AM 60 EASY", "Fri AM 40 EASY", "Sun AM 130 LONG")
                .race(race("Marathon", 16, RaceDistance.MARATHON));

        isUpToDate(
                "advanced-marathon.md",
                "An advanced runner before a marathon, sixteen weeks",
                "Three years of lifting, back squat 100 kg and deadlift 120 kg, a full gym, five runs a week; passes the"
                        + " gate for jumps.",
                plan(runner.athlete(), 16));
    }

    @Test
    void twelve_weeks_without_any_equipment_are_complete_and_varied() {
        Baseline plan = plan(beginner().athlete(), 12);

        assertThat(plan.weeks()).hasSize(12).allSatisfy(week -> {
            assertThat(week.sessions()).hasSize(2);
            assertThat(patterns(items(week)))
                    .contains(Pattern.HH, Pattern.CA, Pattern.HA, Pattern.AR, Pattern.AE, Pattern.UPL, Pattern.UPS);
        });
        assertThat(plan.weeks().stream().filter(BaselineWeek::deload)).hasSize(3);
        for (Pattern pattern : List.of(Pattern.HH, Pattern.CA, Pattern.HA, Pattern.UPL, Pattern.UPS)) {
            assertThat(exercises(plan, pattern)).as(pattern.name()).hasSizeGreaterThanOrEqualTo(2);
        }
        Set<String> all = plan.weeks().stream()
                .flatMap(week -> items(week).stream())
                .map(Item::exerciseId)
                .collect(Collectors.toSet());
        assertThat(all).hasSizeGreaterThanOrEqualTo(18);
    }

    @Test
    void a_deload_has_about_half_of_the_work_of_the_week_before_it() {
        Stream.of(beginner(), Runner.intermediate()).forEach(runner -> {
            List<BaselineWeek> weeks = plan(runner.athlete(), 12).weeks();
            for (int week = 1; week < weeks.size(); week++) {
                if (weeks.get(week).deload()) {
                    assertThat(work(weeks.get(week)))
                            .isBetween(0.3 * work(weeks.get(week - 1)), 0.65 * work(weeks.get(week - 1)));
                }
            }
        });
    }

    private static double work(BaselineWeek week) {
        return items(week).stream()
                .mapToInt(item -> {
                    Integer reps = item.reps();
                    return item.sets() * (reps == null ? 10 : reps);
                })
                .sum();
    }

    private static List<Item> items(BaselineWeek week) {
        return week.sessions().stream()
                .flatMap(session -> session.prescription().stream())
                .toList();
    }

    private static Set<Pattern> patterns(List<Item> items) {
        return items.stream().map(Item::pattern).collect(Collectors.toSet());
    }

    private static Set<String> exercises(Baseline plan, Pattern pattern) {
        return plan.weeks().stream()
                .flatMap(week -> items(week).stream())
                .filter(item -> item.pattern() == pattern)
                .map(Item::exerciseId)
                .collect(Collectors.toSet());
    }
}
