package dev.ironstride.plan.athlete;

import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.LifterRules;
import dev.ironstride.plan.placement.Slot;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A runner's profile.
 *
 * @param zone zone of the runner's calendar
 * @param birthYear null when not told
 * @param strengthMonths months of consistent lifting before the plan, 0 or more
 * @param races in any order
 * @param runWeek the template week of runs
 * @param slots slots the runner has for strength work, never empty
 * @param preferred the liked ones among them; empty when the runner has no preference
 * @param slotStart local time at which a session in each half starts
 * @param minutesPerSession longest session, minutes
 * @param equipment what the runner owns; empty is fine
 * @param oneRepMax tested one-repetition maxima by exercise id, kg
 * @param pain current pain by site of domain.md 1.2, 0-10
 * @param screening null until the health questions are answered
 * @param plyometricGate what the runner can do on one leg; null while unknown, and then there are no jumps
 * @param weights the plates and dumbbells there are; null when the runner has not said
 * @param growth how a suggested run week grows; null when the runner plans the runs
 * @param longCountsAsHard whether H1, H4, H6, H7, P1, P2 and P9 ask of long runs what they ask of hard ones (domain.md 3.2);
 *     left out, as in plans from before it was asked, it is true
 */
public record Athlete(
        ZoneId zone,
        @Nullable Integer birthYear,
        int strengthMonths,
        Goal goal,
        List<Race> races,
        List<TemplateRun> runWeek,
        Set<Slot> slots,
        Set<Slot> preferred,
        Map<Half, LocalTime> slotStart,
        int minutesPerSession,
        Set<Equipment> equipment,
        Map<String, Double> oneRepMax,
        Set<String> likes,
        Set<String> dislikes,
        Map<String, Integer> pain,
        @Nullable Screening screening,
        @Nullable PlyometricGate plyometricGate,
        @Nullable Weights weights,
        @Nullable RunGrowth growth,
        Boolean longCountsAsHard) {

    /** Age from which heavy sessions keep more distance and maintenance needs two sessions (domain.md 2, by group). */
    private static final int MASTERS_AGE = 50;

    public Athlete {
        races = List.copyOf(races);
        runWeek = List.copyOf(runWeek);
        slots = Set.copyOf(slots);
        preferred = Set.copyOf(preferred);
        slotStart = Map.copyOf(slotStart);
        equipment = Set.copyOf(equipment);
        oneRepMax = Map.copyOf(oneRepMax);
        likes = Set.copyOf(likes);
        dislikes = Set.copyOf(dislikes);
        pain = Map.copyOf(pain);
        longCountsAsHard = longCountsAsHard == null ? Boolean.TRUE : longCountsAsHard;
    }

    /** A runner who plans the runs, and whose long runs count as hard. */
    public Athlete(
            ZoneId zone,
            @Nullable Integer birthYear,
            int strengthMonths,
            Goal goal,
            List<Race> races,
            List<TemplateRun> runWeek,
            Set<Slot> slots,
            Set<Slot> preferred,
            Map<Half, LocalTime> slotStart,
            int minutesPerSession,
            Set<Equipment> equipment,
            Map<String, Double> oneRepMax,
            Set<String> likes,
            Set<String> dislikes,
            Map<String, Integer> pain,
            @Nullable Screening screening,
            @Nullable PlyometricGate plyometricGate,
            @Nullable Weights weights) {
        this(
                zone,
                birthYear,
                strengthMonths,
                goal,
                races,
                runWeek,
                slots,
                preferred,
                slotStart,
                minutesPerSession,
                equipment,
                oneRepMax,
                likes,
                dislikes,
                pain,
                screening,
                plyometricGate,
                weights,
                null,
                true);
    }

    /** The same with runs that grow. */
    public Athlete growing(RunGrowth pace) {
        return new Athlete(
                zone,
                birthYear,
                strengthMonths,
                goal,
                races,
                runWeek,
                slots,
                preferred,
                slotStart,
                minutesPerSession,
                equipment,
                oneRepMax,
                likes,
                dislikes,
                pain,
                screening,
                plyometricGate,
                weights,
                pace,
                longCountsAsHard);
    }

    /** The same, whose long runs count as hard or do not. */
    public Athlete countingLongAsHard(boolean counts) {
        return new Athlete(
                zone,
                birthYear,
                strengthMonths,
                goal,
                races,
                runWeek,
                slots,
                preferred,
                slotStart,
                minutesPerSession,
                equipment,
                oneRepMax,
                likes,
                dislikes,
                pain,
                screening,
                plyometricGate,
                weights,
                growth,
                counts);
    }

    /** Length of a run of the template in a week, minutes. */
    public int minutes(TemplateRun run, LocalDate monday) {
        return growth == null ? run.minutes() : growth.minutes(run.minutes(), monday);
    }

    /** Whether the runner turns fifty or more in the year of a day; false when the year of birth is unknown. */
    public boolean fiftyOrOlder(LocalDate on) {
        return birthYear != null && on.getYear() - birthYear >= MASTERS_AGE;
    }

    /** What the placement of a week asks of the runner. */
    public LifterRules lifter(LocalDate monday) {
        return new LifterRules(fiftyOrOlder(monday), goal.kind() == GoalKind.STRENGTH, longCountsAsHard);
    }

    /** Training age as domain.md 4.2 sorts it. */
    public Level level() {
        return Level.of(strengthMonths, oneRepMax.keySet());
    }

    /** Whether no session may be above moderate: pregnancy (domain.md 2, by group). */
    public boolean moderateAtMost() {
        return screening != null && screening.pregnant();
    }

    /** The same with other known maxima, kg by exercise id. */
    public Athlete withMaxima(Map<String, Double> maxima) {
        return with(races, runWeek, slots, maxima, screening);
    }

    /** The same with another template week of runs. */
    public Athlete withRuns(List<TemplateRun> runs) {
        return with(races, runs, slots, oneRepMax, screening);
    }

    /** The same with other slots for strength work. */
    public Athlete withSlots(Set<Slot> offered) {
        return with(races, runWeek, offered, oneRepMax, screening);
    }

    /** The same with other races. */
    public Athlete withRaces(List<Race> others) {
        return with(others, runWeek, slots, oneRepMax, screening);
    }

    /** The same with other answers to the health questions. */
    public Athlete withScreening(Screening answers) {
        return with(races, runWeek, slots, oneRepMax, answers);
    }

    private Athlete with(
            List<Race> newRaces,
            List<TemplateRun> newRuns,
            Set<Slot> newSlots,
            Map<String, Double> newMaxima,
            @Nullable Screening newScreening) {
        return new Athlete(
                zone,
                birthYear,
                strengthMonths,
                goal,
                newRaces,
                newRuns,
                newSlots,
                preferred,
                slotStart,
                minutesPerSession,
                equipment,
                newMaxima,
                likes,
                dislikes,
                pain,
                newScreening,
                plyometricGate,
                weights,
                growth,
                longCountsAsHard);
    }
}
