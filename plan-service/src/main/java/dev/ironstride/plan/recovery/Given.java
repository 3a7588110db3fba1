package dev.ironstride.plan.recovery;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.catalogue.Catalogue;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that f reads. The same values give the same plan, whenever and wherever.
 *
 * @param catalogue the exercises as they were when the plan was made; {@link Catalogue#EMPTY} for a plan from before they
 *     were kept
 * @param facts in any order, however often
 * @param asOf local time until which the passing of days counts; facts count whenever they occurred
 */
public record Given(
        Baseline baseline,
        Catalogue catalogue,
        Collection<? extends Fact> facts,
        Overrides overrides,
        LocalDateTime asOf) {

    public Given {
        facts = once(facts);
    }

    /** Each fact once, however often it came. */
    private static List<Fact> once(Collection<? extends Fact> facts) {
        var byId = new LinkedHashMap<String, Fact>();
        facts.forEach(fact -> byId.putIfAbsent(fact.id(), fact));
        return List.copyOf(byId.values());
    }

    /** Minute on the wall at which planned sessions were begun, as far as they were told of. */
    Map<UUID, Long> begun() {
        var begun = new HashMap<UUID, Long>();
        for (Fact fact : facts) {
            if (fact instanceof Fact.StrengthDone done && done.fulfils()) {
                UUID planned = done.plannedSessionId();
                if (planned != null) {
                    begun.merge(planned, done.start(), Math::min);
                }
            }
        }
        return begun;
    }

    /** The same with one more fact: what if. A fact with the id of another one takes its place. */
    public Given with(Fact fact) {
        var more = new ArrayList<Fact>(without(fact.id()).facts());
        more.add(fact);
        return new Given(baseline, catalogue, more, overrides, asOf);
    }

    /** The same without a fact. */
    public Given without(String factId) {
        return new Given(
                baseline,
                catalogue,
                facts.stream().filter(fact -> !fact.id().equals(factId)).toList(),
                overrides,
                asOf);
    }

    /** The same at another time. */
    public Given at(LocalDateTime other) {
        return new Given(baseline, catalogue, facts, overrides, other);
    }

    /** The same with other things said. */
    public Given saying(Overrides others) {
        return new Given(baseline, catalogue, facts, others, asOf);
    }
}
