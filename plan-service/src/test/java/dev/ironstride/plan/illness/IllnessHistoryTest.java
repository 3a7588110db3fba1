package dev.ironstride.plan.illness;

import static dev.ironstride.plan.illness.IllnessStage.EASING;
import static dev.ironstride.plan.illness.IllnessStage.MILD;
import static dev.ironstride.plan.illness.IllnessStage.REST;
import static dev.ironstride.plan.illness.IllnessStage.WELL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.told.Symptom;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** T14: rest, the way back, and mild symptoms. */
class IllnessHistoryTest {

    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;
    /** 08:00 of some day. */
    private static final long START = 20_000 * DAY + 8 * HOUR;

    private static IllnessReport ill(long day, Symptom... symptoms) {
        return new IllnessReport("readiness:" + day, START + day * DAY, true, Set.of(symptoms), false);
    }

    private static IllnessReport medicated(long day, Symptom... symptoms) {
        return new IllnessReport("readiness:" + day, START + day * DAY, false, Set.of(symptoms), true);
    }

    private static IllnessReport well(long day) {
        return new IllnessReport("readiness:" + day, START + day * DAY, false, Set.of(), false);
    }

    private static IllnessState at(long minute, IllnessReport... reports) {
        return new IllnessHistory(Arrays.asList(reports)).at(minute);
    }

    private static IllnessStage stage(long minute, IllnessReport... reports) {
        return at(minute, reports).stage();
    }

    @ParameterizedTest
    @EnumSource(
            value = Symptom.class,
            names = {"FEVER", "CHEST", "MYALGIA", "GI"})
    void symptoms_below_the_neck_ask_for_rest(Symptom symptom) {
        assertThat(stage(START, ill(0, symptom))).isEqualTo(REST);
        assertThat(stage(START, ill(0, symptom, Symptom.ABOVE_NECK))).isEqualTo(REST);
    }

    @Test
    void mild_symptoms_above_the_neck_and_feeling_ill_without_more_hold_back() {
        assertThat(stage(START, ill(0, Symptom.ABOVE_NECK))).isEqualTo(MILD);
        assertThat(stage(START, ill(0))).isEqualTo(MILD);
    }

    @Test
    void mild_symptoms_count_for_72_hours_or_until_the_runner_is_well() {
        assertThat(stage(START + 3 * DAY, ill(0, Symptom.ABOVE_NECK))).isEqualTo(MILD);
        assertThat(stage(START + 3 * DAY + 1, ill(0, Symptom.ABOVE_NECK))).isEqualTo(WELL);
        assertThat(stage(START + DAY, ill(0, Symptom.ABOVE_NECK), well(1))).isEqualTo(WELL);
    }

    @Test
    void rest_lasts_until_the_runner_says_more() {
        assertThat(stage(START + 30 * DAY, ill(0, Symptom.FEVER))).isEqualTo(REST);
        assertThat(at(START + 30 * DAY, ill(0, Symptom.FEVER)).until()).isNull();
    }

    @Test
    void rest_ends_24_hours_after_the_symptoms() {
        long free = START + 3 * DAY;

        assertThat(stage(free + 24 * HOUR - 1, ill(0, Symptom.FEVER), well(3))).isEqualTo(REST);
        assertThat(stage(free + 24 * HOUR, ill(0, Symptom.FEVER), well(3))).isEqualTo(EASING);
        assertThat(at(free, ill(0, Symptom.FEVER), well(3)).until()).isEqualTo(free + DAY);
    }

    @Test
    void under_medicine_the_24_hours_do_not_run() {
        assertThat(stage(START + 9 * DAY, ill(0, Symptom.FEVER), medicated(1))).isEqualTo(REST);
        assertThat(stage(START + 3 * DAY, ill(0, Symptom.FEVER), medicated(1), well(2)))
                .isEqualTo(EASING);
    }

    @Test
    void symptoms_that_come_back_begin_the_24_hours_anew() {
        var reports = new IllnessReport[] {ill(0, Symptom.GI), well(1), ill(2, Symptom.GI), well(3)};

        assertThat(stage(START + 2 * DAY - 1, reports)).isEqualTo(REST);
        assertThat(stage(START + 3 * DAY, reports)).isEqualTo(REST);
        assertThat(stage(START + 4 * DAY, reports)).isEqualTo(EASING);
    }

    @Test
    void telling_it_again_does_not_begin_the_24_hours_anew() {
        assertThat(stage(START + 2 * DAY, ill(0, Symptom.GI), well(1), well(2))).isEqualTo(EASING);
    }

    /** Ill for so many days, then well; half the sets from the day after. */
    @ParameterizedTest
    @CsvSource({"1, 2", "2, 2", "3, 3", "6, 6", "7, 7", "8, 7", "20, 7"})
    void half_the_sets_for_as_many_days_as_the_illness_lasted(int ill, int easing) {
        var reports = new IllnessReport[] {ill(0, Symptom.FEVER), well(ill)};
        long firstDay = (START + (ill + 1) * DAY) / DAY * DAY;

        IllnessState state = at(START + (ill + 1) * DAY, reports);

        assertThat(state.stage()).isEqualTo(EASING);
        assertThat(state.daysIll()).isEqualTo(ill);
        assertThat(state.until()).isEqualTo(firstDay + easing * DAY);
        assertThat(stage(firstDay + easing * DAY - 1, reports)).isEqualTo(EASING);
        assertThat(stage(firstDay + easing * DAY, reports)).isEqualTo(WELL);
    }

    @Test
    void a_later_illness_is_one_of_its_own() {
        IllnessState state = at(START + 33 * DAY, ill(0, Symptom.FEVER), well(5), ill(30, Symptom.GI), well(32));

        assertThat(state.daysIll()).isEqualTo(2);
        assertThat(state.symptoms()).containsExactly(Symptom.GI);
    }

    @Test
    void a_runner_who_is_well_is_well() {
        assertThat(stage(START, well(0))).isEqualTo(WELL);
        assertThat(new IllnessHistory(List.of()).at(START).stage()).isEqualTo(WELL);
    }
}
