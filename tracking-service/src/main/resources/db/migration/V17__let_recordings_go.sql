-- Recordings may be let go of after a time (ironstride.retention.raw-payloads): then effort is empty, and what the run came
-- to stays here. Null: the recording is there, or there never was one.
alter table run add column kept_figures jsonb;

-- The oldest recordings, without a look at anything else. Runs without one, most of those that are posted, are not in it.
create index run_with_recording on run (updated_at) where effort <> '{"heartSeconds": {}, "paceSeconds": {}}'::jsonb;
