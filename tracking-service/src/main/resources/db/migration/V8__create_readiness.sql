-- How athletes are: reports of devices and of the form, as told, as corrected, and as the others were told.
create table readiness (
    athlete_id  text        not null,
    id          uuid        not null,                -- UUIDv7 made by the service
    revision    bigint      not null,
    status      text        not null,                -- ACTIVE or DELETED: a deleted report keeps its row, so that a retry does not revive it
    provider    text        not null,                -- lower case
    external_id text,                                -- the provider's own id; null for a report that stands alone
    told        jsonb       not null,                -- as told, with its day, zone and moment; empty once deleted
    told_hash   text        not null,                -- SHA-256, hex: tells a retry from a correction
    edits       jsonb       not null,                -- what the runner corrected by hand, field by field over told
    day         date        not null,                -- the athlete's local day that it is about
    reported_at timestamptz not null,
    report      jsonb       not null,                -- the newest readiness-reported event
    updated_at  timestamptz not null default now(),
    primary key (athlete_id, id),
    unique (athlete_id, provider, external_id)
);
create index readiness_by_day on readiness (athlete_id, day desc, reported_at desc, id desc);
