-- Rebuilding: progress that any instance can take up where another was stopped.
create table rebuild (
    rebuild_id  uuid        primary key,
    source      text        not null,                -- KAFKA: facts first, then plans; POSTGRES: plans alone
    athlete_id  text,                                -- this one alone; null for everybody
    state       text        not null,                -- READING, PLANNING or DONE
    after       text,                                -- the last athlete whose plan was worked out again
    records     bigint      not null default 0,      -- read from Kafka
    unreadable  bigint      not null default 0,      -- among them: the dead letters have them
    facts       bigint      not null default 0,      -- among them: brought something that was not here
    plans       bigint      not null default 0,      -- worked out again
    different   bigint      not null default 0,      -- among them: came out otherwise than they were stored
    failed      bigint      not null default 0,      -- could not be worked out; the log says why
    started_by  text        not null,                -- subject of the token
    started_at  timestamptz not null,
    changed_at  timestamptz not null,
    lease_until timestamptz not null                 -- of the instance at work, by the clock of this database
);
create unique index rebuild_one_at_a_time on rebuild ((true)) where state <> 'DONE';

-- Plans that came out otherwise.
create table rebuild_difference (
    athlete_id      text   not null,
    rebuild_id      uuid   not null references rebuild on delete cascade,
    revision_before bigint not null,
    revision_after  bigint not null,
    sessions        int    not null,                 -- sessions that differ
    decisions       int    not null,                 -- decisions that are new, differ or are gone
    primary key (athlete_id, rebuild_id)
);
