-- Whom an athlete lets in as a coach, since when and until when. Rows stay, so that it can be told later who had access.
create table coach_link (
    athlete_id text        not null,
    link_id    uuid        not null,
    coach_id   text        not null,                 -- subject of the coach's token
    granted_at timestamptz not null,
    revoked_at timestamptz,
    primary key (athlete_id, link_id)
);
create unique index coach_link_active on coach_link (athlete_id, coach_id) where revoked_at is null;

-- The coach whose private exercise it is; null if it is for everybody.
alter table exercise add column owner_id text generated always as (body ->> 'ownerId') stored;
create index exercise_owner on exercise (owner_id) where owner_id is not null;
