package dev.ironstride.system.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.system.stack.OnTheStack;
import dev.ironstride.system.stack.Stack;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the manifests set is what really makes the applications run: the stack that passes these tests has no more. */
@OnTheStack
class SettingsIT {
    /** Set by the launcher for its own convenience: addresses on one machine, readable logs. */
    private static final Set<String> OF_THE_LAUNCHER = Set.of(
            "QUARKUS_HTTP_HOST",
            "QUARKUS_HTTP_PORT",
            "QUARKUS_MANAGEMENT_HOST",
            "QUARKUS_MANAGEMENT_PORT",
            "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
            // Set by the kill tests.
            "IRONSTRIDE_OUTBOX_RELAY_ENABLED");

    private final Stack stack;

    SettingsIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void every_setting_the_applications_run_with_is_asked_of_the_manifests() {
        EnvironmentChecks.REQUIRED.forEach((app, required) -> {
            var given = stack.process(app).spec().environment().keySet().stream()
                    .filter(name -> !OF_THE_LAUNCHER.contains(name))
                    .collect(Collectors.toSet());
            assertThat(given).as(app).isEqualTo(required);
        });
    }
}
