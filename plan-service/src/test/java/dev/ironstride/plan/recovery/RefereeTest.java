package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.RecoveryFixture.BEFORE;
import static dev.ironstride.plan.recovery.RecoveryFixture.MONDAY;
import static dev.ironstride.plan.recovery.RecoveryFixture.done;
import static dev.ironstride.plan.recovery.RecoveryFixture.downhill;
import static dev.ironstride.plan.recovery.RecoveryFixture.far;
import static dev.ironstride.plan.recovery.RecoveryFixture.run;
import static dev.ironstride.plan.recovery.RecoveryFixture.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.athlete.Screening;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.generation.CatalogueFiles;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.RaceDistance;
import dev.ironstride.plan.placement.RacePriority;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.Slot;
import dev.ironstride.plan.told.Illness;
import dev.ironstride.plan.told.Pain;
import dev.ironstride.plan.told.Readiness;
import dev.ironstride.plan.told.Symptom;
import dev.ironstride.plan.told.WarningSign;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The referee of the histories sees what it is there for: here nobody answered what happened. */
class RefereeTest {

    /** Heavy on Wednesday morning and Friday evening (W2). */
    private static final Baseline PLAN = Runner.intermediate().plan(12);

    private static final AdjustedPlan UNTOUCHED = Recovery.adjust(PLAN, List.of(), Overrides.NONE, BEFORE);

    static Stream<Arguments> breaches() {
        return Stream.of(
                Arguments.of("H1", List.of(run("hard", 2, "18:00", 40, RunKind.HARD))),
                Arguments.of(
                        "H2",
                        List.of(run("mon", 0, "07:00", 30, RunKind.EASY), run("sat", 5, "07:00", 30, RunKind.EASY))),
                Arguments.of("H3", List.of(done("own", null, 1, "18:00", 60))),
                Arguments.of("H4", List.of(run("easy", 2, "10:00", 30, RunKind.EASY))),
                Arguments.of("H5", List.of(run("easy", 2, "08:00", 30, RunKind.EASY))),
                Arguments.of("H6", List.of(run("hard", 5, "07:00", 40, RunKind.HARD))),
                Arguments.of("H7", List.of(downhill("down", 0, "18:00", 40))),
                Arguments.of("H8", List.of(far("race", 0, "08:00", 25, RunKind.RACE, 5_000))),
                Arguments.of("H10 stop", List.of(hurts(6))),
                Arguments.of("H10 light", List.of(hurts(4))),
                Arguments.of("H10 filter", List.of(hurts(3))),
                Arguments.of(
                        "H10 filter", List.of(hurts(3), told("more", 2, "06:00", null, List.of(new Pain("AK", 3))))),
                Arguments.of("H10 rest", List.of(ill(Symptom.FEVER))),
                Arguments.of("H10 mild", List.of(ill(Symptom.ABOVE_NECK))),
                Arguments.of("H10 sign", List.of(warned(WarningSign.LIMP))),
                Arguments.of("H10 emergency", List.of(warned(WarningSign.CHEST_PAIN))));
    }

    private static Fact hurts(int score) {
        return told("hurts", 0, "06:00", null, List.of(new Pain("AK", score)));
    }

    private static Fact ill(Symptom symptom) {
        return body(new Illness(Set.of(symptom), false), Set.of());
    }

    private static Fact warned(WarningSign sign) {
        return body(null, Set.of(sign));
    }

