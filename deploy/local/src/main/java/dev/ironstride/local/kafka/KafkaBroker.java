package dev.ironstride.local.kafka;

import dev.ironstride.local.process.OneShot;
import dev.ironstride.local.process.ProcessSpec;
import dev.ironstride.local.process.Readiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One Kafka node that is broker and controller at once, listening on 127.0.0.1 only.
 *
 * @param classPath jars to run it from
 * @param home where its settings and data lie
 * @param port of the broker
 * @param controllerPort of the controller
 * @param clusterId fixed at the first start
 * @param log where it writes
 */
public record KafkaBroker(String classPath, Path home, int port, int controllerPort, String clusterId, Path log) {

    /** Where clients connect. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Writes the settings and formats the data directory unless done before. */
    public void prepare() throws IOException, InterruptedException {
        Files.createDirectories(home);
        Files.writeString(settings(), properties());
        if (Files.exists(data().resolve("meta.properties"))) {
            return;
        }
        OneShot.run(
                java(
                        "kafka.tools.StorageTool",
                        "format",
                        // One argument: an id that begins with a dash would pass for an option.
                        "--cluster-id=" + clusterId,
                        "-c",
                        settings().toString()),
                Map.of(),
                log,
                "Kafka could not make its data directory.");
    }

    /** How to run it. */
    public ProcessSpec spec() {
        return ProcessSpec.of(
                "kafka",
                java("kafka.Kafka", settings().toString()),
                Map.of(),
                log,
                settings().toString(),
                Readiness.port(port));
    }

    private List<String> java(String main, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.log.org.apache.kafka.clients=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-cp",
                classPath,
                main));
        command.addAll(List.of(arguments));
        return command;
    }

    private Path settings() {
        return home.resolve("server.properties");
    }

    private Path data() {
        return home.resolve("data");
    }

    private String properties() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                # One node: nothing can be replicated.
                num.partitions=6
                default.replication.factor=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=3
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=3
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                # A consumer group of one need not wait for others to join.
                group.initial.rebalance.delay.ms=0
                auto.create.topics.enable=true
                # A laptop is not a server room: small buffers, few threads.
                log.cleaner.dedupe.buffer.size=16777216
                num.network.threads=2
                num.io.threads=4
                """.formatted(port, controllerPort, data());
    }
}
