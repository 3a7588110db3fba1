package dev.ironstride.plan.composition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.GoalKind;
import dev.ironstride.plan.athlete.Level;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.baseline.PlannedSession;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.catalogue.Pattern;
import dev.ironstride.plan.generation.CatalogueFiles;
import dev.ironstride.plan.generation.GenerationResult.Generated;
import dev.ironstride.plan.generation.PlanGenerator;
import dev.ironstride.plan.generation.PlanRequest;
import dev.ironstride.plan.generation.Runner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** What holds for the sessions of every plan, whoever it is for (domain.md 1.2, 1.3, 4.2, 5.4; R9, R17). */
class CompositionRulesTest {

    private static final int TRIES = 100;
    private static final int WEEKS = 16;
    /** Weeks in which legs come back after the longest race (domain.md 4.3). */
    private static final int AFTER_A_RACE = 4;

    private static final Set<Pattern> KNEE = Set.of(Pattern.SQ, Pattern.LU, Pattern.SU);

    private static final Catalogue CATALOGUE = CatalogueFiles.read();
    private static final Map<String, Exercise> BY_ID = Arrays.stream(Pattern.values())
            .flatMap(pattern -> CATALOGUE.of(pattern).stream())
            .collect(Collectors.toMap(Exercise::id, Function.identity()));

    private static Exercise exercise(Item item) {
        return Optional.ofNullable(BY_ID.get(item.exerciseId())).orElseThrow();
    }

    private static Optional<Baseline> plan(Athlete athlete) {
        var request = new PlanRequest(
                new UUID(1, 2),
                athlete,
                CATALOGUE,
                Runner.MONDAY,
                WEEKS,
                Runner.MONDAY.minusDays(1).atTime(12, 0));
        return PlanGenerator.generate(request) instanceof Generated made
                ? Optional.of(made.baseline())
                : Optional.empty();
    }

    private static List<Item> items(BaselineWeek week) {
        return week.sessions().stream()
                .flatMap(session -> session.prescription().stream())
                .toList();
    }

    private static int sets(Stream<Item> items) {
        return items.mapToInt(Item::sets).sum();
    }

    @Property(tries = TRIES)
    void every_exercise_is_one_the_runner_can_do_and_is_not_hurt_by(@ForAll @LongRange(min = 0) long number) {
        Athlete athlete = Athletes.of(number);

        plan(athlete)
                .ifPresent(plan -> assertThat(plan.weeks())
                        .allSatisfy(week -> assertThat(items(week)).allSatisfy(item -> {
                            Exercise exercise = exercise(item);
                            assertThat(exercise.fits(athlete.equipment())).isTrue();
                            assertThat(exercise.spares(athlete.pain())).isTrue();
                            assertThat(exercise.level())
                                    .isLessThanOrEqualTo(athlete.level().hardestExercise());
                            assertThat(item.sets()).isPositive();
                        })));
    }

    @Property(tries = TRIES)
    void half_of_the_leg_sets_of_a_week_are_on_one_leg_and_a_race_needs_six_tenths_for_the_legs(
            @ForAll @LongRange(min = 0) long number) {
        Athlete athlete = Athletes.of(number);

        plan(athlete)
                .ifPresent(plan -> assertThat(plan.weeks())
                        .filteredOn(week -> !week.sessions().isEmpty() && !followsARace(athlete, week))
                        .allSatisfy(week -> {
                            List<Item> items = items(week);
                            int legs = sets(items.stream().filter(Item::lowerBody));
                            int oneLeg = sets(items.stream().filter(item -> item.lowerBody() && item.perSide()));
                            assertThat(oneLeg * 2).isGreaterThanOrEqualTo(legs);
                            if (athlete.goal().kind() == GoalKind.RACE) {
                                assertThat(legs * 10).isGreaterThanOrEqualTo(sets(items.stream()) * 6);
                            }
                        }));
    }

    /** The first session back has half its sets (domain.md 4.3), whatever that does to the shares of its week. */
    private static boolean followsARace(Athlete athlete, BaselineWeek week) {
        return athlete.races().stream()
                .anyMatch(race -> race.date().isAfter(week.monday().minusWeeks(AFTER_A_RACE))
                        && race.date().isBefore(week.monday().plusWeeks(1)));
    }

    @Property(tries = TRIES)
    void every_week_and_every_session_covers_the_patterns_of_1_3(@ForAll @LongRange(min = 0) long number) {
        Athlete athlete = Athletes.of(number);

        plan(athlete)
                .ifPresent(plan -> assertThat(plan.weeks())
                        .filteredOn(week -> !week.sessions().isEmpty())
                        .allSatisfy(week -> {
                            Set<Pattern> ofWeek =
                                    items(week).stream().map(Item::pattern).collect(Collectors.toSet());
                            List<Pattern> asked = List.of(Pattern.UPL, Pattern.UPS, Pattern.HA, Pattern.AR, Pattern.AE);
                            assertThat(ofWeek)
                                    .containsAll(asked.stream()
                                            .filter(one -> possible(athlete, one))
                                            .toList());
                            assertThat(week.sessions()).allSatisfy(session -> covers(session, athlete));
                        }));
    }