    private static Fact body(@Nullable Illness illness, Set<WarningSign> signs) {
        var report = new Readiness(MONDAY, null, null, null, null, null, null, null, null, illness, List.of(), signs);
        return new Fact.ReadinessTold("readiness:body", RecoveryFixture.minute(1, "22:00"), report);
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void a_plan_that_does_not_answer_breaks_the_rule(String rule, List<Fact> facts) {
        assertThat(new Referee(PLAN, CatalogueFiles.read(), facts, UNTOUCHED).broken(MONDAY.atStartOfDay()))
                .anyMatch(breach -> breach.contains(rule));
    }

    @Test
    void a_plan_made_without_a_race_of_the_profile_breaks_h9() {
        var race = new Race("race", MONDAY.plusDays(5), LocalTime.of(9, 0), RaceDistance.HALF, RacePriority.A);
        Baseline racing = of(PLAN.athlete().withRaces(List.of(race)));

        assertThat(new Referee(racing, List.of(), UNTOUCHED).broken(MONDAY.atStartOfDay()))
                .anyMatch(breach -> breach.contains("H9"));
        // and a race that was run counts from its real end, with the distance that it has in the profile
        Fact raced = run("race", 5, "15:00", 20, RunKind.RACE);
        assertThat(new Referee(racing, List.of(raced), UNTOUCHED)
                        .broken(MONDAY.plusDays(6).atStartOfDay()))
                .anyMatch(breach -> breach.contains("H8"))
                .anyMatch(breach -> breach.startsWith(MONDAY.plusDays(9) + "T07:00 H"));
    }

    @Test
    void a_heavy_plan_of_somebody_pregnant_breaks_h10() {
        Baseline pregnant = of(PLAN.athlete().withScreening(new Screening(MONDAY.minusDays(40), false, true, true)));

        assertThat(new Referee(pregnant, List.of(), UNTOUCHED).broken(MONDAY.atStartOfDay()))
                .anyMatch(breach -> breach.contains("H10 pregnancy"));
    }

    @ParameterizedTest
    @CsvSource({"28, false", "29, true", "60, true"})
    void a_plan_that_goes_on_as_before_after_29_days_off_breaks_h3(int days, boolean breaks) {
        // Given sessions 59 hours apart, and a last one so many days before the first of a week
        Baseline close = new Runner(12)
                .runs("Sun AM 60 EASY")
                .slots(Set.of(new Slot(DayOfWeek.TUESDAY, Half.AM), new Slot(DayOfWeek.THURSDAY, Half.PM)))
                .plan(12);
        AdjustedPlan untouched = Recovery.adjust(close, List.of(), Overrides.NONE, BEFORE);
        LocalDate back = MONDAY.plusWeeks(4).plusDays(1);
        List<Fact> facts = List.of(done("last", null, 29 - days, "07:00", 50));
        AdjustedPlan nothingBetween = onlyFrom(back, untouched);

        assertThat(new Referee(close, facts, nothingBetween)
                        .broken(back.atStartOfDay()).stream().anyMatch(breach -> breach.contains("H3")))
                .isEqualTo(breaks);
    }

    /** The plan, of which nothing before a day was done. */
    private static AdjustedPlan onlyFrom(LocalDate day, AdjustedPlan plan) {
        return new AdjustedPlan(
                plan.weeks().stream()
                        .map(week -> new AdjustedWeek(
                                week.base(),
                                week.rung(),
                                week.points(),
                                week.sessions().stream()
                                        .map(session -> missedBefore(day, session))
                                        .toList()))
                        .toList(),
                plan.decisions(),
                plan.nextDue());
    }

    private static AdjustedSession missedBefore(LocalDate day, AdjustedSession session) {
        Arrangement now = session.now();
        boolean missed = now.start().toLocalDate().isBefore(day);
        return new AdjustedSession(
                session.base(),
                missed ? new Arrangement(now.start(), now.half(), now.letter(), SessionStatus.MISSED) : now,
                session.items(),
                session.notes(),
                session.pinned());
    }

    private static Baseline of(Athlete athlete) {
        return new Baseline(PLAN.id(), PLAN.createdAt(), PLAN.startDate(), athlete, PLAN.weeks());
    }

    @Test
    void the_plan_as_it_was_made_breaks_none() {
        assertThat(new Referee(PLAN, List.of(), UNTOUCHED).broken(BEFORE)).isEmpty();
    }
}
