package dev.ironstride.plan.readiness;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Reports as they come, one by one. A day looks back, never ahead, so a report leaves the verdicts of earlier days alone:
 * those are remembered, and a replay of a year judges each day once.
 */
public final class ReadinessLog {

    private final Diary diary = new Diary();
    private final NavigableMap<LocalDate, Readiness> judged = new TreeMap<>();

    /** Adds a report; a date long gone is fine. */
    public void take(Report report) {
        diary.take(report);
        judged.tailMap(report.date(), true).clear();
    }

    /** How ready the runner was on every day told of until a day, that one included. */
    public ReadinessCourse until(LocalDate day) {
        return ReadinessCourse.of(diary.daysUntil(day).stream()
                .map(told -> judged.computeIfAbsent(told, one -> DayScore.of(diary, one)))
                .toList());
    }
}
