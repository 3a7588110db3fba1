-- The exercises as they were when a plan was made: rules that take an exercise out of a session, or cut what loads a tissue,
-- read them here, so that a decision can be worked out again however the catalogue has changed since. One row for each state
-- of the catalogue that any plan was made from.
create table catalogue_snapshot (
    snapshot_id text  primary key,                   -- follows from the exercises and their revisions
    exercises   jsonb not null                       -- bodies as exercise-service told them
);

-- Null for plans from before they were kept: their rules know an exercise by its pattern alone.
alter table plan add column catalogue_id text references catalogue_snapshot;
