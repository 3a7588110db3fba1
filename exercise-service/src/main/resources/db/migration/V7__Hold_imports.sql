-- What came from another catalogue and no editor has completed yet. Apart from the exercises, so that it cannot be found,
-- told or planned by mistake.
create table exercise_import (
    import_id   uuid        primary key,
    source      text        not null,                       -- the other catalogue
    source_id   text        not null,                       -- its id there
    licence     text        not null,                       -- SPDX identifier under which it came
    original    jsonb       not null,                       -- as it came
    status      text        not null check (status in ('UNREVIEWED', 'APPROVED', 'REJECTED')),
    imported_by text        not null,
    imported_at timestamptz not null,
    reviewed_by text,
    reviewed_at timestamptz,
    exercise_id text        references exercise,            -- what became of it
    unique (source, source_id),
    check ((status = 'APPROVED') = (exercise_id is not null)),
    check ((status = 'UNREVIEWED') = (reviewed_by is null))
);
create index exercise_import_open on exercise_import (import_id) where status = 'UNREVIEWED';
