package dev.ironstride.local.stack;

import dev.ironstride.local.kafka.Topics;
import dev.ironstride.local.keycloak.DemoUser;
import dev.ironstride.local.postgres.Databases;
import dev.ironstride.local.process.LocalProcess;
import dev.ironstride.local.process.OrphanSweep;
import dev.ironstride.local.process.ProcessLedger;
import dev.ironstride.local.process.ProcessSpec;
import dev.ironstride.local.process.Supervisor;
import dev.ironstride.local.secret.SecretBook;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, Kafka, Keycloak and the four applications of one home, started together and stopped in reverse order.
 *
 * <p>{@snippet :
 * try (var stack = LocalStack.start(StackOptions.of(root).home(folder).portShift(10_000))) {
 *     stack.process("tracking-service").kill();
 *     stack.kafka().stop();
 * }
 * }
 */
public final class LocalStack implements AutoCloseable {
    private final StackOptions options;
    private final Progress progress;
    private final Supervisor supervisor;
    private final SecretBook secrets;
    private final ProcessLedger ledger;
    private final Map<String, LocalProcess> processes = new ConcurrentHashMap<>();
    private final List<LocalProcess> inOrderOfStart = new ArrayList<>();
    private @Nullable StackLock lock;
    private @Nullable StackPlan plan;
    private volatile boolean stopping;

    /** A stack that is not started yet. */
    public LocalStack(StackOptions options) {
        this.options = options;
        this.progress = new Progress(options.say());
        this.supervisor = new Supervisor(progress::note);
        this.secrets = new SecretBook(options.home().resolve("secrets.properties"));
        this.ledger = new ProcessLedger(options.home().resolve("processes.json"));
    }

    /** Starts a stack; see {@link #start()}. */
    public static LocalStack start(StackOptions options) throws InterruptedException {
        var stack = new LocalStack(options);
        stack.start();
        return stack;
    }

