-- The outbox and inbox tables of a service: copy into a Flyway migration of its own, unchanged.

-- Messages that are committed but not yet in Kafka. Rows live for milliseconds.
create table outbox (
    bucket      smallint    not null,
    id          bigint      generated always as identity,
    topic       text        not null,
    key         text        not null,
    event_id    uuid        not null,
    type        text        not null,
    source      text        not null,
    subject     text        not null,
    occurred_at timestamptz not null,
    payload     text,                                   -- JSON as sent; null is a tombstone
    primary key (bucket, id)                            -- one index serves claiming, order and deletion
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);  -- a queue: dead rows pile up fast

-- Whoever locks a row here may send that bucket; one key is always in the same bucket, so its order holds.
create table outbox_bucket (
    bucket smallint primary key
);
insert into outbox_bucket (bucket) select generate_series(0, 15);

-- Events whose effect is committed, per consumer.
create table inbox (
    consumer    text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null default now(),
    primary key (consumer, event_id)
);
