-- Strength sessions and their sets.
create table session (
    athlete_id         text        not null,
    id                 uuid        not null,
    revision           bigint      not null,         -- 0 until it is completed: nothing has been told of it
    planned_session_id uuid,                         -- not checked against the plan, which may arrive later
    started_at         timestamptz not null,
    time_zone          text        not null,
    ended_at           timestamptz,                  -- null while it is under way
    outcome            text,
    rpe                double precision,
    enjoyment          integer,
    pain               jsonb       not null default '[]',
    au                 double precision,
    leg_au             double precision,
    imputed            boolean,
    updated_at         timestamptz not null default now(),
    primary key (athlete_id, id)
);
create index session_by_start on session (athlete_id, started_at desc, id desc);

create table session_set (
    athlete_id  text    not null,
    session_id  uuid    not null,
    number      integer not null,                    -- chosen by the client, from 1, so that a repeated PUT is harmless
    exercise_id text    not null,
    reps        integer,
    seconds     integer,
    load_kg     double precision,
    rpe         double precision,
    done        boolean not null,
    primary key (athlete_id, session_id, number),
    foreign key (athlete_id, session_id) references session (athlete_id, id) on delete cascade
);