    private static void covers(PlannedSession session, Athlete athlete) {
        Set<Pattern> trained =
                session.prescription().stream().map(Item::pattern).collect(Collectors.toSet());
        if (KNEE.stream().anyMatch(pattern -> possible(athlete, pattern))) {
            assertThat(trained).containsAnyElementsOf(KNEE);
        }
        for (Pattern pattern : List.of(Pattern.HH, Pattern.CA)) {
            assertThat(trained.contains(pattern) || !possible(athlete, pattern)).isTrue();
        }
        assertThat(trained).containsAnyOf(Pattern.AR, Pattern.AE);
    }

    private static boolean possible(Athlete athlete, Pattern pattern) {
        return CATALOGUE.of(pattern).stream()
                .anyMatch(one -> one.fits(athlete.equipment())
                        && one.spares(athlete.pain())
                        && one.minPhase().equals("AA")
                        && one.level() <= athlete.level().hardestExercise());
    }

    @Property(tries = TRIES)
    void jumps_come_first_then_main_lifts_then_accessories_then_core(@ForAll @LongRange(min = 0) long number) {
        plan(Athletes.of(number))
                .ifPresent(plan -> assertThat(plan.weeks().stream().flatMap(week -> week.sessions().stream()))
                        .allSatisfy(session -> assertThat(
                                        session.prescription().stream().map(item -> rank(item.pattern())))
                                .isSorted()));
    }

    private static int rank(Pattern pattern) {
        return switch (pattern) {
            case PL -> 0;
            case SQ, LU, SU, HH -> 1;
            case CA, HA, UPL, UPS -> 2;
            default -> 3;
        };
    }

    @Property(tries = TRIES)
    void jumps_need_the_gate_and_stay_within_the_contacts_of_the_level(@ForAll @LongRange(min = 0) long number) {
        Athlete athlete = Athletes.of(number);
        int most = athlete.level() == Level.BEGINNER ? 60 : athlete.level() == Level.INTERMEDIATE ? 100 : 120;
        var gate = athlete.plyometricGate();
        var screening = athlete.screening();
        boolean open = gate != null && gate.passed() && screening != null && !screening.pregnant();

        plan(athlete)
                .ifPresent(plan -> assertThat(plan.weeks())
                        .allSatisfy(week -> assertThat(week.sessions()).allSatisfy(session -> {
                            List<Item> jumps = session.prescription().stream()
                                    .filter(item -> item.pattern() == Pattern.PL)
                                    .toList();
                            assertThat(jumps.isEmpty() || open).isTrue();
                            assertThat(jumps.stream().mapToInt(Item::contacts).sum())
                                    .isLessThanOrEqualTo(most);
                            assertThat(jumps)
                                    .allSatisfy(jump -> assertThat(jump.contacts())
                                            .isEqualTo(jump.sets()
                                                    * (jump.reps() == null ? 0 : jump.reps())
                                                    * exercise(jump).contactsPerRep()
                                                    * (jump.perSide() ? 2 : 1)));
                            assertThat(jumps).map(Item::exerciseId).doesNotContain("drop_jump");
                        })));
    }

    @Property(tries = TRIES)
    void a_leg_pattern_has_at_most_twelve_working_sets_a_week_and_a_beginners_eight(
            @ForAll @LongRange(min = 0) long number) {
        Athlete athlete = Athletes.of(number);
        int most = athlete.level() == Level.BEGINNER ? 8 : 12;

        plan(athlete)
                .ifPresent(plan -> assertThat(plan.weeks()).allSatisfy(week -> {
                    var sets = new HashMap<String, Integer>();
                    for (Item item : items(week)) {
                        if (item.lowerBody() && item.pattern() != Pattern.PL) {
                            sets.merge(
                                    KNEE.contains(item.pattern())
                                            ? "KNEE"
                                            : item.pattern().name(),
                                    item.sets(),
                                    Integer::sum);
                        }
                    }
                    assertThat(new ArrayList<>(sets.values()))
                            .allSatisfy(one -> assertThat(one).isLessThanOrEqualTo(most));
                }));
    }

    @Property(tries = 60)
    void the_same_runner_gets_the_same_plan(@ForAll @LongRange(min = 0) long number) {
        assertThat(plan(Athletes.of(number))).isEqualTo(plan(Athletes.of(number)));
    }
}
