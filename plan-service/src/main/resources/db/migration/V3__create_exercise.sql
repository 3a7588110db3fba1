-- The catalogue as exercise-service tells it: the newest revision of each exercise, whole, so that a rule that needs
-- another attribute later finds it here.
create table exercise (
    exercise_id text   primary key,
    revision    bigint not null,
    body        jsonb  not null
);
