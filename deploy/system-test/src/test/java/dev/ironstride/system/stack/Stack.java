package dev.ironstride.system.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.local.api.Api;
import dev.ironstride.local.api.PasswordGrant;
import dev.ironstride.local.app.AppSpec;
import dev.ironstride.local.keycloak.DemoUser;
import dev.ironstride.local.keycloak.KeycloakAdmin;
import dev.ironstride.local.keycloak.KeycloakServer;
import dev.ironstride.local.keycloak.LocalRealm;
import dev.ironstride.local.process.LocalProcess;
import dev.ironstride.local.process.OrphanSweep;
import dev.ironstride.local.process.ProcessLedger;
import dev.ironstride.local.stack.LocalStack;
import dev.ironstride.local.stack.StackAddresses;
import dev.ironstride.local.stack.StackOptions;
import dev.ironstride.system.checkout.Checkout;
import dev.ironstride.testkit.Footprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Everything running, in a home of its own below target/, on ports far from those of {@code ./run}. */
public final class Stack implements AutoCloseable {
    private static final int PORT_SHIFT = 20_000;
    private static final AtomicInteger USERS = new AtomicInteger();

    private final LocalStack local;

    private Stack(LocalStack local) {
        this.local = local;
    }

    /** Starts it with no data; the logs of the last start are gone afterwards, those of this one stay for reading. */
    static Stack start() {
        var home = Path.of("target", "stack").toAbsolutePath();
        try {
            var _ = OrphanSweep.sweep(new ProcessLedger(home.resolve("processes.json")));
            delete(home);
            // What a test kills, a test starts again: a launcher that did it too would hide what happens meanwhile.
            return new Stack(LocalStack.start(StackOptions.of(Checkout.root())
                    .home(home)
                    .portShift(PORT_SHIFT)
                    .restartCrashed(false)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the stack started", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where everything answers. */
    public StackAddresses addresses() {
        return local.addresses();
    }

    /** A process to kill, stop and start, such as {@code plan-service} or {@code kafka}. */
    public LocalProcess process(String name) {
        return local.process(name);
    }

    /** Somebody new who may sign in, with no data yet. */
    public DemoUser newUser() throws InterruptedException {
        var name = "runner-" + USERS.incrementAndGet();
        return new KeycloakAdmin(addresses().keycloak(), adminPassword()).add(DemoUser.runner(name));
    }

    /** An access token of this user, fresh from Keycloak. */
    public String token(DemoUser user) throws InterruptedException {
        return token(user, LocalRealm.DEMO_CLIENT);
    }

    /** An access token of this user through a client of their choice. */
    public String token(DemoUser user, String client) throws InterruptedException {
        return new PasswordGrant(addresses().issuer(), client).token(user.username(), user.password());
    }

    /** Keycloak's admin API, for a minute. */
    public Api keycloakAdmin() throws InterruptedException {
        var master = new PasswordGrant(URI.create(addresses().keycloak() + "/realms/master"), "admin-cli");
        var token = master.token(KeycloakServer.ADMIN, adminPassword());
        return new Api(addresses().keycloak(), () -> token);
    }

    /**
     * One number from a service's database.
     *
     * @param database exercise, plan or tracking
     * @param sql a query whose parameters are all texts
     */
    public long count(String database, String sql, String... parameters) {
        try (var connection = local.database(database);
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                assertThat(rows.next()).as(sql).isTrue();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /**
     * One text from a service's database.
     *
     * @param database exercise, plan or tracking
     * @param sql a query whose parameters are all texts
     */
    public String text(String database, String sql, String... parameters) {
        try (var connection = local.database(database);
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                assertThat(rows.next()).as(sql).isTrue();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Rows of a service's database in which a text stands, by table. */
    public SortedMap<String, Long> footprint(String database, String text) {
        try (var connection = local.database(database)) {
            return Footprint.of(connection, List.of(text));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A second process of an application beside the first, with the same settings on another port; not started yet. */
    public LocalProcess second(String name, int port) {
        var first = process(name).spec();
        var home = Path.of("target", "stack").toAbsolutePath();
        var jar = Checkout.root().resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
        var spec = new AppSpec(name + "-2", jar, home, PORT_SHIFT + port, first.environment()).process();
        return new LocalProcess(spec, new ProcessLedger(home.resolve("second.json")), crashed -> {});
    }

    @Override
    public void close() {
        local.close();
    }

    private String adminPassword() {
        return local.secrets().secret("keycloak.admin");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var walk = Files.walk(folder)) {
            for (var path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
