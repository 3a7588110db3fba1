package dev.ironstride.local.app;

import dev.ironstride.local.process.ProcessSpec;
import dev.ironstride.local.process.Readiness;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the four applications as a process.
 *
 * @param name its module, such as {@code plan-service}
 * @param jar what to run
 * @param home of the stack it belongs to, also carried on its command line
 * @param port where it listens; its management port lies {@value #MANAGEMENT} above
 * @param settings environment variables of its own
 */
public record AppSpec(String name, Path jar, Path home, int port, Map<String, String> settings) {
    /** Distance from a port to the management port of the same application. */
    public static final int MANAGEMENT = 1000;

    /** How to run it. */
    public ProcessSpec process() {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Its threads are few; a parallel collector would start more than the machine has cores.
                "-XX:+UseSerialGC",
                "-Xms64m",
                "-Xmx384m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dlocal-stack.home=" + home,
                "-jar",
                jar.toString());
        var environment = new HashMap<>(settings);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(port + MANAGEMENT));
        // Readable logs: they go to a file a person opens.
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        var ready = Readiness.http(URI.create("http://127.0.0.1:" + (port + MANAGEMENT) + "/q/health/ready"));
        var log = home.resolve("log").resolve(name + ".log");
        return ProcessSpec.of(name, command, environment, log, "-Dlocal-stack.home=" + home, ready);
    }
}
