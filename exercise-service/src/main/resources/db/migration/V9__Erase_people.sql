-- Athletes who were erased: that they were, and nothing about them. Who a row is about can be asked by an athlete's id, but
-- not be read from it. The rows stay, so that an older event that arrives late cannot bring a coach back.
create table erased (
    athlete  bytea  primary key,                            -- SHA-256 of the athlete's id
    revision bigint not null                                -- of the athlete-changed that erased
);

create function erased_key(athlete_id text) returns bytea language sql immutable strict parallel safe
    return sha256(convert_to(athlete_id, 'UTF8'));

-- Until now an erased athlete kept a row without coaches, which cannot be told from one who has none: those stay.

-- The record of what was changed is never touched but for one reason: a person is erased. The transaction that does so says it.
create or replace function refuse_change_of_record() returns trigger language plpgsql as $$
begin
    if current_setting('ironstride.erasing', true) = 'on' and tg_op <> 'TRUNCATE' then
        return coalesce(new, old);
    end if;
    raise exception 'rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
end $$;
