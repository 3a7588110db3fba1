package dev.ironstride.local.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of Ironstride: one for each event type, and one beside it for records nobody could read. */
public final class Topics {
    private static final List<String> TYPES = List.of(
            "exercise-changed",
            "athlete-changed",
            "plan-changed",
            "run-logged",
            "session-completed",
            "readiness-reported");

    /** State of a thing under its key: the last record of a key is all a newcomer needs. */
    private static final Set<String> COMPACTED = Set.of("exercise-changed", "athlete-changed");

    private static final String SEVEN_DAYS = String.valueOf(Duration.ofDays(7).toMillis());

    /** What was told before is gone after a week. */
    private static final Map<String, String> STATE =
            Map.of("cleanup.policy", "compact", "max.compaction.lag.ms", SEVEN_DAYS);

    /**
     * Health data: of a person who is erased nothing is left after four weeks, one of which a segment takes until it is
     * closed. Long enough for a consumer that was away, and for working plans out again.
     */
    private static final Map<String, String> HISTORY =
            Map.of("retention.ms", String.valueOf(Duration.ofDays(21).toMillis()), "segment.ms", SEVEN_DAYS);

    private static final int SECONDS = 30;

    private Topics() {}

    /** Every topic with its settings. */
    static List<NewTopic> all() {
        var topics = new ArrayList<NewTopic>();
        for (var type : TYPES) {
            var name = "ironstride." + type + ".v1";
            topics.add(new NewTopic(name, Optional.empty(), Optional.empty())
                    .configs(COMPACTED.contains(type) ? STATE : HISTORY));
            topics.add(new NewTopic(name + ".dlq", Optional.of(1), Optional.empty()).configs(HISTORY));
        }
        return topics;
    }

    /** Makes the topics that are missing; which may be called at every start. */
    public static void ensure(String bootstrapServers)
            throws InterruptedException, ExecutionException, TimeoutException {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            var known = admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
            var missing = all().stream()
                    .filter(topic -> !known.contains(topic.name()))
                    .collect(Collectors.toList());
            admin.createTopics(missing).all().get(SECONDS, TimeUnit.SECONDS);
        }
    }
}
