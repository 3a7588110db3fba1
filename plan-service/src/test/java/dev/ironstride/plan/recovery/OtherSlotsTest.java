package dev.ironstride.plan.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.HardRule;
import dev.ironstride.plan.placement.Points;
import dev.ironstride.plan.placement.Slot;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** W2 of domain.md, session A on Wednesday morning: where else it might be. */
class OtherSlotsTest {
    private static final BaselineWeek HEAVY =
            Runner.intermediate().plan(8).weeks().get(5);
    /** Made just before its sixth week, so that nothing was missed. */
    private static final Baseline PLAN = madeBefore(HEAVY.monday());

    private static final LocalDateTime SUNDAY_BEFORE =
            HEAVY.monday().minusDays(1).atTime(20, 0);

    private static Baseline madeBefore(LocalDate monday) {
        Baseline plan = Runner.intermediate().plan(8);
        return new Baseline(
                plan.id(), monday.minusDays(1).atTime(12, 0), plan.startDate(), plan.athlete(), plan.weeks());
    }

    private static UUID session(int ordinal) {
        return HEAVY.sessions().get(ordinal).id();
    }

    private static List<SlotChoice> slots(LocalDateTime asOf) {
        return OtherSlots.of(new Given(PLAN, Catalogue.EMPTY, List.of(), Overrides.NONE, asOf), session(0));
    }

    private static SlotChoice slot(List<SlotChoice> slots, int index) {
        return slots.stream()
                .filter(slot -> slot.slot().index() == index)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everySlotOfTheWeekIsJudgedOnce() {
        assertThat(slots(SUNDAY_BEFORE)).extracting(SlotChoice::slot).containsExactlyElementsOf(Slot.all());
    }

    @Test
    void whereItIsCostsWhatTheWeekCosts() {
        var here = slots(SUNDAY_BEFORE).stream().filter(SlotChoice::here).toList();

        assertThat(here).singleElement().satisfies(slot -> {
            assertThat(slot.slot()).isEqualTo(Slot.all().get(4));
            assertThat(slot.broken()).isEmpty();
            assertThat(slot.points()).isNotNull();
        });
    }

    @Test
    void noOtherSlotIsCheaperForItAlone() {
        long best = slots(SUNDAY_BEFORE).stream()
                .filter(SlotChoice::here)
                .mapToLong(slot -> Objects.requireNonNull(slot.points()).total())
                .findFirst()
                .orElseThrow();

        assertThat(slots(SUNDAY_BEFORE))
                .filteredOn(slot -> slot.points() != null)
                .allSatisfy(
                        slot -> assertThat(Objects.requireNonNull(slot.points()).total())
                                .isGreaterThanOrEqualTo(best));
    }

    @Test
    void whatSpeaksAgainstASlotIsNamed() {
        var slots = slots(SUNDAY_BEFORE);

        assertThat(slot(slots, 2).broken())
                .as("Tuesday morning is the hard run's")
                .contains(HardRule.H1, HardRule.H5);
        assertThat(slot(slots, 3).broken()).as("Tuesday evening, 10 h after it").containsOnly(HardRule.H1, HardRule.H7);
        assertThat(slot(slots, 8).broken())
                .as("Friday morning is an easy run's")
                .contains(HardRule.H5);
        assertThat(slot(slots, 10).broken())
                .as("Saturday, 38 h after session B")
                .contains(HardRule.H3);
        assertThat(slots).filteredOn(slot -> !slot.broken().isEmpty()).allMatch(slot -> slot.points() == null);
    }

    @Test
    void slotsThatAreGoneAreClosed() {
        var slots = slots(HEAVY.monday().plusDays(2).atTime(6, 0));

        assertThat(slot(slots, 0).broken()).contains(HardRule.H5);
        assertThat(slot(slots, 4).broken()).isEmpty();
    }

    @Test
    void aSessionThatIsOverHasNoOtherSlots() {
        var monday = HEAVY.monday().plusWeeks(1).atTime(6, 0);

        assertThat(slots(monday)).isEmpty();
        assertThat(OtherSlots.of(
                        new Given(PLAN, Catalogue.EMPTY, List.of(), Overrides.NONE, SUNDAY_BEFORE), UUID.randomUUID()))
                .isEmpty();
    }

    @Test
    void pointsAreThoseOfARealWeek() {
        Points points = Objects.requireNonNull(slots(SUNDAY_BEFORE).stream()
                .filter(SlotChoice::here)
                .findFirst()
                .orElseThrow()
                .points());

        // W2 costs 9.08 as a template; in a real week P5 counts the 59 h between the two alone: 1.04 less.
        assertThat(points.score()).isCloseTo(8.04, Offset.offset(0.01));
    }
}
