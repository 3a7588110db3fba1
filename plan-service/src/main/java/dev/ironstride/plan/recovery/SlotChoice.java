package dev.ironstride.plan.recovery;

import dev.ironstride.plan.placement.HardRule;
import dev.ironstride.plan.placement.Points;
import dev.ironstride.plan.placement.Slot;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A slot that a session might be in, all others staying where they are.
 *
 * @param start local start of a session in it
 * @param here whether the session is in it now
 * @param broken the HARD rules against it; empty when it may stand there
 * @param points what the week would cost with the session there; null when it may not stand there
 */
public record SlotChoice(
        Slot slot,
        LocalDateTime start,
        boolean here,
        Set<HardRule> broken,
        @Nullable Points points) {
    public SlotChoice {
        broken = Set.copyOf(broken);
    }
}
