package dev.ironstride.plan.illness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.seeds.ForEverySeed;
import dev.ironstride.plan.seeds.Seeds;
import dev.ironstride.plan.told.Symptom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;

/** Laws of illness over days. */
class IllnessPropertiesTest {

    private static final long DAY = 1440;
    private static final int MOST = 20;
    private static final List<Symptom> SYMPTOMS = List.of(Symptom.values());

    @ForEverySeed
    void the_order_of_the_reports_changes_nothing(@ForAll(supplier = Seeds.class) long seed) {
        List<IllnessReport> reports = reports(seed);
        var shuffled = new ArrayList<>(reports);
        Collections.shuffle(shuffled, new Random(seed));

        var other = new IllnessHistory(shuffled);
        var history = new IllnessHistory(reports);
        for (long minute = 0; minute < 40 * DAY; minute += DAY / 2) {
            assertThat(other.at(minute)).isEqualTo(history.at(minute));
        }
    }

    @ForEverySeed
    void nobody_trains_within_24_hours_of_symptoms_that_ask_for_rest(@ForAll(supplier = Seeds.class) long seed) {
        List<IllnessReport> reports = reports(seed);
        var history = new IllnessHistory(reports);

        for (IllnessReport report : reports) {
            if (report.stops()) {
                assertThat(history.at(report.minute()).stage()).isEqualTo(IllnessStage.REST);
                assertThat(history.at(report.minute() + DAY - 1).stage()).isEqualTo(IllnessStage.REST);
            }
        }
    }

    @ForEverySeed
    void rest_is_followed_by_half_the_sets_for_two_to_seven_days(@ForAll(supplier = Seeds.class) long seed) {
        List<IllnessReport> reports = reports(seed);
        var history = new IllnessHistory(reports);
        IllnessStage before = IllnessStage.WELL;
        for (long minute = 0; minute < 60 * DAY; minute += DAY / 4) {
            IllnessStage now = history.at(minute).stage();
            if (before == IllnessStage.REST) {
                assertThat(now).isIn(IllnessStage.REST, IllnessStage.EASING);
            }
            before = now;
        }
    }

    private static List<IllnessReport> reports(long seed) {
        var random = new Random(seed);
        var reports = new ArrayList<IllnessReport>();
        int count = random.nextInt(MOST + 1);
        for (int i = 0; i < count; i++) {
            boolean ill = random.nextBoolean();
            reports.add(new IllnessReport(
                    "readiness:" + i,
                    random.nextInt(30 * (int) DAY),
                    ill,
                    ill ? symptoms(random) : Set.of(),
                    random.nextInt(3) == 0));
        }
        return reports;
    }

    private static Set<Symptom> symptoms(Random random) {
        Set<Symptom> symptoms = EnumSet.noneOf(Symptom.class);
        int count = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            symptoms.add(SYMPTOMS.get(random.nextInt(SYMPTOMS.size())));
        }
        return symptoms;
    }
}
