package dev.ironstride.plan.pain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.told.PainSign;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** T11 below, at and above each of its thresholds. */
class PainHistoryTest {

    private static final long DAY = 1440;
    private static final long HOUR = 60;
    /** A Monday at 07:00. */
    private static final long START = 20_000 * DAY + 7 * HOUR;

    private static PainReport form(long day, int score, PainSign... signs) {
        return PainReport.ofDay("readiness:" + day, START + day * DAY, Site.AK, score, Set.of(signs));
    }

    private static PainReport session(long day, int score) {
        return PainReport.ofSession("session:" + day, START + day * DAY + 12 * HOUR, Site.AK, score, Set.of());
    }

    /** One form each day from the first on; -1 is a day without one. */
    private static List<PainReport> daily(int... scores) {
        var reports = new ArrayList<PainReport>();
        for (int day = 0; day < scores.length; day++) {
            if (scores[day] >= 0) {
                reports.add(form(day, scores[day]));
            }
        }
        return reports;
    }

    private static SitePain after(List<PainReport> reports) {
        long last = reports.stream().mapToLong(PainReport::minute).max().orElseThrow();
        return new PainHistory(reports)
                .at(Site.AK, last)
                .orElseGet(() -> new SitePain(reports.getLast(), PainStage.NONE, false, false));
    }

    private static PainStage stage(PainReport... reports) {
        return after(List.of(reports)).stage();
    }

    @ParameterizedTest
    @CsvSource({"0, NONE", "1, KEEP", "2, KEEP", "3, SWAP", "4, LIGHT", "5, LIGHT", "6, STOP", "7, STOP", "10, STOP"})
    void a_score_asks_for_its_stage(int score, PainStage stage) {
        assertThat(stage(form(0, score))).isEqualTo(stage);
    }

    @ParameterizedTest
    @EnumSource(PainSign.class)
    void any_sign_stops_whatever_the_score(PainSign sign) {
        assertThat(stage(form(0, 1, sign))).isEqualTo(PainStage.STOP);
        assertThat(stage(form(0, 0, sign))).isEqualTo(PainStage.NONE);
    }

    @Test
    void a_newer_word_on_the_site_takes_the_place_of_the_older_one() {
        assertThat(stage(form(0, 5), form(1, 1))).isEqualTo(PainStage.KEEP);
        assertThat(stage(form(0, 7), form(1, 3))).isEqualTo(PainStage.SWAP);
    }

    @Test
    void of_one_days_form_the_last_word_counts_and_the_sessions_beside_it() {
        var morning = PainReport.ofDay("readiness:a", START, Site.AK, 3, Set.of());
        var corrected = PainReport.ofDay("readiness:b", START + HOUR, Site.AK, 3, Set.of());

        assertThat(after(List.of(corrected, morning)).blocked()).isFalse();
        assertThat(after(List.of(corrected, morning, session(0, 3))).blocked()).isTrue();
    }

    @Test
    void a_score_counts_for_72_hours() {
        var history = new PainHistory(List.of(form(0, 5)));

        assertThat(history.at(START + 72 * HOUR))
                .singleElement()
                .satisfies(pain -> assertThat(pain.stage()).isEqualTo(PainStage.LIGHT));
        assertThat(history.at(START + 72 * HOUR + 1)).isEmpty();
    }

    @Test
    void what_stopped_leg_work_counts_until_more_is_told() {
        assertThat(new PainHistory(List.of(form(0, 6))).at(START + 30 * DAY))
                .singleElement()
                .satisfies(pain -> assertThat(pain.stage()).isEqualTo(PainStage.STOP));
        assertThat(new PainHistory(List.of(form(0, 6), form(20, 2))).at(START + 30 * DAY))
                .isEmpty();
    }

    @Test
    void nothing_is_known_before_it_is_told() {
        assertThat(new PainHistory(List.of(form(1, 6))).at(START)).isEmpty();
    }

    @Test
    void sites_are_judged_apart() {
        var wrist = PainReport.ofDay("readiness:0", START, Site.WR, 3, Set.of());

        assertThat(new PainHistory(List.of(form(0, 3), wrist)).at(START))
                .extracting(SitePain::site)
                .containsExactly(Site.AK, Site.WR);
        assertThat(new PainHistory(List.of(form(0, 3), wrist)).at(START)).noneMatch(SitePain::blocked);
    }

    @Test
    void two_reports_of_three_within_seven_days_block_a_site() {
        assertThat(after(List.of(form(0, 3), form(7, 3))).blocked()).isTrue();
        assertThat(after(List.of(form(0, 3), form(8, 3))).blocked()).isFalse();
        assertThat(after(List.of(form(0, 2), form(7, 3))).blocked()).isFalse();
        assertThat(after(List.of(form(0, 3), form(1, 2), form(2, 4))).blocked()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'3 3 2 2', true",
        "'3 3 2 2 2', false",
        "'3 3 2 0 1', false",
        "'3 3 2 -1 2 -1 2', false",
        "'3 3 2 2 3 2 2', true",
        "'3 3 2 2 3 2 2 2', false"
    })
    void a_blocked_site_is_free_after_three_quiet_days(String scores, boolean blocked) {
        int[] days =
                Arrays.stream(scores.split(" ")).mapToInt(Integer::parseInt).toArray();

        assertThat(after(daily(days)).blocked()).isEqualTo(blocked);
    }

    @Test
    void a_quiet_word_on_a_day_of_pain_is_no_quiet_day() {
        var eveningOfPain = session(1, 2);

        assertThat(after(List.of(form(0, 3), form(1, 3), eveningOfPain, form(2, 2), form(3, 2)))
                        .blocked())
                .isTrue();
    }

    @Test
    void a_blocked_site_swaps_even_when_it_is_quiet() {
        SitePain quiet = after(List.of(form(0, 3), form(1, 3), form(2, 0)));

        assertThat(quiet.swaps()).isTrue();
        assertThat(quiet.removes()).isFalse();
        assertThat(quiet.wantsProfessional()).isFalse();
    }

    @Test
    void pain_of_three_for_more_than_two_weeks_wants_a_professional() {
        assertThat(after(List.of(form(0, 3), form(7, 4), form(14, 3))).lasting())
                .isFalse();
        assertThat(after(List.of(form(0, 3), form(7, 4), form(15, 3))).lasting())
                .isTrue();
        assertThat(after(List.of(form(0, 3), form(7, 2), form(15, 3))).lasting())
                .isFalse();
        assertThat(after(List.of(form(0, 3), form(7, 3), form(15, 2))).lasting())
                .isFalse();
    }

    @Test
    void after_three_weeks_of_silence_it_is_another_pain() {
        assertThat(after(List.of(form(0, 3), form(21, 3))).lasting()).isTrue();
        assertThat(after(List.of(form(0, 3), form(22, 3))).lasting()).isFalse();
    }

    @Test
    void six_and_more_or_a_sign_wants_a_professional() {
        assertThat(after(List.of(form(0, 5))).wantsProfessional()).isFalse();
        assertThat(after(List.of(form(0, 6))).wantsProfessional()).isTrue();
        assertThat(after(List.of(form(0, 2, PainSign.LIMP))).wantsProfessional())
                .isTrue();
    }
}