    /**
     * Starts everything and returns when all of it is ready.
     *
     * @throws AlreadyRunning if another launcher runs a stack in this home
     * @throws dev.ironstride.local.process.StartFailed if a part does not come up; the others are stopped again
     */
    public void start() throws InterruptedException {
        lock = StackLock.take(options.home()).orElseThrow(() -> new AlreadyRunning(options.home()));
        try {
            var orphans = OrphanSweep.sweep(ledger);
            if (!orphans.isEmpty()) {
                progress.note("Stopped what an earlier start left behind: " + String.join(", ", orphans));
            }
            StackFile.announce(options.home());
            OldLogs.putAside(options.home().resolve("log"));
            var built = new BuildOutput(options.root());
            var made = StackPlan.make(options, built, secrets);
            plan = made;
            startParts(made, built);
            StackFile.write(options.home(), made.addresses(), pids());
            if (options.restartCrashed()) {
                supervisor.watch();
            }
        } catch (InterruptedException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /** Where the parts answer. */
    public StackAddresses addresses() {
        return plan().addresses();
    }

    /** Secrets of this home. */
    public SecretBook secrets() {
        return secrets;
    }

    /** Seconds since this stack was asked for, with one decimal. */
    public String seconds() {
        return progress.total();
    }

    /** A process by name: postgres, kafka, keycloak, exercise-service, plan-service, tracking-service, gateway. */
    public LocalProcess process(String name) {
        return Objects.requireNonNull(processes.get(name), () -> "No process of this name: " + name);
    }

    /** The Kafka broker. */
    public LocalProcess kafka() {
        return process("kafka");
    }

    /** The PostgreSQL server. */
    public LocalProcess postgres() {
        return process("postgres");
    }

    /** The identity server. */
    public LocalProcess keycloak() {
        return process("keycloak");
    }

    /** A connection to a service's database ({@code exercise}, {@code plan}, {@code tracking}) as its own role. */
    public Connection database(String name) throws SQLException {
        return DriverManager.getConnection(
                plan().postgres().jdbcUrl(name),
                name,
                Objects.requireNonNull(plan().databases().get(name)));
    }

    /** Stops everything in reverse order of start; what is stopped already is no error. */
    public void stop() throws InterruptedException {
        if (lock == null) {
            return; // never started, or another launcher's
        }
        stopping = true;
        supervisor.rest();
        StackFile.remove(options.home());
        // The applications need each other less than they need what they stand on: all at once, then that in turn.
        var apps = started().stream().filter(LocalStack::isApp).toList();
        try (var tasks = new StackTasks()) {
            tasks.await(CompletableFuture.allOf(
                    apps.stream().map(app -> tasks.run(app::stop)).toArray(CompletableFuture[]::new)));
        }
        for (var process : started().reversed()) {
            process.stop();
        }
        release();
    }

    /** Kills everything at once: for somebody who cannot wait for {@link #stop()}. */
    public void halt() {
        stopping = true;
        supervisor.rest();
        started().forEach(LocalProcess::crash);
        if (lock != null) {
            StackFile.remove(options.home());
        }
    }

    @Override
    public void close() {
        var interrupted = Thread.interrupted();
        try {
            stop();
        } catch (InterruptedException again) {
            halt();
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void startParts(StackPlan made, BuildOutput built) throws InterruptedException {
        try (var tasks = new StackTasks()) {
            var postgres = tasks.run(() -> startPostgres(made, built));
            var kafka = tasks.run(() -> startKafka(made));
            var software = tasks.run(() -> made.keycloak().prepare(built.entry(BuildOutput.KEYCLOAK)));
            var keycloak = tasks.run(() -> startKeycloak(made, built), postgres, software);
            // Two cores: the services start one after the other beside Keycloak, which they ask at the first request.
            var before = CompletableFuture.allOf(postgres, kafka);
            for (var app : made.apps()) {
                var needed = app.name().equals(StackPlan.GATEWAY) ? CompletableFuture.allOf(before, keycloak) : before;
                before = tasks.run(() -> startProcess(app.name(), app.process(), "127.0.0.1:" + app.port()), needed);
            }
            tasks.await(before);
        }
    }

    private void startPostgres(StackPlan made, BuildOutput built) throws Exception {
        var began = System.nanoTime();
        made.postgres().prepare(built.entry(BuildOutput.POSTGRES));
        launch("postgres", made.postgres().spec()).awaitReady();
        Databases.ensure(made.postgres(), made.databases());
        progress.done("PostgreSQL", "127.0.0.1:" + made.postgres().port(), began);
    }

    private void startKafka(StackPlan made) throws Exception {
        var began = System.nanoTime();
        made.kafka().prepare();
        launch("kafka", made.kafka().spec()).awaitReady();
        Topics.ensure(made.kafka().bootstrapServers());
        progress.done("Kafka", made.kafka().bootstrapServers(), began);
    }

    private void startKeycloak(StackPlan made, BuildOutput built) throws Exception {
        made.keycloak().layOut(built.realm(), DemoUser.ALL);
        startProcess(
                "keycloak", made.keycloak().spec(), made.keycloak().address().toString());
    }

    private void startProcess(String name, ProcessSpec spec, String where) throws InterruptedException {
        var began = System.nanoTime();
        launch(name, spec).awaitReady();
        progress.done(name, where, began);
    }

    private LocalProcess launch(String name, ProcessSpec spec) {
        var process = new LocalProcess(
                spec.with(options.environment().getOrDefault(name, Map.of())), ledger, supervisor::crashed);
        synchronized (inOrderOfStart) {
            if (stopping) {
                throw new IllegalStateException("The stack is stopping.");
            }
            processes.put(name, process);
            inOrderOfStart.add(process);
            process.launch();
        }
        return process;
    }

    private static boolean isApp(LocalProcess process) {
        return process.name().equals(StackPlan.GATEWAY) || process.name().endsWith("-service");
    }

    private List<LocalProcess> started() {
        synchronized (inOrderOfStart) {
            return List.copyOf(inOrderOfStart);
        }
    }

    private Map<String, Long> pids() {
        var pids = new LinkedHashMap<String, Long>();
        started().forEach(process -> process.pid().ifPresent(pid -> pids.put(process.name(), pid)));
        return pids;
    }

    private StackPlan plan() {
        return Objects.requireNonNull(plan, "The stack was not started.");
    }

    private void release() {
        var held = lock;
        lock = null;
        if (held != null) {
            held.close();
        }
    }
}
