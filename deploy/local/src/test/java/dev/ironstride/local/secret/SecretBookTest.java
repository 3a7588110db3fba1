package dev.ironstride.local.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBookTest {
    @TempDir
    Path home;

    @Test
    void makesASecretOnceAndKeepsIt() {
        // Given
        var first = book().secret("gateway.client");

        // When
        var again = book().secret("gateway.client");

        // Then
        assertThat(again).isEqualTo(first).matches("[A-Za-z0-9_-]{43}");
        assertThat(book().secret("keycloak.admin")).isNotEqualTo(first);
    }

    @Test
    void onlyItsOwnerCanReadTheFile() throws IOException {
        book().secret("gateway.client");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    private SecretBook book() {
        return new SecretBook(file());
    }

    private Path file() {
        return home.resolve("secrets.properties");
    }
}
