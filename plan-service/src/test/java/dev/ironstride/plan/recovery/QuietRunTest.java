package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.Histories.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.PlannedRun;
import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Fact.RunDone;
import dev.ironstride.plan.seeds.ForEverySeed;
import dev.ironstride.plan.seeds.Seeds;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.statistics.Statistics;

/** A run that breaks no HARD rule and fires no trigger moves nothing (domain.md 7, anti-thrash). */
class QuietRunTest {

    private static final List<RunKind> QUIET = List.of(RunKind.RECOVERY, RunKind.EASY, RunKind.MODERATE);
    private static final int TRIED = 10;

    @ForEverySeed
    void a_run_that_breaks_no_hard_rule_and_fires_no_trigger_moves_nothing(@ForAll(supplier = Seeds.class) long seed) {
        var random = new Random(seed);
        List<Fact> before = Histories.of(seed);
        LocalDateTime last = Histories.after(before);
        boolean found = false;
        for (int i = 0; i < TRIED && !found; i++) {
            RunDone run = quiet(seed, last, random);
            LocalDateTime now = WallClock.timeOf(run.at());
            AdjustedPlan without = Recovery.adjust(given(seed, before).at(now));
            List<Fact> after = new ArrayList<>(before);
            after.add(run);
            if (breaksNothing(given(seed, after).at(now), without)) {
                found = true;
                AdjustedPlan with = Recovery.adjust(given(seed, after).at(now));

                assertThat(with.decisions()).as("decisions after %s", run).isEqualTo(without.decisions());
                assertThat(sessions(with)).isEqualTo(sessions(without));
            }
        }
        Statistics.label("a quiet run")
                .collect(found)
                .coverage(share -> share.check(true).percentage(percent -> percent > 90));
    }

    /** One of the days after all that happened: as it was planned, or a short one that nobody planned. */
    private static RunDone quiet(long seed, LocalDateTime last, Random random) {
        LocalDateTime day = last.toLocalDate().plusDays(1 + random.nextInt(3)).atStartOfDay();
        List<RunAt> planned = Histories.baseline(seed).weeks().stream()
                .flatMap(week -> week.runs().stream())
                .filter(run -> run.start().toLocalDate().equals(day.toLocalDate()))
                .map(PlannedRun::at)
                .toList();
        if (!planned.isEmpty() && random.nextBoolean()) {
            return new RunDone("run:quiet", planned.getFirst(), null);
        }
        long start = WallClock.minuteOf(day) + 5 * WallClock.HOUR + random.nextInt(16 * 60);
        RunKind kind = QUIET.get(random.nextInt(QUIET.size()));
        return new RunDone("run:quiet", RunAt.planned(start, 20 + random.nextInt(40), kind), null);
    }

    /** Not on the day of the run either: what is to be done that day may be still to come. */
    private static boolean breaksNothing(Given given, AdjustedPlan plan) {
        return new Referee(given.baseline(), given.catalogue(), given.facts(), plan)
                .broken(given.asOf().toLocalDate().atStartOfDay())
                .isEmpty();
    }

    private static List<AdjustedSession> sessions(AdjustedPlan plan) {
        return plan.weeks().stream().flatMap(week -> week.sessions().stream()).toList();
    }
}
