-- What happened, newest revision of each. A deleted fact keeps its row, so that an older revision that arrives late
-- cannot bring it back.
create table fact (
    athlete_id  text        not null,
    fact_id     text        not null,                -- run:<id>, session:<id> or missed:<session id>
    kind        text        not null,                -- RUN, SESSION or MISSED
    revision    bigint      not null,
    status      text        not null,                -- ACTIVE or DELETED
    occurred_at timestamptz not null,
    body        jsonb       not null,                -- the event's data, whole
    primary key (athlete_id, fact_id)
);
create index fact_occurred on fact (athlete_id, occurred_at) where status = 'ACTIVE';
