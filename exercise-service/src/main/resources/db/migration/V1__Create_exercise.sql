-- Trigram similarity finds "gobblet sqaut". Trusted: the owner of the database may create it.
create extension if not exists pg_trgm;

create table exercise (
    id                 text   primary key,
    revision           bigint not null default 1 check (revision >= 1),
    -- The newest revision that the outbox has taken; below revision means: tell the others.
    published_revision bigint not null default 0 check (published_revision between 0 and revision),
    status             text   not null default 'ACTIVE' check (status in ('ACTIVE', 'WITHDRAWN')),
    -- The whole exercise. What queries need is derived from it, so that the two cannot disagree.
    content            jsonb  not null check (content ->> 'id' = id),
    pattern            text   not null generated always as (content ->> 'pattern') stored,
    level              int    not null generated always as ((content ->> 'level')::int) stored,
    -- Trigrams skip all punctuation: brackets, quotes and underscores do no harm.
    search_text        text   not null generated always as (lower(
        id || ' ' || (content ->> 'name') || ' ' || (content ->> 'primary') || ' ' || (content ->> 'secondary'))) stored
);

-- Empty nearly always: the relay's question "anything new?" costs nothing.
create index exercise_unpublished on exercise (id) where published_revision < revision;
