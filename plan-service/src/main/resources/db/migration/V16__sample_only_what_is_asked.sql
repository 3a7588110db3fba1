-- PostgreSQL samples a table again each time it has changed by a tenth, every column of it. JSON is only ever read whole, and
-- of the outbox nothing but its order is asked for: sampling them took more time than all that was learned from it.
do $$
declare
    unasked record;
begin
    for unasked in
        select c.oid::regclass as of_table, a.attname
          from pg_attribute a join pg_class c on c.oid = a.attrelid
         where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
           and (a.atttypid = 'jsonb'::regtype or (c.relname = 'outbox' and a.attname not in ('bucket', 'id')))
    loop
        execute format('alter table %s alter column %I set statistics 0', unasked.of_table, unasked.attname);
    end loop;
end
$$;
