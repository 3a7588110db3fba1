package dev.ironstride.testkit;

import java.util.function.Supplier;

/**
 * One value per JVM, kept as a system property: Quarkus loads test classes more than once, so that a static field would
 * hold one server per class loader.
 */
final class Shared {
    private Shared() {}

    static String value(String name, Supplier<String> first) {
        var property = "ironstride.testkit." + name;
        synchronized (System.getProperties()) { // the one lock that all class loaders see
            var value = System.getProperty(property);
            if (value == null) {
                value = first.get();
                System.setProperty(property, value);
            }
            return value;
        }
    }
}
