-- A generated plan and where the facts have moved it. Only one is current; older ones stay for reference.
create table plan (
    athlete_id text        not null,
    plan_id    uuid        not null,
    revision   bigint      not null,                 -- strictly rising over all plans of the athlete
    current    boolean     not null,
    baseline   jsonb       not null,                 -- never changes
    state      jsonb       not null,                 -- f(baseline, facts, overrides, as-of), kept for reading
    due_at     timestamptz,                          -- when the passing of time alone may change the state
    created_at timestamptz not null,
    primary key (athlete_id, plan_id)
);
create unique index plan_current on plan (athlete_id) where current;
create index plan_due on plan (due_at) where current and due_at is not null;

-- Why a plan moved. Rows stay when the facts no longer give them (WITHDRAWN), and come back with the facts.
create table decision (
    athlete_id    text        not null,
    decision_id   uuid        not null,              -- follows from plan and key
    plan_id       uuid        not null,
    key           text        not null,              -- rule, cause and session
    state         text        not null,
    plan_revision bigint      not null,              -- of the plan when the state last changed
    took_effect   timestamp   not null,              -- on the runner's wall clock
    changed_at    timestamptz not null,
    body          jsonb       not null,
    primary key (athlete_id, decision_id),
    foreign key (athlete_id, plan_id) references plan,
    unique (athlete_id, plan_id, key)
);

-- What the runner said against a decision; kept by the decision's key, so that it outlives any recalculation.
create table decision_override (
    athlete_id   text        not null,
    plan_id      uuid        not null,
    decision_key text        not null,
    kind         text        not null,               -- UNDO
    at           timestamptz not null,
    primary key (athlete_id, plan_id, decision_key),
    foreign key (athlete_id, plan_id) references plan
);
