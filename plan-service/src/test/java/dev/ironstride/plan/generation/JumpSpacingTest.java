package dev.ironstride.plan.generation;

import static dev.ironstride.plan.generation.Runner.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.baseline.Phase;
import dev.ironstride.plan.baseline.PlannedSession;
import dev.ironstride.plan.catalogue.Pattern;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.Letter;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JumpSpacingTest {

    private static PlannedSession session(int ordinal, Letter letter, LocalDateTime start) {
        return new PlannedSession(
                UUID.nameUUIDFromBytes(new byte[] {(byte) ordinal}),
                ordinal,
                letter,
                start,
                Half.of(start.toLocalTime()),
                List.of(item("pogo", Pattern.PL), item("back_squat", Pattern.SQ)));
    }

    private static Item item(String id, Pattern pattern) {
        return new Item(id, pattern, 3, 5, null, false, 8, null, null, "3-0-1-0", 120, 15, 1, null);
    }

    private static BaselineWeek week(PlannedSession... sessions) {
        return new BaselineWeek(MONDAY, Phase.MS, false, 9, Letter.H, List.of(), List.of(sessions), null, null);
    }

    private static List<Boolean> jumps(List<PlannedSession> sessions) {
        return sessions.stream()
                .map(session -> session.prescription().stream().anyMatch(item -> item.pattern() == Pattern.PL))
                .toList();
    }

    @Test
    void jumps_47_hours_after_jumps_are_left_out_and_the_rest_of_the_session_stays() {
        var first = session(0, Letter.H, MONDAY.atTime(12, 0));
        var second = session(1, Letter.H, MONDAY.plusDays(2).atTime(11, 0));

        var kept = JumpSpacing.kept(List.of(), List.of(first, second));

        assertThat(jumps(kept)).containsExactly(true, false);
        assertThat(kept.get(1).prescription()).extracting(Item::exerciseId).containsExactly("back_squat");
    }

    @Test
    void jumps_48_hours_apart_stay() {
        var first = session(0, Letter.H, MONDAY.atTime(12, 0));
        var second = session(1, Letter.H, MONDAY.plusDays(2).atTime(12, 0));

        assertThat(JumpSpacing.kept(List.of(), List.of(first, second))).containsExactly(first, second);
    }

    @Test
    void the_earlier_session_keeps_them_whatever_its_name() {
        var later = session(0, Letter.H, MONDAY.plusDays(2).atTime(11, 0));
        var earlier = session(1, Letter.M, MONDAY.atTime(12, 0));

        assertThat(jumps(JumpSpacing.kept(List.of(), List.of(later, earlier)))).containsExactly(false, true);
    }

    @Test
    void the_week_before_counts_and_light_work_has_no_jumps() {
        var sunday = session(1, Letter.H, MONDAY.plusDays(6).atTime(12, 0));
        var tuesday = session(0, Letter.H, MONDAY.plusDays(8).atTime(11, 0));
        var light = session(1, Letter.L, MONDAY.plusDays(6).atTime(12, 0));

        assertThat(jumps(JumpSpacing.kept(List.of(week(sunday)), List.of(tuesday))))
                .containsExactly(false);
        assertThat(jumps(JumpSpacing.kept(List.of(week(light)), List.of(tuesday))))
                .containsExactly(true);
    }

    @Test
    void who_was_left_out_does_not_keep_the_next_from_jumping() {
        var first = session(0, Letter.H, MONDAY.atTime(12, 0));
        var second = session(1, Letter.H, MONDAY.plusDays(2).atTime(11, 0));
        var third = session(2, Letter.H, MONDAY.plusDays(4).atTime(10, 0));

        assertThat(jumps(JumpSpacing.kept(List.of(), List.of(first, second, third))))
                .containsExactly(true, false, true);
    }
}
