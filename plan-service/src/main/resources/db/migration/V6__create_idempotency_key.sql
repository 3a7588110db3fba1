-- POSTs that may come twice. Rows are forgotten after a day.
create table idempotency_key (
    athlete_id text        not null,
    key        text        not null,
    request    text        not null,                 -- the body in canonical form
    plan_id    uuid        not null,
    created_at timestamptz not null,
    primary key (athlete_id, key)
);
create index idempotency_key_age on idempotency_key (created_at);
