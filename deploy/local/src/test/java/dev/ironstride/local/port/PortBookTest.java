package dev.ironstride.local.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortBookTest {
    @TempDir
    Path home;

    private final Set<Integer> taken = new HashSet<>();
    private final List<String> said = new ArrayList<>();

    @Test
    void givesTheUsualPortWhenItIsFree() {
        assertThat(book().choose("gateway", 8080, 0)).isEqualTo(8080);
        assertThat(said).isEmpty();
    }

    @Test
    void stepsAsideFromATakenPortAndSaysSo() {
        // Given
        taken.addAll(Set.of(8080, 8081));

        // When
        var port = book().choose("gateway", 8080, 0);

        // Then
        assertThat(port).isEqualTo(8082);
        assertThat(said).singleElement().asString().contains("8080").contains("gateway takes 8082");
    }

    @Test
    void stepsAsideWhenOnlyTheManagementPortIsTaken() {
        // Given
        taken.add(9080);

        // When
        var port = book().choose("gateway", 8080, 1000);

        // Then
        assertThat(port).isEqualTo(8081);
        assertThat(said).singleElement().asString().startsWith("Port 9080 is taken");
    }

    @Test
    void neverGivesTwoPartsTheSamePort() {
        // Given
        var book = book();

        // When
        var first = book.choose("kafka", 9092, 0);
        var second = book.choose("kafka-controller", 9092, 0);

        // Then
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void remembersWhatItChose() {
        // Given
        taken.add(8080);
        var first = book();
        first.choose("gateway", 8080, 0);
        first.save();
        taken.clear();

        // When
        var again = book().choose("gateway", 8080, 0);

        // Then
        assertThat(again).isEqualTo(8081);
    }

    @Test
    void aPortSomebodyListensOnIsNotFreeAndItsHolderIsNamed() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThat(Ports.free(socket.getLocalPort())).isFalse();
            assertThat(PortHolder.of(socket.getLocalPort()))
                    .contains("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void aHolderIsNamedByItsProgramAndWhatItWorksOn() {
        assertThat(PortHolder.inShort("/usr/bin/java -Xmx1g -cp /a:/b -jar /srv/shop.jar --quiet"))
                .isEqualTo("java /srv/shop.jar");
        assertThat(PortHolder.inShort("nginx")).isEqualTo("nginx");
        assertThat(PortHolder.inShort("python3 -m http.server")).isEqualTo("python3 http.server");
        assertThat(PortHolder.inShort("")).isEqualTo("a process");
    }

    private PortBook book() {
        return new PortBook(home.resolve("ports.properties"), port -> !taken.contains(port), said::add);
    }
}
