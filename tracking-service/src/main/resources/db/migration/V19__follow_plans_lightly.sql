-- A plan comes as a whole with every change of it and is hardly ever asked: it is kept as it came, as text, and compressed by
-- what takes the least time, if the server was built with it.
alter table plan alter column sessions type text using sessions::text;
do $$
begin
    alter table plan alter column sessions set compression lz4;
exception when feature_not_supported then
    raise notice 'this server was built without lz4';
end $$;
