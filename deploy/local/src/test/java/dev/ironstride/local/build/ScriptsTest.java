package dev.ironstride.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell parts of {@code ./run}: which JDK, and what has to be built. */
class ScriptsTest {
    private static final Path DEPLOY = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path root;

    private record Result(int exit, String text) {}

    @BeforeEach
    void layOutACheckout() throws IOException {
        write("pom.xml", "<project/>");
        for (var module : new String[] {"exercise-service", "plan-service", "tracking-service", "gateway"}) {
            write(module + "/src/main/java/A.java", "class A {}");
            write(module + "/target/quarkus-app/quarkus-run.jar", "jar");
        }
        write("platform/events/src/main/java/E.java", "class E {}");
        write("deploy/local/src/main/java/L.java", "class L {}");
        write("deploy/local/target/classes/L.class", "class");
        write("deploy/local/target/launcher.classpath", root.resolve("pom.xml").toString());
    }

    @Test
    void everythingIsStaleInAFreshClone() throws Exception {
        assertThat(stale()).isEqualTo("exercise-service plan-service tracking-service gateway deploy/local");
    }

    @Test
    void nothingIsStaleAfterABuildEvenWhenDatesChange() throws Exception {
        // Given
        stampAll();

        // When
        Files.setLastModifiedTime(
                root.resolve("plan-service/src/main/java/A.java"),
                FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));

        // Then
        assertThat(stale()).isEmpty();
    }

    @Test
    void aChangedSourceMakesItsModuleStaleAndNoOther() throws Exception {
        // Given
        stampAll();

        // When
        write("plan-service/src/main/java/A.java", "class A { int changed; }");

        // Then
        assertThat(stale()).isEqualTo("plan-service");
    }

    @Test
    void aRemovedSourceCountsAsAChange() throws Exception {
        // Given
        write("gateway/src/main/java/B.java", "class B {}");
        stampAll();

        // When
        Files.delete(root.resolve("gateway/src/main/java/B.java"));

        // Then
        assertThat(stale()).isEqualTo("gateway");
    }

    @Test
    void aChangedEventContractMakesAllStale() throws Exception {
        // Given
        stampAll();

        // When
        write("platform/events/src/main/java/E.java", "record E() {}");

        // Then
        assertThat(stale()).contains("exercise-service", "plan-service", "tracking-service");
    }

    @Test
    void aLostResultIsBuiltAgain() throws Exception {
        // Given
        stampAll();

        // When
        Files.delete(root.resolve("tracking-service/target/quarkus-app/quarkus-run.jar"));
        write("deploy/local/target/launcher.classpath", root.resolve("gone.jar").toString());

        // Then
        assertThat(stale()).isEqualTo("tracking-service deploy/local");
    }

    @Test
    void anOldJdkIsRefusedInOneLineThatSaysWhatToDo() throws Exception {
        // Given a machine whose only JDK is 17
        var jdk = fakeJdk("17.0.9");

        // When
        var result = bash("jdk_candidates() { echo \"$JAVA_HOME\"; }; find_jdk", jdk);

        // Then
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.text().lines())
                .singleElement()
                .asString()
                .contains("JDK 25")
                .contains("JAVA_HOME");
    }

    @Test
    void theFirstJdkThatIsNewEnoughIsTaken() throws Exception {
        // Given
        var old = fakeJdk("17.0.9");
        var fresh = fakeJdk("25.0.1");

        // When
        var result = bash("jdk_candidates() { echo " + old + "; echo " + fresh + "; }; find_jdk; echo $JAVA_HOME", old);

        // Then
        assertThat(result.text()).isEqualTo(fresh.toString());
    }

    private String stale() throws Exception {
        return bash("echo $(stale_modules)", fakeJdk("25.0.1")).text();
    }

    private void stampAll() throws Exception {
        var script = "mkdir -p $state/built; for m in $BUILT_MODULES; do module_sum $m > $(stamp_file $m); done";
        assertThat(bash(script, fakeJdk("25.0.1")).exit()).isZero();
    }

    private Path fakeJdk(String version) throws IOException {
        var jdk = root.resolve("jdk-" + version);
        write("jdk-" + version + "/release", "JAVA_VERSION=\"" + version + "\"\n");
        var javac = jdk.resolve("bin/javac");
        write("jdk-" + version + "/bin/javac", "#!/bin/sh\n");
        Files.setPosixFilePermissions(javac, PosixFilePermissions.fromString("rwxr-xr-x"));
        return jdk;
    }

    private Result bash(String script, Path javaHome) throws IOException, InterruptedException {
        var sources = ". " + DEPLOY.resolve("jdk.sh") + "; . " + DEPLOY.resolve("build.sh") + "; ";
        var builder = new ProcessBuilder("bash", "-c", sources + script).redirectErrorStream(true);
        builder.environment().putAll(Map.of("root", root.toString(), "JAVA_HOME", javaHome.toString()));
        var process = builder.start();
        String text;
        try (var out = process.inputReader()) {
            text = String.join("\n", out.lines().toList());
        }
        return new Result(process.waitFor(), text);
    }

    private void write(String path, String text) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
