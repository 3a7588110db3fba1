package dev.ironstride.system.kill;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ironstride.system.runner.Json;
import dev.ironstride.system.runner.Runner;
import java.util.List;
import java.util.TreeSet;

/**
 * Everything runs have done to a runner's plan, without ids: equal for two runners to whom the same happened. The plan's
 * revision is no part of it: what waits together moves the plan once, so it says how events came, not what they did.
 *
 * @param facts runs plan-service knows of
 * @param weeks placements and sessions as they stand
 * @param decisions their rules and what they moved
 */
record Effects(long facts, List<String> weeks, List<String> decisions) {
    static Effects on(Runner runner) throws InterruptedException {
        var plan = runner.api().get("/api/plans/current").expect(200).body();
        return new Effects(
                facts(runner),
                Json.stream(plan.path("weeks")).map(Effects::week).toList(),
                List.copyOf(new TreeSet<>(
                        runner.decisions().stream().map(Effects::decision).toList())));
    }

    static long facts(Runner runner) {
        return runner.stack().count("plan", "select count(*) from fact where athlete_id = ?", runner.id());
    }

    private static String week(JsonNode week) {
        return week.path("isoWeek").asText() + " " + week.path("placement") + " " + Runner.sessions(week);
    }

    private static String decision(JsonNode decision) {
        return decision.path("rule") + " " + decision.path("before") + " " + decision.path("after");
    }
}
