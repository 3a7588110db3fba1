-- Ties between athletes and accounts elsewhere.
create table provider_link (
    athlete_id       text        not null,
    provider         text        not null,
    provider_user_id text        not null,
    tokens           text,                           -- encrypted (AES-256-GCM), base64; null if the provider gives none
    expires_at       timestamptz,                    -- of the access token; null if it does not expire
    permitted        boolean     not null default true,  -- false while the athlete has switched activities off over there
    broken           boolean     not null default false, -- the vendor refuses our token: the athlete has to connect again
    connected_at     timestamptz not null,
    primary key (athlete_id, provider)
);
-- The lookup of a notice, which names only the vendor's user. One account belongs to one athlete.
create unique index provider_link_by_user on provider_link (provider, provider_user_id);

-- OAuth flows under way: minutes.
create table provider_connect (
    state_hash text        primary key,              -- SHA-256, hex; the state itself is in the athlete's browser only
    athlete_id text        not null,
    provider   text        not null,
    verifier   text        not null,                 -- PKCE, encrypted
    expires_at timestamptz not null
);
create index provider_connect_by_age on provider_connect (expires_at);

-- What vendors said, stored before it is answered.
create table provider_event (
    provider         text        not null,
    event_key        text        not null,           -- the same notice again has the same key
    provider_user_id text        not null,
    subject          text        not null,           -- what it is about: worked off in order, one at a time
    payload          text,                           -- null once worked off
    received_at      timestamptz not null,
    sequence         bigint      generated always as identity,
    due_at           timestamptz not null,
    attempts         integer     not null default 0,
    done_at          timestamptz,
    outcome          text,
    primary key (provider, event_key)
);
create index provider_event_due on provider_event (provider, due_at) where done_at is null;
create index provider_event_open on provider_event (provider, provider_user_id, subject, sequence) where done_at is null;
create index provider_event_done on provider_event (done_at) where done_at is not null;

-- How far the story of a pushed run has been told, so that an earlier part that comes later changes nothing.
create table provider_record (
    athlete_id  text     not null,
    provider    text     not null,
    external_id text     not null,
    rank        smallint not null,
    gone        boolean  not null,
    primary key (athlete_id, provider, external_id)
);

-- Requests made of a vendor that counts them, shared by all instances.
create table provider_budget (
    provider      text        primary key,
    window_start  timestamptz not null,
    window_used   integer     not null,
    window_limit  integer     not null,
    day_start     timestamptz not null,
    day_used      integer     not null,
    day_limit     integer     not null,
    blocked_until timestamptz not null
);
