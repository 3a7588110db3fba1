package dev.ironstride.local.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a stack is made of and where it lives.
 *
 * @param root the checkout: where the built applications are
 * @param home data, logs, secrets and ports of this stack; two stacks need two homes
 * @param portShift added to every usual port, so that tests keep out of the way of {@code ./run}
 * @param restartCrashed whether a process that dies is started again
 * @param environment more environment variables by process name, such as {@code plan-service}
 * @param say told each line of progress
 */
public record StackOptions(
        Path root,
        Path home,
        int portShift,
        boolean restartCrashed,
        Map<String, Map<String, String>> environment,
        Consumer<String> say) {

    public StackOptions {
        root = root.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    /** What {@code ./run} starts: home {@code .ironstride}, usual ports, crashes answered. */
    public static StackOptions of(Path root) {
        return new StackOptions(root, root.resolve(".ironstride"), 0, true, Map.of(), System.out::println);
    }

    /** The same with another home. */
    public StackOptions home(Path folder) {
        return new StackOptions(root, folder, portShift, restartCrashed, environment, say);
    }

    /** The same with every usual port moved up. */
    public StackOptions portShift(int shift) {
        return new StackOptions(root, home, shift, restartCrashed, environment, say);
    }

    /** The same with crashes answered or left alone. */
    public StackOptions restartCrashed(boolean restart) {
        return new StackOptions(root, home, portShift, restart, environment, say);
    }

    /** The same with environment variables for one process. */
    public StackOptions environment(String process, Map<String, String> variables) {
        var more = new HashMap<>(environment);
        more.put(process, Map.copyOf(variables));
        return new StackOptions(root, home, portShift, restartCrashed, more, say);
    }

    /** The same with another listener. */
    public StackOptions say(Consumer<String> listener) {
        return new StackOptions(root, home, portShift, restartCrashed, environment, listener);
    }

    /** Software all stacks of a checkout share: unpacked once, never written to again. */
    Path tools() {
        return root.resolve(".ironstride").resolve("tools");
    }

    /** Where a process writes. */
    Path log(String name) {
        return home.resolve("log").resolve(name + ".log");
    }
}
