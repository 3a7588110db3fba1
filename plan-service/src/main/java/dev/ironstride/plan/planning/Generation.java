package dev.ironstride.plan.planning;

import dev.ironstride.kit.id.UuidV7;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.adjustment.Adjustment;
import dev.ironstride.plan.adjustment.PlanTransactions;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.database.StoredJson;
import dev.ironstride.plan.exercises.ExerciseStore;
import dev.ironstride.plan.generation.GenerationResult;
import dev.ironstride.plan.generation.PlanGenerator;
import dev.ironstride.plan.generation.PlanRequest;
import dev.ironstride.plan.plans.PlanRow;
import dev.ironstride.plan.plans.PlanStore;
import dev.ironstride.plan.profile.AthleteOf;
import dev.ironstride.plan.profile.ProfileBody;
import dev.ironstride.plan.profile.ProfileRow;
import dev.ironstride.plan.profile.ProfileStore;
import dev.ironstride.plan.profile.Profiles;
import dev.ironstride.plan.profile.RunPlanning;
import dev.ironstride.plan.suggestion.Growth;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Making plans. */
@ApplicationScoped
public class Generation {
    private final Pool pool;
    private final PlanTransactions transactions;
    private final ProfileStore profiles;
    private final ExerciseStore exercises;
    private final PlanStore plans;
    private final IdempotencyStore keys;
    private final BeforeStore befores;
    private final Adjustment adjustment;
    private final Profiles rules;
    private final Clock clock;

    Generation(
            Pool pool,
            PlanTransactions transactions,
            ProfileStore profiles,
            ExerciseStore exercises,
            PlanStore plans,
            IdempotencyStore keys,
            BeforeStore befores,
            Adjustment adjustment,
            Profiles rules,
            Clock clock) {
        this.pool = pool;
        this.transactions = transactions;
        this.profiles = profiles;
        this.exercises = exercises;
        this.plans = plans;
        this.keys = keys;
        this.befores = befores;
        this.adjustment = adjustment;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Makes the athlete's plan from the stored profile.
     *
     * @param key the caller's {@code Idempotency-Key}: the same again gives the plan it made, as it now stands
     */
    Uni<PlanRow> make(String athleteId, PlanAsk ask, @Nullable String key) {
        return transactions.of(
                athleteId,
                transaction ->
                        key == null ? fresh(transaction, athleteId, ask) : once(transaction, athleteId, ask, key));
    }

    /** What {@link #make} would answer, from the given profile or the stored one; nothing is stored. */
    Uni<PlanRow> preview(String athleteId, PreviewAsk ask) {
        var profile = ask.profile();
        return (profile == null ? stored(pool, athleteId) : Uni.createFrom().item(rules.inForce(profile)))
                .chain(body -> baseline(pool, athleteId, body, ask.plan()))
                .chain(baseline -> adjustment
                        .preview(pool, athleteId, baseline)
                        .map(state -> PlanRow.of(0, baseline, null, state)));
    }

    @Scheduled(every = "1h", identity = "forget-idempotency-keys", delayed = "1m")
    Uni<Void> forgetKeys() {
        return keys.forget(pool, clock.instant());
    }

    private Uni<PlanRow> once(SqlConnection transaction, String athleteId, PlanAsk ask, String key) {
        var request = StoredJson.write(ask);
        return keys.find(transaction, athleteId, key, clock.instant())
                .chain(found -> found.map(made -> again(transaction, athleteId, request, made))
                        .orElseGet(() -> fresh(transaction, athleteId, ask)
                                .call(plan -> keys.save(
                                        transaction,
                                        athleteId,
                                        key,
                                        new IdempotencyStore.Made(request, plan.id()),
                                        clock.instant()))));
    }

    private Uni<PlanRow> again(
            SqlConnection transaction, String athleteId, String request, IdempotencyStore.Made made) {
        if (!made.request().equals(request)) {
            throw new ProblemException(Problem.of(
                    422,
                    "idempotency-key-reused",
                    "This Idempotency-Key was used for another plan",
                    "Use a new key for a new request."));
        }
        return plans.find(transaction, athleteId, made.planId())
                .map(found -> found.orElseThrow(ProblemException::notFound));
    }

    private Uni<PlanRow> fresh(SqlConnection transaction, String athleteId, PlanAsk ask) {
        return stored(transaction, athleteId)
                .chain(body -> baseline(transaction, athleteId, body, ask))
                .chain(baseline -> adjustment.begin(transaction, athleteId, baseline));
    }

    private Uni<ProfileBody> stored(SqlClient client, String athleteId) {
        return profiles.find(client, athleteId)
                .map(found -> found.map(ProfileRow::body).orElseThrow(Profiles::missing));
    }

    private Uni<Baseline> baseline(SqlClient client, String athleteId, ProfileBody profile, PlanAsk ask) {
        var zone = profile.timeZone();
        var now = LocalDateTime.ofInstant(clock.instant(), zone);
        return befores.of(client, athleteId, ask.startDate(), now, zone)
                .chain(before -> exercises
                        .catalogue(client, athleteId)
                        .emitOn(Infrastructure.getDefaultWorkerPool()) // a search of some milliseconds a week
                        .map(catalogue -> generate(profile, ask, catalogue, before, now)));
    }

    private static Baseline generate(
            ProfileBody profile, PlanAsk ask, Catalogue catalogue, Before before, LocalDateTime now) {
        if (!catalogue.coversAWeek()) {
            throw Refusal.noCatalogue();
        }
        var request = new PlanRequest(
                UuidV7.next(),
                AthleteOf.profile(profile),
                catalogue,
                ask.startDate(),
                ask.weeks(),
                now,
                before.lastStrength());
        var plan = generated(request);
        if (profile.runPlanning() == RunPlanning.MINE) {
            return plan;
        }
        // Once more with runs that grow into the suggested week, now that it is known which weeks lift more.
        var growth = Growth.over(plan, before.runningStopped(ask.startDate()));
        return generated(request.with(request.athlete().growing(growth)));
    }

    private static Baseline generated(PlanRequest request) {
        return switch (PlanGenerator.generate(request)) {
            case GenerationResult.Generated generated -> generated.baseline();
            case GenerationResult.Refused refused -> throw Refusal.of(refused);
        };
    }
}
