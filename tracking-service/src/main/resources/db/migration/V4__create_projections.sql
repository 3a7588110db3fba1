-- What the other services told, at the newest revision seen.
create table athlete (
    athlete_id     text   primary key,
    revision       bigint not null,
    time_zone      text   not null,
    max_heart_rate integer,
    threshold_heart_rate integer,
    threshold_pace integer,                          -- seconds per kilometre
    run_week       jsonb  not null                   -- the template week's runs
);

create table exercise (
    exercise_id text             primary key,
    revision    bigint           not null,
    leg_weight  double precision not null            -- 1 lower body, 0.3 core, 0 upper body
);

create table plan (
    athlete_id text   primary key,
    revision   bigint not null,
    plan_id    uuid   not null,
    sessions   jsonb  not null                       -- planned sessions with their items
);
