-- Personal tokens for watches and scripts. Only the hash is kept: a stolen table opens nothing.
create table ingest_token (
    athlete_id   text        not null,
    id           uuid        not null,
    name         text        not null,
    hash         text        not null,               -- SHA-256, hex; the token itself is 256 random bits, so no salt is needed
    created_at   timestamptz not null,
    last_used_at timestamptz,                        -- to the minute
    revoked_at   timestamptz,
    primary key (athlete_id, id)
);

-- The one lookup that starts without knowing the athlete.
create unique index ingest_token_by_hash on ingest_token (hash);
