-- What a run was read against, so that its figures can be worked out again to the digit: {"restingHeartRate":48,...}.
-- Null: nothing was known of the runner.
alter table run add column anchors jsonb;

alter table athlete
    add column sex                text,
    add column birth_year         integer,
    add column resting_heart_rate integer;

-- Athletes whose anchors changed: their runs are read again, newest first, some at a time.
create table rereading (
    athlete_id  text        primary key,
    asked_at    timestamptz not null,
    due_at      timestamptz not null,            -- not before
    round       smallint    not null default 1,  -- 2 looks for runs that were written while 1 went on
    after_start timestamptz,                     -- start and id of the run that was read last; null at the beginning
    after_id    uuid
);
create index rereading_by_due on rereading (due_at);

insert into rereading (athlete_id, asked_at, due_at) select athlete_id, now(), now() from athlete;
