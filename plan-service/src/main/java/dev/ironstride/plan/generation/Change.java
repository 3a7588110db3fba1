package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.athlete.Screening;
import dev.ironstride.plan.athlete.TemplateRun;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.Slot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Locale;

/** One thing that a runner could change so that a plan becomes possible. */
public sealed interface Change {

    /** The profile with the change made. */
    Athlete in(Athlete athlete);

    /** What to do, in one sentence. */
    String sentence();

    /** Another slot for strength work. */
    record OfferSlot(Slot slot) implements Change {
        @Override
        public Athlete in(Athlete athlete) {
            var slots = new HashSet<>(athlete.slots());
            slots.add(slot);
            return athlete.withSlots(slots);
        }

        @Override
        public String sentence() {
            return "Offer " + named(slot) + " for strength work.";
        }
    }

    /** One run of the week less. */
    record DropRun(TemplateRun run) implements Change {
        @Override
        public Athlete in(Athlete athlete) {
            var runs = new ArrayList<>(athlete.runWeek());
            runs.remove(run);
            return athlete.withRuns(runs);
        }

        @Override
        public String sentence() {
            return "Drop the " + named(run) + ".";
        }
    }

    /** A run of the week in another slot; at its own time of day, or at the usual time of the other half. */
    record MoveRun(TemplateRun run, Slot to) implements Change {
        @Override
        public Athlete in(Athlete athlete) {
            var runs = new ArrayList<>(athlete.runWeek());
            var start =
                    Half.of(run.start()) == to.half() ? run.start() : to.half().usualStart();
            runs.set(runs.indexOf(run), new TemplateRun(to.day(), start, run.minutes(), run.kind()));
            return athlete.withRuns(runs);
        }

        @Override
        public String sentence() {
            return "Move the " + named(run) + " to " + named(to) + ".";
        }
    }

    /** A race left out. */
    record LeaveOutRace(Race race) implements Change {
        @Override
        public Athlete in(Athlete athlete) {
            var races = new ArrayList<>(athlete.races());
            races.remove(race);
            return athlete.withRaces(races);
        }

        @Override
        public String sentence() {
            return "Leave out the race of " + race.date() + ".";
        }
    }

    /** The health questions answered, all with no. */
    record AnswerHealthQuestions(LocalDate on) implements Change {
        @Override
        public Athlete in(Athlete athlete) {
            return athlete.withScreening(new Screening(on, false, false, false));
        }

        @Override
        public String sentence() {
            return "Answer the health questions in your profile.";
        }
    }

    /** A clinician's word. */
    record RecordClearance(Screening screening) implements Change {
        @Override
        public Athlete in(Athlete athlete) {
            return athlete.withScreening(
                    new Screening(screening.answeredOn(), screening.anyYes(), true, screening.pregnant()));
        }

        @Override
        public String sentence() {
            return "Record in your profile that a clinician has cleared you.";
        }
    }

    private static String named(Slot slot) {
        return named(slot.day()) + (slot.half() == Half.AM ? " morning" : " evening");
    }

    private static String named(TemplateRun run) {
        return run.kind().name().toLowerCase(Locale.ENGLISH) + " run on "
                + named(new Slot(run.day(), Half.of(run.start())));
    }

    private static String named(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
