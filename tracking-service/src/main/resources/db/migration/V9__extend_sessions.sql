-- Sessions that clients name, correct and delete; sets of one side, with pain, form and notes; what records need to know.
alter table session
    add column status          text not null default 'ACTIVE',  -- ACTIVE or DELETED: a late message must not revive it
    add column notes           text,
    add column told_outcome    text,                            -- null where the sets say how it ended
    add column completion_hash text;                            -- SHA-256, hex: tells a late retry from a correction

alter table session_set
    add column id          uuid,                                -- the client's own id of the set, if it gives one
    add column revision    integer not null default 1,
    add column deleted     boolean not null default false,      -- keeps its row, so that a late message does not revive it
    add column side        text,
    add column missed_reps boolean,
    add column form        integer,                             -- 1 to 5
    add column notes       text,
    add column pain        jsonb   not null default '[]',
    add column logged_at   timestamptz;                         -- when the client wrote it: the newer of two counts

create index session_set_by_exercise on session_set (athlete_id, exercise_id);

-- Null until the catalogue tells of the exercise again.
alter table exercise
    add column modality   text,
    add column unilateral boolean,
    add column load_type  text;
