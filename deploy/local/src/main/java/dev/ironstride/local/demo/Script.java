package dev.ironstride.local.demo;

import java.io.Console;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the demo prints: plain lines, with a little colour only where somebody looks at a terminal. */
final class Script {
    private static final String BOLD = "\u001b[1m";
    private static final String GREEN = "\u001b[32m";
    private static final String YELLOW = "\u001b[33m";
    private static final String OFF = "\u001b[0m";

    private final Consumer<String> out;
    private final boolean colour;
    private int step;

    Script(Consumer<String> out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    /** A script for this process' terminal or pipe. */
    static Script onTerminal() {
        var terminal = Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent()
                && System.getenv("NO_COLOR") == null;
        return new Script(System.out::println, terminal);
    }

    /** The next thing the runner does. */
    void step(String sentence) {
        step++;
        out.accept("");
        out.accept(painted(BOLD, step + ". " + sentence));
    }

    /** Something to know about it. */
    void say(String sentence) {
        out.accept("   " + sentence);
    }

    /** What the service says itself. */
    void quote(String sentence) {
        out.accept(painted(YELLOW, "   > " + sentence));
    }

    /** It went as it should. */
    void good(String sentence) {
        out.accept(painted(GREEN, "   " + sentence));
    }

    /** Several lines; those that {@code before} does not have are marked. */
    void lines(List<String> lines, List<String> before) {
        for (var line : lines) {
            var same = before.isEmpty() || before.contains(line);
            out.accept(same ? "     " + line : painted(GREEN, "   * " + line));
        }
    }

    private String painted(String code, String text) {
        return colour ? code + text + OFF : text;
    }
}
