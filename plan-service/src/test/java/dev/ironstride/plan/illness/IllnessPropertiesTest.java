package dev.ironstride.plan.illness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.told.Symptom;
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

/** Laws of illness over days. */
class IllnessPropertiesTest {

    private static final long DAY = 1440;

    @Property(tries = 2000)
    void the_order_of_the_reports_changes_nothing(
            @ForAll("reports") List<IllnessReport> reports, @ForAll Random random) {
        var shuffled = new ArrayList<>(reports);
        Collections.shuffle(shuffled, random);

        for (long minute = 0; minute < 40 * DAY; minute += DAY / 2) {
            assertThat(new IllnessHistory(shuffled).at(minute)).isEqualTo(new IllnessHistory(reports).at(minute));
        }
    }

    @Property(tries = 2000)
    void nobody_trains_within_24_hours_of_symptoms_that_ask_for_rest(@ForAll("reports") List<IllnessReport> reports) {
        var history = new IllnessHistory(reports);

        for (IllnessReport report : reports) {
            if (report.stops()) {
                assertThat(history.at(report.minute()).stage()).isEqualTo(IllnessStage.REST);
                assertThat(history.at(report.minute() + DAY - 1).stage()).isEqualTo(IllnessStage.REST);
            }
        }
    }

    @Property(tries = 2000)
    void rest_is_followed_by_half_the_sets_for_two_to_seven_days(@ForAll("reports") List<IllnessReport> reports) {
        var history = new IllnessHistory(reports);
        IllnessStage before = IllnessStage.WELL;
        for (long minute = 0; minute < 60 * DAY; minute += 60) {
            IllnessStage now = history.at(minute).stage();
            if (before == IllnessStage.REST) {
                assertThat(now).isIn(IllnessStage.REST, IllnessStage.EASING);
            }
            before = now;
        }
    }

    @Provide
    Arbitrary<List<IllnessReport>> reports() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 30 * DAY),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Symptom.class).set().ofMaxSize(2),
                        Arbitraries.of(true, false, false))
                .as((minute, ill, symptoms, medicine) ->
                        new IllnessReport("readiness:" + minute, minute, ill, ill ? symptoms : Set.of(), medicine))
                .list()
                .uniqueElements(IllnessReport::fact)
                .ofMaxSize(20);
    }
}
