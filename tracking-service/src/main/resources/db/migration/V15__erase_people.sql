-- Athletes who were erased: that they were, and nothing about them. Who a row is about can be asked by an athlete's id, but
-- not be read from it. The rows stay, so that nothing late brings anything back.
create table erased (
    athlete     bytea       primary key,             -- SHA-256 of the athlete's id
    revision    bigint      not null,                -- of the athlete-changed that erased
    happened_at timestamptz not null,                -- when plan-service erased: what it told before counts no more
    returned    boolean     not null default false,  -- told us anew who they are
    -- Whoever was writing at that moment did not see this row. It is settled when none of them is left and what they wrote
    -- is erased too: seconds. Only until then is it known who it is.
    athlete_id  text,                                -- null once settled
    seen_from   timestamptz                          -- every transaction that began later sees this row
);
create index erased_unsettled on erased (athlete) where athlete_id is not null;

create function erased_key(athlete_id text) returns bytea language sql immutable strict parallel safe
    return sha256(convert_to(athlete_id, 'UTF8'));

-- In the database, so that no writer can forget it, however late: a watch, a browser with sets still to send, an import.
-- Once for each statement; as good as nothing while nobody was erased.
create function refuse_erased() returns trigger language plpgsql as $$
begin
    if exists (select from told join erased on erased.athlete = erased_key(told.athlete_id)
                where not (erased.returned and erased.athlete_id is null)) then
        raise exception 'the athlete was erased' using errcode = 'ER001';
    end if;
    return null;
end $$;

do $$
declare
    guarded text;
begin
    foreach guarded in array array['run', 'run_key', 'run_record', 'run_apart', 'session', 'session_set', 'readiness',
        'idempotency_key', 'ingest_token', 'import', 'import_entry', 'provider_link', 'provider_connect', 'provider_record'] loop
        continue when to_regclass(guarded) is null;
        execute format('create trigger %1$I_not_of_the_erased after insert on %1$I referencing new table as told
            for each statement execute function refuse_erased()', guarded);
    end loop;
end $$;
