package dev.ironstride.plan.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of readiness that hold for every diary. */
class ReadinessPropertiesTest {

    private static final int DAYS = 50;

    @Property(tries = 2000)
    void the_order_of_the_reports_changes_nothing(@ForAll("diaries") List<Report> reports, @ForAll Random random) {
        var shuffled = new ArrayList<>(reports);
        Collections.shuffle(shuffled, random);

        assertThat(course(shuffled)).isEqualTo(course(reports));
    }

    @Property(tries = 2000)
    void telling_a_report_datum_by_datum_is_telling_it_at_once(@ForAll("diaries") List<Report> reports) {
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

    @Property(tries = 2000)
    void later_days_never_change_an_earlier_verdict(@ForAll("diaries") List<Report> reports) {
        LocalDate middle = Told.DAY.plusDays(DAYS / 2);

        List<Readiness> until = ReadinessCourse.until(middle, reports).days();

        assertThat(course(reports).subList(0, until.size())).isEqualTo(until);
    }

    @Property(tries = 2000)
    void no_band_is_better_than_its_day_and_a_better_one_takes_two_days(@ForAll("diaries") List<Report> reports) {
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

    @Property(tries = 500)
    void asking_in_between_changes_no_later_answer(@ForAll("diaries") List<Report> reports) {
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

    @Provide
    Arbitrary<List<Report>> diaries() {
        Arbitrary<Integer> day = Arbitraries.integers().between(0, DAYS);
        Arbitrary<Integer> scale = Arbitraries.integers().between(1, 7).injectNull(0.2);
        Arbitrary<Double> hrv = Arbitraries.doubles().between(20, 90).injectNull(0.3);
        Arbitrary<Integer> rate = Arbitraries.integers().between(40, 65).injectNull(0.3);
        Arbitrary<Integer> sleep = Arbitraries.integers().between(200, 560).injectNull(0.3);
        Arbitrary<Boolean> ill = Arbitraries.of(true, false).injectNull(0.5);
        return Combinators.combine(day, hrv, rate, sleep, scale, scale, scale, ill)
                .as((on, millis, bpm, minutes, quality, stress, sore, felt) -> new Report(
                        "r" + on + millis + bpm + minutes + quality + stress + sore + felt,
                        Told.DAY.plusDays(on),
                        on * 1440L + (minutes == null ? 0 : minutes),
                        millis,
                        bpm,
                        minutes,
                        quality,
                        stress,
                        stress,
                        sore,
                        felt))
                .list()
                .ofMaxSize(60);
    }
}
