-- Private exercises: for their owner, a coach, and the athletes who let that coach in.
alter table exercise
    add column owner_id text,                               -- subject of the coach's token; null if it is for everybody
    add column source   jsonb,                              -- where it was imported from, and under which licence
    add constraint exercise_private check (owner_id is null or (origin = 'COACH' and not follows_files));
create index exercise_owner on exercise (owner_id) where owner_id is not null;

-- Who owns an exercise never changes: consumers may rely on it.
create function refuse_new_owner() returns trigger language plpgsql as $$
begin
    raise exception 'the owner of % cannot change', old.id using errcode = 'restrict_violation';
end $$;
create trigger exercise_owner_stays before update of owner_id on exercise
    for each row when (new.owner_id is distinct from old.owner_id) execute function refuse_new_owner();

-- POSTs that may come twice. Rows are forgotten after two days.
create table idempotency_key (
    author      text        not null,
    key         text        not null,
    request     text        not null,                       -- hash of what was asked
    exercise_id text,                                       -- what it made; null only inside the transaction
    created_at  timestamptz not null,
    primary key (author, key)
);
create index idempotency_key_age on idempotency_key (created_at);

-- The athletes' coaches, as plan-service tells them (athlete-changed). An athlete without a coach keeps a row, so that an older
-- event that arrives late cannot bring a coach back.
create table athlete (
    athlete_id text   primary key,
    revision   bigint not null,
    coaches    text[] not null
);
