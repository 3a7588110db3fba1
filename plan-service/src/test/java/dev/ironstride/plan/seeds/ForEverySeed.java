package dev.ironstride.plan.seeds;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * A property of ten thousand different seeds, its first parameter: {@code @ForAll(supplier = Seeds.class) long seed}. A smaller
 * seed is no simpler history, so nothing is shrunk.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Property(tries = Seeds.HISTORIES, shrinking = ShrinkingMode.OFF)
@AddLifecycleHook(EachSeedOnce.class)
public @interface ForEverySeed {}
