package dev.ironstride.plan.planning;

import dev.ironstride.plan.database.Rows;
import dev.ironstride.plan.facts.FactRow;
import dev.ironstride.plan.plans.PlanRow;
import dev.ironstride.plan.plans.PlanStore;
import dev.ironstride.plan.recovery.AdjustedSession;
import dev.ironstride.plan.recovery.SessionStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads from facts and the plan in force what came before a new plan. */
@ApplicationScoped
class BeforeStore {
    private static final String LAST = """
            select max(occurred_at) as at from fact
             where athlete_id = $1 and kind = $2 and status = 'ACTIVE' and occurred_at < $3""";

    private final PlanStore plans;

    BeforeStore(PlanStore plans) {
        this.plans = plans;
    }

    /**
     * What came before a plan.
     *
     * @param start its first day
     * @param now the runner's time: sessions planned between it and the start are taken as kept
     */
    Uni<Before> of(SqlClient client, String athleteId, LocalDate start, LocalDateTime now, ZoneId zone) {
        return last(client, athleteId, FactRow.Kind.SESSION, start, zone)
                .chain(done -> last(client, athleteId, FactRow.Kind.RUN, start, zone)
                        .chain(run -> plans.current(client, athleteId)
                                .map(plan -> new Before(
                                        Stream.concat(
                                                        done.stream(),
                                                        plan.stream().flatMap(one -> planned(one, now, start)))
                                                .max(Comparator.naturalOrder())
                                                .orElse(null),
                                        run.orElse(null)))));
    }

    private static Uni<Optional<LocalDate>> last(
            SqlClient client, String athleteId, FactRow.Kind kind, LocalDate before, ZoneId zone) {
        var end = OffsetDateTime.ofInstant(before.atStartOfDay(zone).toInstant(), ZoneOffset.UTC);
        return client.preparedQuery(LAST)
                .execute(Tuple.of(athleteId, kind.name(), end))
                .map(rows -> Rows.first(rows, row -> Optional.ofNullable(row.getOffsetDateTime("at")))
                        .flatMap(at -> at)
                        .map(at -> LocalDate.ofInstant(at.toInstant(), zone)));
    }

    private static Stream<LocalDate> planned(PlanRow plan, LocalDateTime now, LocalDate start) {
        return plan.state().weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .map(AdjustedSession::now)
                .filter(session -> session.status() == SessionStatus.PLANNED
                        && session.start().isAfter(now))
                .map(session -> session.start().toLocalDate())
                .filter(day -> day.isBefore(start));
    }
}
