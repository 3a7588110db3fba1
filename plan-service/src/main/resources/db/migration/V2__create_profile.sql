-- Who the runner is, as told. One row per athlete; every other table of this service starts with the same key, so that
-- data shards by athlete.
create table profile (
    athlete_id text        primary key,
    revision   bigint      not null,                 -- rises with every change; the ETag
    body       jsonb       not null,                 -- canonical body with defaults filled in
    updated_at timestamptz not null
);
