package dev.ironstride.plan.pain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.told.PainSign;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of pain over days. */
class PainPropertiesTest {

    private static final long DAY = 1440;

    @Property(tries = 2000)
    void neither_order_nor_repetition_changes_anything(
            @ForAll("reports") List<PainReport> reports, @ForAll Random random) {
        var twice = new ArrayList<>(reports);
        twice.addAll(reports);
        Collections.shuffle(twice, random);

        for (long minute = 0; minute < 45 * DAY; minute += DAY / 2) {
            assertThat(new PainHistory(distinct(twice)).at(minute)).isEqualTo(new PainHistory(reports).at(minute));
        }
    }

    @Property(tries = 2000)
    void what_is_told_later_changes_no_earlier_day(@ForAll("reports") List<PainReport> reports) {
        long middle = 20 * DAY;
        var until = reports.stream().filter(one -> one.minute() <= middle).toList();

        assertThat(new PainHistory(reports).at(middle)).isEqualTo(new PainHistory(until).at(middle));
    }

    @Property(tries = 2000)
    void a_site_is_filtered_from_three_on_and_while_it_is_blocked(@ForAll("reports") List<PainReport> reports) {
        for (SitePain pain : new PainHistory(reports).at(25 * DAY)) {
            boolean hurts = pain.stage().compareTo(PainStage.SWAP) >= 0;
            assertThat(pain.swaps() || pain.removes()).isEqualTo(hurts || pain.blocked());
            assertThat(pain.swaps() && pain.removes()).isFalse();
        }
    }

    private static List<PainReport> distinct(List<PainReport> reports) {
        return reports.stream().distinct().toList();
    }

    /** A report's id is its moment, so a delivery that comes twice is the same report. */
    @Provide
    Arbitrary<List<PainReport>> reports() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 40 * DAY),
                        Arbitraries.of(Site.AK, Site.AC, Site.SD),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.of(Set.<PainSign>of(), Set.<PainSign>of(), Set.of(PainSign.SHARP)),
                        Arbitraries.of(true, false))
                .as((minute, site, score, signs, session) -> session
                        ? PainReport.ofSession("session:" + minute, minute, site, score, signs)
                        : PainReport.ofDay("readiness:" + minute, minute, site, score, signs))
                .list()
                .uniqueElements(PainReport::fact)
                .ofMaxSize(40);
    }
}
