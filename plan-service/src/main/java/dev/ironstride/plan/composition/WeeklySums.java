package dev.ironstride.plan.composition;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.composition.BlockModel.Limit;
import dev.ironstride.plan.prescription.TimeBudget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the choice of exercises must keep to in each week: the time of each session, and half of the leg sets on one leg. */
final class WeeklySums {

    /** Time is counted in half minutes. */
    private static final int TIME_UNIT_SECONDS = 30;

    private static final int MINUTE = 60;

    private final List<PlanWeek> weeks;
    private final List<Stay> stays;
    private final Map<Lane, int[]> stayOfWeek;
    private final SessionMinutes minutes;
    private final Dose dose;

    /**
     * Of a plan.
     *
     * @param stayOfWeek for each lane and week, the number of its stay, or -1
     */
    WeeklySums(Athlete athlete, List<PlanWeek> weeks, List<Stay> stays, Map<Lane, int[]> stayOfWeek) {
        this.weeks = weeks;
        this.stays = stays;
        this.stayOfWeek = stayOfWeek;
        this.minutes = new SessionMinutes(athlete);
        this.dose = new Dose(athlete);
    }

    /** A variable in one week, with what each of its candidates would be then. */
    private record Part(int variable, List<Item> items) {}

    /** Week after week, the sessions' times first. */
    List<Limit> limits() {
        var limits = new ArrayList<Limit>();
        for (int week = 0; week < weeks.size(); week++) {
            var ofWeek = new ArrayList<Part>();
            for (List<Lane> session : SessionTemplate.of(weeks.get(week).sessions())) {
                List<Part> ofSession = parts(session, week);
                ofWeek.addAll(ofSession);
                limits.add(overtime(ofSession, week));
            }
            limits.add(oneLeg(ofWeek, week));
        }
        return limits;
    }

    private List<Part> parts(List<Lane> session, int week) {
        var parts = new ArrayList<Part>();
        for (Lane lane : session) {
            int[] ofLane = stayOfWeek.get(lane);
            if (ofLane != null && ofLane[week] >= 0) {
                parts.add(new Part(ofLane[week], items(ofLane[week], week)));
            }
        }
        return parts;
    }

    private List<Item> items(int variable, int week) {
        Stay stay = stays.get(variable);
        int worked = (int) stay.active().stream()
                .filter(earlier -> earlier < week && !weeks.get(earlier).row().deload())
                .count();
        var use = new Use(weeks.get(week), worked, false, true);
        return stay.candidates().stream()
                .map(exercise -> dose.of(stay.lane(), exercise, use))
                .toList();
    }

    private Limit overtime(List<Part> parts, int week) {
        long seconds = minutes.of(weeks.get(week)) * MINUTE - TimeBudget.before(minutes.heavy(weeks.get(week)));
        int[][] amounts = parts.stream()
                .map(part ->
                        part.items().stream().mapToInt(WeeklySums::timeUnits).toArray())
                .toArray(int[][]::new);
        return new Limit(Term.OVERTIME, variables(parts), amounts, (int) (seconds / TIME_UNIT_SECONDS));
    }

    private static int timeUnits(Item item) {
        return (int) ((TimeBudget.seconds(item) + TIME_UNIT_SECONDS - 1) / TIME_UNIT_SECONDS);
    }

    /** Sets on two legs minus sets on one leg; a set less on first exposure must not tip the scale. */
    private Limit oneLeg(List<Part> parts, int week) {
        Set<Integer> turning = new HashSet<>();
        for (Part part : parts) {
            Stay stay = stays.get(part.variable());
            if (week > 0 && stay.from() == week && part.items().getFirst().lowerBody()) {
                turning.add(stay.lane().session()); // one new exercise a session
            }
        }
        int[][] amounts = parts.stream()
                .map(part -> part.items().stream()
                        .mapToInt(item -> !item.lowerBody() ? 0 : item.perSide() ? -item.sets() : item.sets())
                        .toArray())
                .toArray(int[][]::new);
        return new Limit(Term.ONE_LEG, variables(parts), amounts, -turning.size());
    }

    private static int[] variables(List<Part> parts) {
        return parts.stream().mapToInt(Part::variable).toArray();
    }
}
