-- Whole plans are written with every adjustment and read soon after. PostgreSQL's own compression takes longer than
-- everything else that is done for such a row; lz4 takes a fraction of it. A server that was built without it goes on as ever.
do $$
begin
    alter table plan alter column state set compression lz4;
    alter table plan alter column baseline set compression lz4;
    alter table outbox alter column payload set compression lz4;
exception when feature_not_supported then
    raise notice 'this server was built without lz4';
end $$;
