package dev.ironstride.plan.calendar;

import dev.ironstride.plan.database.Rows;
import dev.ironstride.plan.database.StoredJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The table {@code calendar_event}: what calendar programs were told, so that SEQUENCE rises with each move. */
@ApplicationScoped
class ToldStore {
    private static final String ALL = """
            select sequence, changed_at, entry::text as entry from calendar_event where athlete_id = $1 order by event_id""";
    private static final String SAVE = """
            insert into calendar_event (athlete_id, event_id, starts, sequence, changed_at, entry)
            values ($1, $2, $3, $4, $5, $6::text::jsonb)
            on conflict (athlete_id, event_id) do update
               set starts = excluded.starts, sequence = excluded.sequence, changed_at = excluded.changed_at,
                   entry = excluded.entry""";
    private static final String FORGET = "delete from calendar_event where athlete_id = $1 and starts < $2";

    Uni<List<Told>> all(SqlClient client, String athleteId) {
        return client.preparedQuery(ALL)
                .execute(Tuple.of(athleteId))
                .map(rows -> Rows.list(
                        rows,
                        row -> new Told(
                                StoredJson.read(row.getString("entry"), Entry.class),
                                row.getInteger("sequence"),
                                row.getOffsetDateTime("changed_at").toInstant())));
    }

    /** Keeps these, and forgets what starts before a local time. */
    Uni<Void> save(SqlClient transaction, String athleteId, List<Told> changed, LocalDateTime oldest) {
        List<Tuple> rows = changed.stream()
                .map(told -> Tuple.tuple()
                        .addValue(athleteId)
                        .addValue(told.entry().id())
                        .addValue(told.entry().start())
                        .addValue(told.sequence())
                        .addValue(OffsetDateTime.ofInstant(told.changedAt(), ZoneOffset.UTC))
                        .addValue(StoredJson.write(told.entry())))
                .toList();
        return transaction
                .preparedQuery(SAVE)
                .executeBatch(rows)
                .chain(() -> transaction.preparedQuery(FORGET).execute(Tuple.of(athleteId, oldest)))
                .replaceWithVoid();
    }
}
