-- Runs as they were told, as the runner corrected them, and as they were understood.
-- The athlete comes first in every key: data shard by athlete without a query changing.
create table run (
    athlete_id         text             not null,
    id                 uuid             not null,   -- UUIDv7 made by the service
    revision           bigint           not null,   -- counts every change; consumers keep only a newer one
    status             text             not null,   -- ACTIVE or DELETED: a deleted run keeps its row, so that a retry does not revive it
    provider           text             not null,   -- lower case
    external_id        text             not null,   -- the provider's own id
    told               jsonb            not null,   -- as the provider told it
    told_hash          text             not null,   -- SHA-256, hex, of told and effort: tells a retry from a correction
    edits              jsonb            not null,   -- what the runner corrected by hand, a JSON merge patch over told
    effort             jsonb            not null,   -- seconds per heart rate and per pace, to classify again
    -- told with edits applied:
    device             text,
    type               text             not null,
    started_at         timestamptz      not null,
    time_zone          text             not null,
    duration_seconds   integer          not null,
    moving_seconds     integer,
    distance_metres    double precision,
    ascent_metres      double precision,
    descent_metres     double precision,
    average_heart_rate integer,
    max_heart_rate     integer,
    rpe                double precision,
    tags               text[]           not null,
    -- what they mean (domain.md 6.1, 6.6):
    run_class          text             not null,
    long_run           boolean          not null,
    downhill           boolean          not null,
    basis              text             not null,
    au                 double precision not null,
    leg_au             double precision not null,
    imputed            boolean          not null,
    updated_at         timestamptz      not null default now(),
    primary key (athlete_id, id),
    unique (athlete_id, provider, external_id)
);

-- Listing newest first, and the median of the last 28 days without touching the table.
create index run_by_start on run (athlete_id, started_at desc, id desc) include (status, duration_seconds);

-- Answers to remember, so that a repeated POST with the same Idempotency-Key gets the same one.
create table idempotency_key (
    athlete_id   text        not null,
    key          text        not null,
    request_hash text        not null,
    status       integer,                            -- null only inside the transaction that fills it
    location     text,
    etag         text,
    body         text,
    created_at   timestamptz not null default now(),
    primary key (athlete_id, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);
