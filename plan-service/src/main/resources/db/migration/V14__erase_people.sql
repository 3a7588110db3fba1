-- Athletes who were erased: that they were, and nothing about them. Who a row is about can be asked by an athlete's id, but
-- not be read from it. The rows stay, so that nothing late brings anything back, and revisions go on where they were: the
-- other services keep only what is newer.
create table erased (
    athlete       bytea       primary key,           -- SHA-256 of the athlete's id
    revision      bigint      not null,              -- with which the erasure was told; a new profile goes on after it
    plan_revision bigint      not null,              -- the last of any plan
    erased_at     timestamptz not null,
    returned_at   timestamptz                        -- when they told anew who they are; what was told before counts no more
);

create function erased_key(athlete_id text) returns bytea language sql immutable strict parallel safe
    return sha256(convert_to(athlete_id, 'UTF8'));
