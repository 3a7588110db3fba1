package dev.ironstride.plan.examples;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.baseline.PlannedRun;
import dev.ironstride.plan.baseline.PlannedSession;
import dev.ironstride.plan.baseline.StepHeight;
import dev.ironstride.plan.catalogue.Pattern;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.prescription.SessionForm;
import dev.ironstride.plan.prescription.TimeBudget;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A plan as a person reads it: a table of the weeks, then every session. */
final class PrintedPlan {

    private final StringBuilder text = new StringBuilder();
    private final Baseline plan;

    private PrintedPlan(Baseline plan) {
        this.plan = plan;
    }

    static String of(String title, String who, Baseline plan) {
        var printed = new PrintedPlan(plan);
        printed.line("# " + title);
        printed.line("");
        printed.line(who);
        printed.line("");
        printed.line("Printed by `ExamplesTest`; after a wanted change run it with `EXAMPLES_WRITE=true`.");
        printed.overview();
        plan.weeks().forEach(printed::week);
        return printed.text.toString();
    }

    private void overview() {
        line("");
        line("| Week | Phase | Sessions | Main lift | Leg sets | on one leg | Upper | Core | Contacts |");
        line("|---|---|---|---|---|---|---|---|---|");
        for (int index = 0; index < plan.weeks().size(); index++) {
            BaselineWeek week = plan.weeks().get(index);
            List<Item> items = week.sessions().stream()
                    .flatMap(session -> done(session).stream())
                    .toList();
            line("| %d | %s%s | %s | %s | %d | %d | %d | %d | %d |"
                    .formatted(
                            index + 1,
                            week.phase(),
                            week.deload() ? ", deload" : "",
                            week.sessions().stream()
                                    .map(session -> day(session) + " " + word(session.letter()))
                                    .collect(Collectors.joining(", ")),
                            items.stream()
                                    .filter(PrintedPlan::main)
                                    .findFirst()
                                    .map(PrintedPlan::dose)
                                    .orElse("-"),
                            sets(items, 1),
                            items.stream()
                                    .filter(item -> item.lowerBody() && item.perSide())
                                    .mapToInt(Item::sets)
                                    .sum(),
                            sets(items, 0),
                            sets(items, 0.3),
                            items.stream().mapToInt(Item::contacts).sum()));
        }
    }

    private static boolean main(Item item) {
        return switch (item.pattern()) {
            case SQ, LU, SU, HH -> true;
            default -> false;
        };
    }

    private static int sets(List<Item> items, double legWeight) {
        return items.stream()
                .filter(item -> Math.abs(item.legWeight() - legWeight) < 0.1)
                .mapToInt(Item::sets)
                .sum();
    }

    private void week(BaselineWeek week) {
        line("");
        line("## Week %d: %s%s"
                .formatted(plan.weeks().indexOf(week) + 1, week.phase(), week.deload() ? ", deload" : ""));
        line("");
        line("Runs: " + week.runs().stream().map(PrintedPlan::run).collect(Collectors.joining(", ")));
        week.sessions().stream()
                .sorted(Comparator.comparing(PlannedSession::start))
                .forEach(this::session);
    }

    private static String run(PlannedRun run) {
        return abbreviated(run.start().getDayOfWeek()) + " " + run.minutes() + " min "
                + run.kind().name().toLowerCase(Locale.ROOT);
    }

    private void session(PlannedSession session) {
        List<Item> items = done(session);
        line("");
        line("**%s, %s, %s** (%d min)"
                .formatted(
                        session.name(),
                        day(session) + " " + session.start().toLocalTime(),
                        word(session.letter()),
                        (TimeBudget.seconds(items) + 59) / 60));
        line("");
        line("| Exercise | Pattern | Dose | RPE | %1RM | Load | Tempo | Rest |");
        line("|---|---|---|---|---|---|---|---|");
        items.forEach(item -> line("| %s | %s | %s | %s | %s | %s | %s | %d s |"
                .formatted(
                        item.exerciseId(),
                        item.pattern(),
                        dose(item) + height(item),
                        number(item.rpe()),
                        item.percentOneRepMax() == null ? "" : number(item.percentOneRepMax()),
                        item.loadKg() == null ? "" : number(item.loadKg()) + " kg",
                        item.tempo(),
                        item.restSeconds())));
    }

    private List<Item> done(PlannedSession session) {
        Athlete athlete = plan.athlete();
        long minutes = Math.min(session.letter().minutes(), athlete.minutesPerSession());
        return SessionForm.of(session.prescription(), session.letter(), minutes);
    }

    private static String dose(Item item) {
        Integer reps = item.reps();
        String each = reps == null ? item.seconds() + " s" : String.valueOf(reps);
        String contacts = item.pattern() == Pattern.PL ? " (" + item.contacts() + " contacts)" : "";
        return item.sets() + " x " + each + (item.perSide() ? " each side" : "") + contacts;
    }

    private static String height(Item item) {
        StepHeight height = item.stepHeight();
        return height == null ? "" : ", step " + height.fromCm() + "-" + height.toCm() + " cm";
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static String day(PlannedSession session) {
        return abbreviated(session.start().getDayOfWeek());
    }

    private static String abbreviated(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    private static String word(Letter letter) {
        return switch (letter) {
            case H -> "heavy";
            case M -> "moderate";
            case L -> "light";
            case MOB -> "mobility";
        };
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
