-- Runs lie in one partition for each year (UTC) of their start, so a page of a long history touches the years it is about.
-- A unique key of a partitioned table has to contain what it is partitioned by, and a start can be corrected: what makes a
-- run the same run is therefore a table of its own.
alter table run rename to run_in_one;
alter table run_in_one rename constraint run_pkey to run_in_one_pkey;

create table run (like run_in_one including defaults including comments) partition by range (started_at);

-- Under which name a run came in, and where it is: written by the statements that write the run.
create table run_key (
    athlete_id  text        not null,
    provider    text        not null,                -- lower case
    external_id text        not null,                -- the provider's own id
    id          uuid        not null,
    started_at  timestamptz not null                 -- as in table run
);

-- Hardly anybody has recorded runs from before; they share one partition.
create table run_earlier (like run including defaults);
alter table run attach partition run_earlier for values from (minvalue) to (timestamptz '2015-01-01 00:00Z');

-- Makes the partitions that are missing up to a year. The service calls it well ahead, so that no run is without a place:
-- a default partition would have to be asked for every page.
create function run_years(last_year integer) returns integer language plpgsql as $$
declare
    partition text;
    made      integer := 0;
begin
    perform pg_advisory_xact_lock(hashtextextended('run_years', 0));
    for year in 2015 .. last_year loop
        partition := 'run_' || year;
        if to_regclass(format('%I.%I', current_schema(), partition)) is null then
            execute format('create table %I (like run including defaults including indexes)', partition);
            execute format('alter table run attach partition %I for values from (%L) to (%L)', partition,
                           make_timestamptz(year, 1, 1, 0, 0, 0, 'UTC'), make_timestamptz(year + 1, 1, 1, 0, 0, 0, 'UTC'));
            made := made + 1;
        end if;
    end loop;
    return made;
end
$$;

-- A run lies at most a year ahead.
select run_years(greatest(extract(year from now() at time zone 'UTC')::integer + 2,
                          (select extract(year from max(started_at) at time zone 'UTC')::integer from run_in_one)));

insert into run select * from run_in_one;
insert into run_key select athlete_id, provider, external_id, id, started_at from run_in_one;
drop table run_in_one;

-- The list, newest first, and the median of 28 days without touching the table.
alter table run add primary key (athlete_id, started_at, id) include (status, duration_seconds);
alter table run_key
    add primary key (athlete_id, provider, external_id),
    add unique (athlete_id, id);

-- The one of the table that was copied went with it.
create trigger run_not_of_the_erased after insert on run referencing new table as told
    for each statement execute function refuse_erased();
create trigger run_key_not_of_the_erased after insert on run_key referencing new table as told
    for each statement execute function refuse_erased();
