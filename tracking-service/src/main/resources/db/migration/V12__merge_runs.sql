-- Records of runs that were told by more than one source, or that no longer count as the run they brought. A run with
-- one record has no row here: its row in table run is its record.
create table run_record (
    athlete_id  text        not null,
    record_id   uuid        not null,                -- the row in table run that the record came in with
    run_id      uuid        not null,                -- the run it counts as
    alive       boolean     not null,                -- false: its source or the runner took it back
    provider    text        not null,
    external_id text        not null,
    told        jsonb       not null,                -- as the provider told it
    told_hash   text        not null,
    edits       jsonb       not null,                -- what the runner corrected, a JSON merge patch over told
    effort      jsonb       not null,
    started_at  timestamptz not null,                -- told with edits applied
    ended_at    timestamptz not null,
    time_zone   text        not null,
    primary key (athlete_id, record_id)
);
create index run_record_by_run on run_record (athlete_id, run_id);
create index run_record_by_start on run_record (athlete_id, started_at);

-- Records of which the runner said that they are two runs. It lasts, whatever arrives later.
create table run_apart (
    athlete_id text not null,
    one        uuid not null,                        -- the smaller record id
    other      uuid not null,
    primary key (athlete_id, one, other)
);
create index run_apart_by_other on run_apart (athlete_id, other);
