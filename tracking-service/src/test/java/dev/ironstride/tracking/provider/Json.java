package dev.ironstride.tracking.provider;

import java.nio.charset.StandardCharsets;

/** Payloads as tests write them. */
public final class Json {

    private Json() {}

    /** A payload of this text. */
    public static Payload of(String json) {
        return Payload.read(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    /** A telling that has to be a run. */
    public static Telling.Run run(Telling telling) {
        if (telling instanceof Telling.Run run) {
            return run;
        }
        throw new AssertionError("no run but " + telling);
    }
}
