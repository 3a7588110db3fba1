package dev.ironstride.plan.runimport;

import dev.ironstride.plan.placement.RaceDistance;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.recognition.DurationText;
import dev.ironstride.plan.recognition.Recognised;
import dev.ironstride.plan.recognition.RunRecognition;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** From what a file holds to what it was taken for. */
final class RunImport {
    /** Most lines of each kind in an answer (our own constant). */
    private static final int MOST = 500;
    /** Length of a run of which nobody said how long it is, minutes (our own constant). */
    private static final int DEFAULT_MINUTES = 45;

    private RunImport() {}

    static ImportAnswer answer(Reading reading, Span span) {
        List<Integer> known = reading.runs().stream()
                .map(ReadRun::minutes)
                .filter(minutes -> minutes > 0)
                .toList();
        int median = known.size() < 3 ? 0 : UsualWeek.middle(known); // of one or two nothing stands out
        List<UsualWeek.Sorted> runs = reading.runs().stream()
                .sorted(Comparator.comparing(ReadRun::start).thenComparingInt(ReadRun::line))
                .map(run -> sorted(run, median))
                .toList();
        var usual = new UsualWeek(span, runs).runs();
        return new ImportAnswer(
                span.monday(),
                span.weeks(),
                span.zone(),
                runs.stream()
                        .limit(MOST)
                        .map(run -> line(run, run.as().kind() != RunKind.RACE && usual.containsKey(run.slot())))
                        .toList(),
                List.copyOf(usual.values()),
                runs.stream()
                        .filter(run -> run.as().kind() == RunKind.RACE)
                        .limit(MOST)
                        .map(run -> race(run.run()))
                        .toList(),
                reading.unread().stream().limit(MOST).toList(),
                Math.max(0, runs.size() - MOST) + Math.max(0, reading.unread().size() - MOST));
    }

    private static UsualWeek.Sorted sorted(ReadRun run, int median) {
        return new UsualWeek.Sorted(
                run,
                run.minutes() > 0 ? run.minutes() : DEFAULT_MINUTES,
                RunRecognition.of(run.title(), run.minutes(), median));
    }

    private static ImportAnswer.Line line(UsualWeek.Sorted sorted, boolean inRunWeek) {
        ReadRun run = sorted.run();
        var why = new StringBuilder(sorted.as().why());
        if (run.minutes() == 0) {
            why.append(" It names no length; ").append(DEFAULT_MINUTES).append(" min are assumed.");
        }
        if (run.note() != null) {
            why.append(' ').append(run.note());
        }
        Recognised as = sorted.as();
        return new ImportAnswer.Line(
                run.line(),
                run.title(),
                run.start().toLocalDate(),
                run.start().toLocalTime(),
                sorted.minutes(),
                as.kind(),
                as.basis(),
                why.toString(),
                inRunWeek);
    }

    private static ImportAnswer.RaceFound race(ReadRun run) {
        return new ImportAnswer.RaceFound(
                run.title(), run.start().toLocalDate(), run.start().toLocalTime(), distance(run.title()));
    }

    /** By its name or its kilometres; a distance between two takes the longer, as the table of windows does. */
    private static @Nullable RaceDistance distance(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        Double km = DurationText.kilometres(title).orElse(null);
        if (lower.contains("halbmarathon") || lower.contains("half")) {
            return RaceDistance.HALF;
        }
        if (lower.contains("ultra") && km == null) {
            return RaceDistance.ULTRA_50_100K;
        }
        if (lower.contains("marathon")) {
            return RaceDistance.MARATHON;
        }
        if (lower.contains("parkrun")) {
            return RaceDistance.FIVE_K;
        }
        return km == null ? null : longEnough(km);
    }

    private static RaceDistance longEnough(double km) {
        if (km <= 5) {
            return RaceDistance.FIVE_K;
        }
        if (km <= 10) {
            return RaceDistance.TEN_K;
        }
        if (km <= 21.2) {
            return RaceDistance.HALF;
        }
        if (km <= 42.3) {
            return RaceDistance.MARATHON;
        }
        return km <= 100 ? RaceDistance.ULTRA_50_100K : RaceDistance.ULTRA_100M;
    }
}
