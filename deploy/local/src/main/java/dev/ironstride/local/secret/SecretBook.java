package dev.ironstride.local.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/** Random secrets by name, made at first use and kept in a file only its owner can read. Thread-safe. */
public final class SecretBook {
    private static final int BYTES = 32;

    private final Path file;
    private final Properties secrets = new Properties();
    private final SecureRandom random = new SecureRandom();

    /** Opens the secrets kept in {@code file}, which need not exist yet. */
    public SecretBook(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                secrets.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The secret of this name: 43 characters of base64url, the same at every start. */
    public synchronized String secret(String name) {
        return find(name).orElseGet(() -> {
            var bytes = new byte[BYTES];
            random.nextBytes(bytes);
            var made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            put(name, made);
            return made;
        });
    }

    /** The value of this name, if one was kept. */
    public synchronized Optional<String> find(String name) {
        return Optional.ofNullable(secrets.getProperty(name));
    }

    /** Keeps a value that was made elsewhere. */
    public synchronized void put(String name, String value) {
        secrets.setProperty(name, value);
        try {
            var folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            var fresh = Files.createTempFile(
                    folder,
                    "secrets",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var out = Files.newBufferedWriter(fresh)) {
                secrets.store(out, "Made for this checkout. Never copy it to a server.");
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
