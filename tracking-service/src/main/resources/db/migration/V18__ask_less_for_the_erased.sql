-- Many rows of one athlete are written together, an import or a batch: whether the athlete was erased is asked once for them.
create or replace function refuse_erased() returns trigger language plpgsql as $$
begin
    if exists (select from (select distinct athlete_id from told) as asked
                 join erased on erased.athlete = erased_key(asked.athlete_id)
                where not (erased.returned and erased.athlete_id is null)) then
        raise exception 'the athlete was erased' using errcode = 'ER001';
    end if;
    return null;
end $$;
