package dev.ironstride.plan.pain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.seeds.ForEverySeed;
import dev.ironstride.plan.seeds.Seeds;
import dev.ironstride.plan.told.PainSign;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;

/** Laws of pain over days. */
class PainPropertiesTest {

    private static final long DAY = 1440;
    private static final int MOST = 40;
    private static final List<Site> SITES = List.of(Site.AK, Site.AC, Site.SD);

    @ForEverySeed
    void neither_order_nor_repetition_changes_anything(@ForAll(supplier = Seeds.class) long seed) {
        List<PainReport> reports = reports(seed);
        var twice = new ArrayList<>(reports);
        twice.addAll(reports);
        Collections.shuffle(twice, new Random(seed));

        var shuffled = new PainHistory(distinct(twice));
        var history = new PainHistory(reports);
        for (long minute = 0; minute < 45 * DAY; minute += DAY / 2) {
            assertThat(shuffled.at(minute)).isEqualTo(history.at(minute));
        }
    }

    @ForEverySeed
    void what_is_told_later_changes_no_earlier_day(@ForAll(supplier = Seeds.class) long seed) {
        List<PainReport> reports = reports(seed);
        long middle = 20 * DAY;
        var until = reports.stream().filter(one -> one.minute() <= middle).toList();

        assertThat(new PainHistory(reports).at(middle)).isEqualTo(new PainHistory(until).at(middle));
    }

    @ForEverySeed
    void a_site_is_filtered_from_three_on_and_while_it_is_blocked(@ForAll(supplier = Seeds.class) long seed) {
        List<PainReport> reports = reports(seed);
        for (SitePain pain : new PainHistory(reports).at(25 * DAY)) {
            boolean hurts = pain.stage().compareTo(PainStage.SWAP) >= 0;
            assertThat(pain.swaps() || pain.removes()).isEqualTo(hurts || pain.blocked());
            assertThat(pain.swaps() && pain.removes()).isFalse();
        }
    }

    private static List<PainReport> distinct(List<PainReport> reports) {
        return reports.stream().distinct().toList();
    }

    private static List<PainReport> reports(long seed) {
        var random = new Random(seed);
        var reports = new ArrayList<PainReport>();
        int count = random.nextInt(MOST + 1);
        for (int i = 0; i < count; i++) {
            long minute = random.nextInt(40 * (int) DAY);
            Site site = SITES.get(random.nextInt(SITES.size()));
            int score = random.nextInt(9);
            Set<PainSign> signs = random.nextInt(3) > 0 ? Set.of() : Set.of(PainSign.SHARP);
            reports.add(
                    random.nextBoolean()
                            ? PainReport.ofSession("session:" + i, minute, site, score, signs)
                            : PainReport.ofDay("readiness:" + i, minute, site, score, signs));
        }
        return reports;
    }
}
