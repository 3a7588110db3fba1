package dev.ironstride.local.stack;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Lines that say what happened and how long it took. */
final class Progress {
    private final Consumer<String> say;
    private final long began = System.nanoTime();

    Progress(Consumer<String> say) {
        this.say = say;
    }

    /** One part is done. */
    void done(String what, String detail, long sinceNanos) {
        say.accept(String.format(Locale.ROOT, "  %-28s %6s s   %s", what, seconds(sinceNanos), detail)
                .stripTrailing());
    }

    /** Anything else worth a line. */
    void note(String sentence) {
        say.accept("  " + sentence);
    }

    /** Seconds since this object was made, with one decimal. */
    String total() {
        return seconds(began);
    }

    private static String seconds(long sinceNanos) {
        var millis = Duration.ofNanos(System.nanoTime() - sinceNanos).toMillis();
        return String.format(Locale.ROOT, "%.1f", millis / 1000.0);
    }
}
