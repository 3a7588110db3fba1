package dev.ironstride.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * A real Kafka broker (KRaft), one per JVM. Topics of the init argument {@code topics}, separated by commas, are created
 * with three partitions, each with its {@code .dlq}.
 */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {
    private static final int PARTITIONS = 3;
    private static final List<String> CHATTY = List.of("org.apache.kafka", "kafka", "state.change.logger");
    /** Kept from the garbage collector, which would forget their level. */
    private static final List<Logger> QUIET =
            CHATTY.stream().map(Logger::getLogger).toList();

    private List<String> topics = List.of();

    @Override
    public void init(Map<String, String> initArgs) {
        topics = Arrays.stream(initArgs.getOrDefault("topics", "").split(","))
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .toList();
    }

    /** Starts the broker if none runs yet and creates the topics that are missing. */
    @Override
    public Map<String, String> start() {
        createTopics(topics.toArray(String[]::new));
        return Map.of(
                "kafka.bootstrap.servers", bootstrapServers(),
                "quarkus.log.category.\"org.apache.kafka\".level", "WARN",
                "quarkus.log.category.\"kafka\".level", "WARN",
                "quarkus.log.category.\"state.change.logger\".level", "WARN");
    }

    /** Leaves the broker to the next test; it ends with the JVM. */
    @Override
    public void stop() {}

    /** Address of the shared broker, started on first use. */
    public static String bootstrapServers() {
        return Shared.value("kafka.bootstrap", KafkaResource::launch);
    }

    /** Creates topics and their {@code .dlq}; those that exist stay as they are. */
    public static void createTopics(String... names) {
        var wanted = Arrays.stream(names)
                .flatMap(name -> List.of(name, name + ".dlq").stream())
                .map(name -> new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()))
                .toList();
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            for (var created : admin.createTopics(wanted).values().values()) {
                created.get();
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Could not create topics", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String launch() {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        var broker = new EmbeddedKafkaBroker().withDeleteLogDirsOnClose(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "kafka-stop"));
        return broker.getAdvertisedListeners();
    }
}
