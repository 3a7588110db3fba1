package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Level;
import dev.ironstride.plan.baseline.Phase;
import dev.ironstride.plan.prescription.MainLiftTable;
import dev.ironstride.plan.prescription.MainLiftWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Rows of the main-lift tables for a stretch of weeks, phase after phase (domain.md 4.1, 4.2). */
final class Block {

    /** Weeks to the race up to which there is time for adaptation only. */
    private static final int ADAPTATION_ONLY = 5;
    /** Weeks to the race up to which there is no power phase. */
    private static final int NO_POWER = 9;
    /** Adaptation gives way to strength in a short block, but keeps this many weeks. */
    private static final int LEAST_ADAPTATION = 2;
    /** Strength that a short block has if there is any room, weeks. */
    private static final int LEAST_STRENGTH = 2;

    private final Level level;
    private final IntPredicate cutBack;

    /** @param cutBack whether running is cut back in a week of the stretch, from 1 */
    Block(Level level, IntPredicate cutBack) {
        this.level = level;
        this.cutBack = cutBack;
    }

    /** Twelve weeks without a race: AA, MS, PW, and a deload week at the end. */
    List<MainLiftWeek> cycle() {
        Set<Integer> deloads = DeloadWeeks.ofCycle(MainLiftTable.CYCLE, cutBack);
        var loading = new ArrayList<>(rows(Phase.AA));
        loading.addAll(rows(Phase.MS));
        loading.addAll(rows(Phase.PW));
        return spread(loading, MainLiftTable.CYCLE, deloads, loading.getLast());
    }

    /**
     * The weeks before a race's taper.
     *
     * @param weeks how many there are before the taper, 0 or more
     * @param toTheRace weeks to the race in all: 3-5 AA only, 6-9 AA and a short MS, from 10 on everything
     */
    List<MainLiftWeek> beforeTaper(int weeks, int toTheRace) {
        Set<Integer> deloads = DeloadWeeks.beforeTaper(weeks, cutBack);
        List<MainLiftWeek> adaptation = rows(Phase.AA);
        if (toTheRace <= ADAPTATION_ONLY) {
            return spread(adaptation, weeks, deloads, adaptation.getLast());
        }
        if (toTheRace <= NO_POWER) {
            int room = Math.max(LEAST_ADAPTATION, weeks - deloads.size() - LEAST_STRENGTH);
            var loading = new ArrayList<>(adaptation.subList(0, Math.min(adaptation.size(), room)));
            loading.addAll(rows(Phase.MS));
            return spread(loading, weeks, deloads, loading.getLast());
        }
        var loading = new ArrayList<>(adaptation);
        loading.addAll(rows(Phase.MS));
        loading.addAll(rows(Phase.PW));
        return spread(loading, weeks, deloads, Maintenance.row(level));
    }

    private List<MainLiftWeek> rows(Phase phase) {
        return MainLiftTable.rows(level).stream()
                .filter(row -> row.phase() == phase && !row.deload())
                .toList();
    }

    /** Loading rows in order, a deload after the fashion of the row before it where one is due. */
    private List<MainLiftWeek> spread(
            List<MainLiftWeek> loading, int weeks, Set<Integer> deloads, MainLiftWeek whenExhausted) {
        var rows = new ArrayList<MainLiftWeek>(weeks);
        MainLiftWeek last = loading.getFirst();
        int next = 0;
        for (int week = 1; week <= weeks; week++) {
            if (deloads.contains(week)) {
                rows.add(deloadAfter(last));
            } else {
                last = next < loading.size() ? loading.get(next) : whenExhausted;
                next++;
                rows.add(last);
            }
        }
        return rows;
    }

    private MainLiftWeek deloadAfter(MainLiftWeek row) {
        List<MainLiftWeek> table = MainLiftTable.rows(level);
        return table.stream()
                .skip(table.indexOf(row) + 1L)
                .filter(MainLiftWeek::deload)
                .findFirst()
                .filter(found -> table.contains(row))
                .orElseGet(() -> Maintenance.deload(level));
    }
}
