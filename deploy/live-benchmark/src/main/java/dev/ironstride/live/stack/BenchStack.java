package dev.ironstride.live.stack;

import dev.ironstride.local.api.Api;
import dev.ironstride.local.api.PasswordGrant;
import dev.ironstride.local.keycloak.DemoUser;
import dev.ironstride.local.keycloak.KeycloakAdmin;
import dev.ironstride.local.keycloak.LocalRealm;
import dev.ironstride.local.postgres.PostgresServer;
import dev.ironstride.local.stack.LocalStack;
import dev.ironstride.local.stack.StackAddresses;
import dev.ironstride.local.stack.StackOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Everything running, without data, on ports far from those of {@code ./run} and of the tests. */
public final class BenchStack implements AutoCloseable {
    /** All ports stay below 32768, from where outgoing connections take theirs. */
    private static final int PORT_SHIFT = 22_000;

    private final LocalStack local;

    private BenchStack(LocalStack local) {
        this.local = local;
    }

    /** Starts it in a home of its own, which is emptied first. */
    public static BenchStack start(Path root) throws IOException, InterruptedException, SQLException {
        return start(root, Map.of());
    }

    /** The same with environment variables for tracking-service. */
    public static BenchStack start(Path root, Map<String, String> tracking)
            throws IOException, InterruptedException, SQLException {
        Path home = root.resolve(".ironstride/bench").toAbsolutePath();
        delete(home);
        var stack = new BenchStack(LocalStack.start(StackOptions.of(root)
                .home(home)
                .portShift(PORT_SHIFT)
                .restartCrashed(false)
                .environment("tracking-service", tracking)));
        new WriteAheadLog(stack).recycle();
        return stack;
    }

    /** Stops parts that a measurement has no use for: even idle they take processor time. */
    public void stop(String... names) throws InterruptedException {
        for (String name : names) {
            local.process(name).stop();
        }
    }

    /** Starts a part again with these variables added. */
    public void restart(String name, Map<String, String> environment) throws InterruptedException {
        local.process(name).restart(environment);
    }

    /** Where everything answers. */
    public StackAddresses addresses() {
        return local.addresses();
    }

    /** Process id of a part, such as {@code plan-service}. */
    public long pid(String name) {
        return local.process(name).pid().orElseThrow(() -> new IllegalStateException(name + " does not run"));
    }

    /** A connection to a service's database: exercise, plan or tracking. */
    public Connection database(String name) throws SQLException {
        return local.database(name);
    }

    /** A connection as the superuser. */
    Connection superuser() throws SQLException {
        try (Connection owner = database("plan")) {
            return DriverManager.getConnection(
                    owner.getMetaData().getURL(),
                    PostgresServer.SUPERUSER,
                    local.secrets().secret("database.superuser"));
        }
    }

    /** Password of the role that owns a service's database. */
    public String databasePassword(String name) {
        return local.secrets().secret("database." + name);
    }

    /** People who may sign in, with no data yet. */
    public List<Person> people(int count) throws InterruptedException {
        var admin = new KeycloakAdmin(addresses().keycloak(), local.secrets().secret("keycloak.admin"));
        var people = new ArrayList<Person>();
        for (int i = 0; i < count; i++) {
            people.add(new Person(admin.add(DemoUser.runner("bench-" + i)), this));
        }
        return people;
    }

    /** A fresh access token. */
    String token(DemoUser user) throws InterruptedException {
        return new PasswordGrant(addresses().issuer(), LocalRealm.DEMO_CLIENT).token(user.username(), user.password());
    }

    /** The plan-service as somebody sees it. */
    Api plan(Person person) {
        return new Api(addresses().plan(), person::token);
    }

    @Override
    public void close() {
        local.close();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
