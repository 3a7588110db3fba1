-- These grow with each run, and PostgreSQL samples 30,000 of their rows each time one has grown by a tenth: for half a second
-- of each minute it took a processor from the runs. They are read by their keys alone, for which 3,000 rows say enough.
do $$
declare
    sampled record;
begin
    for sampled in
        select c.oid::regclass as of_table, a.attname
          from pg_attribute a join pg_class c on c.oid = a.attrelid
         where c.relnamespace = current_schema()::regnamespace
           and c.relname in ('calculation', 'fact_version', 'inbox')
           and a.attnum > 0 and not a.attisdropped and a.atttypid <> 'jsonb'::regtype
    loop
        execute format('alter table %s alter column %I set statistics 10', sampled.of_table, sampled.attname);
    end loop;
end
$$;
