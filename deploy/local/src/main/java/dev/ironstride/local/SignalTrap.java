package dev.ironstride.local;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Catches SIGINT, SIGTERM and SIGHUP. A shutdown hook would not do: it cannot tell a second Ctrl-C from the first. Java
 * offers signals only in a class its compiler warns about, hence by reflection.
 */
final class SignalTrap {
    private SignalTrap() {}

    /** Calls {@code handler} with the signal's number whenever one arrives, on a thread of its own. */
    static void install(IntConsumer handler) {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var type = Class.forName("sun.misc.SignalHandler");
            var number = signal.getMethod("getNumber");
            var proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
                if (method.getName().equals("handle")) {
                    handler.accept((int) number.invoke(given[0]));
                    return null;
                }
                // The only other calls are hashCode and equals, by tables that hold the handler.
                return method.getName().equals("hashCode") ? (Object) 1 : false;
            });
            for (var name : List.of("INT", "TERM", "HUP")) {
                signal.getMethod("handle", signal, type)
                        .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JVM does not tell about signals.", e);
        }
    }
}
