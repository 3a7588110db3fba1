-- What people call it, each between bars, blanks for hyphens and underscores: "|sl rdl|single leg romanian deadlift|...|".
-- An alias contains neither quotation marks nor brackets nor bars (the domain sees to that), so its list can be taken apart
-- as text; a generated column may not look into rows.
alter table exercise add column names text not null generated always as (
    translate(lower('|' || id || '|' || (content ->> 'name') || '|'
        || replace(replace(replace(coalesce(content ->> 'aliases', '[]'), '["', ''), '"]', ''), '", "', '|') || '|'),
        '-_', '  ')) stored;

-- The same, and the muscles, for words that are misspelt.
alter table exercise drop column search_text;
alter table exercise add column search_text text not null generated always as (
    translate(lower(id || ' ' || (content ->> 'name') || ' ' || coalesce(content ->> 'aliases', '') || ' '
        || (content ->> 'primary') || ' ' || (content ->> 'secondary')), '-_', '  ')) stored;
