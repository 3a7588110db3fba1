package dev.ironstride.plan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import net.jqwik.api.constraints.DoubleRange;

/** Laws of the ledger. */
class LedgerPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);
    private static final LocalDate LAST = FIRST.plusDays(99);

    @Property(tries = 1000)
    void the_order_of_the_entries_changes_no_digit(@ForAll("entries") List<LoadEntry> entries, @ForAll Random random) {
        var shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);

        assertThat(Fitness.course(DailyLoads.ofAll(shuffled), 100, FIRST, LAST))
                .isEqualTo(Fitness.course(DailyLoads.ofAll(entries), 100, FIRST, LAST));
        assertThat(WeekLoad.ending(LAST, DailyLoads.ofAll(shuffled)))
                .isEqualTo(WeekLoad.ending(LAST, DailyLoads.ofAll(entries)));
    }

    @Property(tries = 500)
    void loads_stay_between_nothing_and_the_hardest_day(@ForAll("entries") List<LoadEntry> entries) {
        var loads = DailyLoads.ofAll(entries);
        double hardest =
                FIRST.datesUntil(LAST.plusDays(1)).mapToDouble(loads::on).max().orElseThrow();
        double seed = Fitness.seed(loads, FIRST, LAST);

        assertThat(Fitness.course(loads, seed, FIRST, LAST)).allSatisfy(day -> {
            assertThat(day.ctl()).isBetween(0.0, hardest + 1e-6);
            assertThat(day.atl()).isBetween(0.0, hardest + 1e-6);
        });
    }

    @Property(tries = 500)
    void a_runner_who_does_the_same_every_day_is_in_balance(@ForAll @DoubleRange(min = 0, max = 2000) double load) {
        var entries = FIRST.datesUntil(LAST.plusDays(1))
                .map(day -> new LoadEntry(day, load, true))
                .toList();

        assertThat(Fitness.course(DailyLoads.ofAll(entries), load, FIRST, LAST))
                .allSatisfy(day -> assertThat(day.tsb()).isCloseTo(0, within(1e-6)));
    }

    @Property(tries = 1000)
    void monotony_lies_between_nothing_and_ten(@ForAll("entries") List<LoadEntry> entries) {
        var week = WeekLoad.ending(FIRST.plusDays(20), DailyLoads.ofAll(entries));

        assertThat(week.monotony()).isBetween(0.0, WeekLoad.MOST_MONOTONY);
        assertThat(week.strain()).isEqualTo(week.sum() * week.monotony());
    }

    @Provide
    Arbitrary<List<LoadEntry>> entries() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.doubles().between(0, 1500),
                        Arbitraries.of(true, false))
                .as((day, au, run) -> new LoadEntry(FIRST.plusDays(day), au, run))
                .list()
                .ofMaxSize(80);
    }
}
