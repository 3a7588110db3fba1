package dev.ironstride.plan.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.seeds.ForEverySeed;
import dev.ironstride.plan.seeds.Seeds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import org.jspecify.annotations.Nullable;

/** Laws of readiness that hold for every diary. */
class ReadinessPropertiesTest {

    private static final int DAYS = 50;
    private static final int MOST = 60;

    @ForEverySeed
    void the_order_of_the_reports_changes_nothing(@ForAll(supplier = Seeds.class) long seed) {
        List<Report> reports = diary(seed);
        var shuffled = new ArrayList<>(reports);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(course(shuffled)).isEqualTo(course(reports));
    }

    @ForEverySeed
    void telling_a_report_datum_by_datum_is_telling_it_at_once(@ForAll(supplier = Seeds.class) long seed) {
        List<Report> reports = diary(seed);
        var split = new ArrayList<Report>();
        for (Report one : reports) {
            split.add(new Report(
                    one.id() + "/1",
                    one.date(),
                    one.told(),
                    one.hrvMillis(),
                    one.restingHeartRate(),
                    one.sleepMinutes(),
                    null,
                    null,
                    null,
                    null,
                    null));
            split.add(new Report(
                    one.id() + "/2",
                    one.date(),
                    one.told(),
                    null,
                    null,
                    null,
                    one.sleepQuality(),
                    one.stress(),
                    one.fatigue(),
                    one.soreness(),
                    one.ill()));
        }

        assertThat(course(split)).isEqualTo(course(reports));
    }

    @ForEverySeed
    void later_days_never_change_an_earlier_verdict(@ForAll(supplier = Seeds.class) long seed) {
        List<Report> reports = diary(seed);
        LocalDate middle = Told.DAY.plusDays(DAYS / 2);

        List<Readiness> until = ReadinessCourse.until(middle, reports).days();

        assertThat(course(reports).subList(0, until.size())).isEqualTo(until);
    }

    @ForEverySeed
    void no_band_is_better_than_its_day_and_a_better_one_takes_two_days(@ForAll(supplier = Seeds.class) long seed) {
        List<Report> reports = diary(seed);
        List<Readiness> known = course(reports).stream()
                .filter(day -> day.band() != Band.UNKNOWN)
                .toList();

        assertThat(known).allMatch(day -> day.band().compareTo(day.ofDay()) >= 0);
        for (int index = 1; index < known.size(); index++) {
            Readiness before = known.get(index - 1);
            Readiness now = known.get(index);
            boolean soon =
                    !before.date().plusDays(ReadinessCourse.FORGOTTEN_AFTER).isBefore(now.date());
            if (now.band().betterThan(before.band()) && soon) {
                assertThat(before.ofDay().betterThan(before.band())).isTrue();
            }
        }
    }

    @ForEverySeed
    void asking_in_between_changes_no_later_answer(@ForAll(supplier = Seeds.class) long seed) {
        List<Report> reports = diary(seed);
        var log = new ReadinessLog();
        for (Report report : reports) {
            log.take(report);
            log.until(report.date());
        }

        assertThat(log.until(Told.DAY.plusDays(DAYS)).days()).isEqualTo(course(reports));
    }

    private static List<Readiness> course(List<Report> reports) {
        return ReadinessCourse.until(Told.DAY.plusDays(DAYS), reports).days();
    }

    /** Up to sixty reports of fifty days, some days with several and some with none; every datum may be missing. */
    private static List<Report> diary(long seed) {
        var random = new Random(seed);
        var reports = new ArrayList<Report>();
        int count = random.nextInt(MOST + 1);
        for (int i = 0; i < count; i++) {
            int day = random.nextInt(DAYS + 1);
            reports.add(new Report(
                    "report:" + i,
                    Told.DAY.plusDays(day),
                    day * 1440L + random.nextInt(1440),
                    told(random, 0.7) ? Double.valueOf(20 + 70 * random.nextDouble()) : null,
                    told(random, 0.7) ? Integer.valueOf(40 + random.nextInt(26)) : null,
                    told(random, 0.7) ? Integer.valueOf(200 + random.nextInt(361)) : null,
                    scale(random),
                    scale(random),
                    scale(random),
                    scale(random),
                    told(random, 0.5) ? Boolean.valueOf(random.nextBoolean()) : null));
        }
        return reports;
    }

    private static @Nullable Integer scale(Random random) {
        return told(random, 0.8) ? Integer.valueOf(1 + random.nextInt(7)) : null;
    }

    private static boolean told(Random random, double share) {
        return random.nextDouble() < share;
    }
}
