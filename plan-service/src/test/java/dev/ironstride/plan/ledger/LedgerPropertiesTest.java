package dev.ironstride.plan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ironstride.plan.seeds.ForEverySeed;
import dev.ironstride.plan.seeds.Seeds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;

/** Laws of the ledger. */
class LedgerPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);
    private static final LocalDate LAST = FIRST.plusDays(99);
    private static final int MOST = 80;

    @ForEverySeed
    void the_order_of_the_entries_changes_no_digit(@ForAll(supplier = Seeds.class) long seed) {
        List<LoadEntry> entries = entries(seed);
        var shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Fitness.course(DailyLoads.ofAll(shuffled), 100, FIRST, LAST))
                .isEqualTo(Fitness.course(DailyLoads.ofAll(entries), 100, FIRST, LAST));
        assertThat(WeekLoad.ending(LAST, DailyLoads.ofAll(shuffled)))
                .isEqualTo(WeekLoad.ending(LAST, DailyLoads.ofAll(entries)));
    }

    @ForEverySeed
    void loads_stay_between_nothing_and_the_hardest_day(@ForAll(supplier = Seeds.class) long seed) {
        List<LoadEntry> entries = entries(seed);
        var loads = DailyLoads.ofAll(entries);
        double hardest =
                FIRST.datesUntil(LAST.plusDays(1)).mapToDouble(loads::on).max().orElseThrow();
        double mean = Fitness.seed(loads, FIRST, LAST);

        assertThat(Fitness.course(loads, mean, FIRST, LAST)).allSatisfy(day -> {
            assertThat(day.ctl()).isBetween(0.0, hardest + 1e-6);
            assertThat(day.atl()).isBetween(0.0, hardest + 1e-6);
        });
    }

    @ForEverySeed
    void a_runner_who_does_the_same_every_day_is_in_balance(@ForAll(supplier = Seeds.class) long seed) {
        double load = 2000 * new Random(seed).nextDouble();
        var entries = FIRST.datesUntil(LAST.plusDays(1))
                .map(day -> new LoadEntry(day, load, true))
                .toList();

        assertThat(Fitness.course(DailyLoads.ofAll(entries), load, FIRST, LAST))
                .allSatisfy(day -> assertThat(day.tsb()).isCloseTo(0, within(1e-6)));
    }

    @ForEverySeed
    void monotony_lies_between_nothing_and_ten(@ForAll(supplier = Seeds.class) long seed) {
        List<LoadEntry> entries = entries(seed);
        var week = WeekLoad.ending(FIRST.plusDays(20), DailyLoads.ofAll(entries));

        assertThat(week.monotony()).isBetween(0.0, WeekLoad.MOST_MONOTONY);
        assertThat(week.strain()).isEqualTo(week.sum() * week.monotony());
    }

    private static List<LoadEntry> entries(long seed) {
        var random = new Random(seed);
        var entries = new ArrayList<LoadEntry>();
        int count = random.nextInt(MOST + 1);
        for (int i = 0; i < count; i++) {
            double au = 1500 * random.nextDouble();
            entries.add(new LoadEntry(FIRST.plusDays(random.nextInt(100)), au, random.nextBoolean()));
        }
        return entries;
    }
}
