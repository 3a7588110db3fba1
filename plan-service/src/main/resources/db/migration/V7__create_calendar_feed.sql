-- Secret addresses under which calendar programs read a runner's sessions: one an athlete. The hash alone is kept.
create table calendar_feed (
    athlete_id text        primary key,
    token_hash text        not null unique,          -- SHA-256 of the secret, hexadecimal
    runs       boolean     not null,                 -- whether the planned runs are in it too
    created_at timestamptz not null
);

-- What calendar programs were told, so that SEQUENCE rises with each move they have seen and a session that disappeared
-- is cancelled in their calendars. Rows older than the feed's window are forgotten.
create table calendar_event (
    athlete_id text        not null,
    event_id   uuid        not null,                 -- in the UID; a session's own id
    starts     timestamp   not null,                 -- on the runner's wall clock
    sequence   integer     not null,                 -- never falls
    changed_at timestamptz not null,
    entry      jsonb       not null,
    primary key (athlete_id, event_id)
);
