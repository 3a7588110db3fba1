package dev.ironstride.tracking.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.tracking.merge.Window;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lays the runner's corrections over what was told. */
@ApplicationScoped
class Corrections {

    private final RunJson json;
    private final Clock clock;

    Corrections(RunJson json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** What counts: corrections over what was told, unless new content has made them impossible. */
    RunRequest effective(ObjectNode told, ObjectNode edits) {
        RunRequest corrected = valid(told, edits);
        RunRequest plain = corrected == null ? valid(told, json.none()) : corrected;
        return Objects.requireNonNull(plain, "a run is checked before it gets here");
    }

    /** When the run was, by what counts. */
    Window window(ObjectNode told, ObjectNode edits) {
        return window(effective(told, edits));
    }

    static Window window(RunRequest valid) {
        return Window.of(Objects.requireNonNull(valid.startedAt()), Objects.requireNonNull(valid.durationSeconds()));
    }

    private @Nullable RunRequest valid(ObjectNode told, ObjectNode edits) {
        try {
            RunRequest merged = json.merged(told, edits);
            return RunRules.check(merged, clock.instant()).isEmpty() ? merged : null;
        } catch (JsonProcessingException impossible) {
            return null;
        }
    }
}
