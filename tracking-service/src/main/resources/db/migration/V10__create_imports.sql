-- Whole exports, unpacked when they arrive and worked through in the background, one file per transaction.
create table import (
    athlete_id  text        not null,
    id          uuid        not null,
    origin      text        not null,                -- STRAVA, or FILES for any other archive
    created_at  timestamptz not null,
    received    boolean     not null default false,  -- all of it arrived; until then nobody sees it
    skipped     integer     not null default 0,      -- photos, lists, settings: files that hold no activity
    fault       text,                                -- why the archive could not be read to its end
    primary key (athlete_id, id)
);

create table import_entry (
    athlete_id  text        not null,
    import_id   uuid        not null,
    number      integer     not null,                -- in the order of the archive, from 0
    name        text        not null,                -- for people; never a path of ours
    state       text        not null,                -- WAITING until all arrived, PENDING, then IMPORTED, KNOWN or REFUSED
    content     bytea,                               -- gzip; gone as soon as it was read
    -- what the export says beside the file:
    provider    text,
    external_id text,
    run_type    text,
    other_sport text,                                -- with its article: the export says that it is no run
    tags        text[]      not null default '{}',
    rpe         double precision,
    -- what became of it:
    run_id      uuid,
    reason      text,
    done_at     timestamptz,
    primary key (athlete_id, import_id, number),
    foreign key (athlete_id, import_id) references import (athlete_id, id) on delete cascade
);
alter table import_entry alter column content set storage external;  -- compressed already

-- What is to be done next. Each import's first files come before anybody's later ones.
create index import_entry_pending on import_entry (number, import_id) where state = 'PENDING';
create index import_by_age on import (created_at);
