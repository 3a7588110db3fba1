-- Who changed an exercise last, and why. A change that raises the revision says so anew.
alter table exercise
    add column origin     text        not null default 'FILES' check (origin in ('FILES', 'EDITOR', 'COACH', 'IMPORT')),
    add column author     text,                             -- subject of the token; null if the files said so
    add column changed_at timestamptz not null default now(),
    add column note       text,                             -- why, in the author's words
    add constraint exercise_author check ((origin = 'FILES') = (author is null));

-- Editors and files side by side: an exercise follows the files until somebody edits it here. From then on the files'
-- version is only kept, to be looked at.
alter table exercise
    add column follows_files   boolean not null default true,
    add column file_content    jsonb,                       -- what the files say today; null if they do not have it
    add column file_changed_at timestamptz;                 -- when they changed what is no longer followed
update exercise set file_content = content where status = 'ACTIVE';

-- Every revision there ever was.
create table exercise_version (
    exercise_id text        not null references exercise,
    revision    bigint      not null,
    status      text        not null,
    content     jsonb       not null,
    origin      text        not null,
    author      text,
    changed_at  timestamptz not null,
    note        text,
    primary key (exercise_id, revision)
);
insert into exercise_version (exercise_id, revision, status, content, origin, changed_at)
select id, revision, status, content, origin, changed_at from exercise;

-- In the database, so that it is the same transaction and no way of changing an exercise can forget it.
create function keep_exercise_version() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.revision = old.revision then
            if new.content <> old.content or new.status <> old.status then
                raise exception 'exercise % changed without a new revision', new.id using errcode = 'check_violation';
            end if;
            return null;
        end if;
    end if;
    insert into exercise_version (exercise_id, revision, status, content, origin, author, changed_at, note)
    values (new.id, new.revision, new.status, new.content, new.origin, new.author, new.changed_at, new.note);
    return null;
end $$;
create trigger exercise_version_kept after insert or update on exercise
    for each row execute function keep_exercise_version();

create function refuse_change_of_record() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger exercise_version_unchanged before update or delete on exercise_version
    for each row execute function refuse_change_of_record();
create trigger exercise_version_whole before truncate on exercise_version
    for each statement execute function refuse_change_of_record();
