-- What was said for and against the plan, in the order in which it was said: the overrides of f. Rows are only ever added,
-- so that a decision can be worked out again from what had been said when it was made.
create table plan_override (
    athlete_id text        not null,
    plan_id    uuid        not null,
    version    bigint      generated always as identity,  -- rises within an athlete, whose turn every writer takes
    kind       text        not null,                 -- UNDO, KEEP, APPROVE, REJECT, LOWER_CLASS, PIN, UNPIN or MOVE
    subject    text        not null,                 -- a decision's key, or the id of a planned session
    value      jsonb,                                -- MOVE: where to
    said_by    text        not null,                 -- subject of the token: the athlete's or a coach's
    said_at    timestamptz not null,
    primary key (athlete_id, plan_id, version),
    foreign key (athlete_id, plan_id) references plan on delete cascade
);

insert into plan_override (athlete_id, plan_id, kind, subject, said_by, said_at)
select athlete_id, plan_id, kind, decision_key, athlete_id, at from decision_override order by at;

drop table decision_override;

-- Every revision of every fact that was ever known here, also of facts that were corrected or deleted since.
create table fact_version (
    athlete_id  text        not null,
    version     bigint      generated always as identity,  -- rises within an athlete, in the order of arrival
    fact_id     text        not null,
    revision    bigint      not null,
    kind        text        not null,
    status      text        not null,
    occurred_at timestamptz not null,
    body        jsonb       not null,
    primary key (athlete_id, version),
    unique (athlete_id, fact_id, revision)
);

insert into fact_version (athlete_id, fact_id, revision, kind, status, occurred_at, body)
select athlete_id, fact_id, revision, kind, status, occurred_at, body from fact;

-- A trigger, so that no writer can forget it.
create function keep_fact_version() returns trigger language plpgsql as $$
begin
    insert into fact_version (athlete_id, fact_id, revision, kind, status, occurred_at, body)
    values (new.athlete_id, new.fact_id, new.revision, new.kind, new.status, new.occurred_at, new.body)
    on conflict (athlete_id, fact_id, revision) do nothing;
    return null;
end $$;

create trigger fact_version_kept after insert or update on fact
    for each row execute function keep_fact_version();

-- What f was given when it made or changed decisions. The facts and the overrides are those up to a version: two numbers
-- say which they were.
create table calculation (
    athlete_id      text      not null,
    plan_id         uuid      not null,
    plan_revision   bigint    not null,              -- the revision of the plan that came of it
    rule_set        text      not null,
    as_of           timestamp not null,              -- on the runner's wall clock
    facts_until     bigint    not null,              -- last version of a fact that was known; 0 for none
    overrides_until bigint    not null,              -- last version of what had been said; 0 for nothing
    primary key (athlete_id, plan_id, plan_revision),
    foreign key (athlete_id, plan_id) references plan on delete cascade
);

-- The revision with which f last gave this decision; its calculation reproduces it. A withdrawn one keeps it.
alter table decision add column given_revision bigint;
update decision set given_revision = plan_revision;
alter table decision alter column given_revision set not null;

-- The rules that gave it: a later version of this service may have others.
alter table decision add column rule_set text not null default '1.0';
alter table decision alter column rule_set drop default;

-- A coach's athletes, for the queue of what waits for a yes.
create index coach_link_coach on coach_link (coach_id) where revoked_at is null;
