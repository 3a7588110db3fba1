package dev.ironstride.plan.seeds;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.Store;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/** Fails a property that holds, but was tried on fewer different seeds than it was tried. */
public final class EachSeedOnce implements AroundPropertyHook, AroundTryHook {

    private static Store<Set<Object>> seen() {
        return Store.getOrCreate(EachSeedOnce.class, Lifespan.PROPERTY, HashSet::new);
    }

    @Override
    public TryExecutionResult aroundTry(TryLifecycleContext context, TryExecutor aTry, List<Object> parameters) {
        seen().get().add(parameters.getFirst());
        return aTry.execute(parameters);
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        Store<Set<Object>> seen = seen();
        PropertyExecutionResult result = property.execute();
        int different = seen.get().size();
        return result.status() != PropertyExecutionResult.Status.SUCCESSFUL || different >= Seeds.HISTORIES
                ? result
                : result.mapToFailed("only " + different + " different seeds");
    }
}
