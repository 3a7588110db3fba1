package dev.ironstride.plan.readiness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A report under construction. */
final class Told {

    static final LocalDate DAY = LocalDate.of(2027, 3, 10);

    private final LocalDate date;
    private long at;
    private String name = "a";
    private @Nullable Double hrv;
    private @Nullable Integer heartRate;
    private @Nullable Integer sleep;
    private @Nullable Integer quality;
    private @Nullable Integer stress;
    private @Nullable Integer fatigue;
    private @Nullable Integer soreness;
    private @Nullable Boolean ill;

    private Told(LocalDate date) {
        this.date = date;
        this.at = date.toEpochDay() * 1440;
    }

    static Told on(LocalDate date) {
        return new Told(date);
    }

    static Told today() {
        return on(DAY);
    }

    /** One report for each of so many days that end with a day. */
    static List<Report> daily(int days, LocalDate last, IntFunction<Told> report) {
        var reports = new ArrayList<Report>();
        for (int back = days - 1; back >= 0; back--) {
            Told told = report.apply(back);
            reports.add(told.movedTo(last.minusDays(back)));
        }
        return reports;
    }

    static List<Report> with(List<Report> reports, Told... more) {
        var all = new ArrayList<>(reports);
        for (Told told : more) {
            all.add(told.report());
        }
        return all;
    }

    Told later(int minutes, String id) {
        at += minutes;
        name = id;
        return this;
    }

    Told hrv(double millis) {
        hrv = millis;
        return this;
    }

    Told heartRate(int bpm) {
        heartRate = bpm;
        return this;
    }

    Told sleep(int minutes) {
        sleep = minutes;
        return this;
    }

    Told sore(int ofSeven) {
        soreness = ofSeven;
        return this;
    }

    Told ill(boolean felt) {
        ill = felt;
        return this;
    }

    /** Sleep quality, stress and fatigue, so that with soreness they make a sum. */
    Told hooper(int sleepQuality, int stressOfSeven, int fatigueOfSeven, int sorenessOfSeven) {
        quality = sleepQuality;
        stress = stressOfSeven;
        fatigue = fatigueOfSeven;
        soreness = sorenessOfSeven;
        return this;
    }

    Report report() {
        return movedTo(date);
    }

    private Report movedTo(LocalDate day) {
        long told = at + (day.toEpochDay() - date.toEpochDay()) * 1440;
        return new Report(name + day, day, told, hrv, heartRate, sleep, quality, stress, fatigue, soreness, ill);
    }
}
