-- One spelling for what a reader takes for the same: lower case, blanks for hyphens and underscores, German letters as
-- people without them type them. The service does this to what is searched for (Spelling).
create function search_spelling(words text) returns text
    language sql immutable strict parallel safe
    return translate(
        replace(replace(replace(replace(replace(replace(replace(
            lower(words), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'Ä', 'ae'), 'Ö', 'oe'), 'Ü', 'ue'), 'ß', 'ss'),
        '-_', '  ');

-- What it is called in each language. English stands at the top of the document, translations below it.
create function exercise_titles(content jsonb) returns text[]
    language sql immutable strict parallel safe
    return array(
        select search_spelling(content ->> 'name')
        union all
        select search_spelling(words.value ->> 'name')
          from jsonb_each(coalesce(content -> 'translations', '{}')) words);

-- Everything that people call it, in any language, each between bars: "|sl rdl|single leg romanian deadlift|...|". No alias
-- contains a bar (the domain sees to that).
create function exercise_names(content jsonb) returns text
    language sql immutable strict parallel safe
    return '|' || array_to_string(array(
        select search_spelling(content ->> 'id')
        union all
        select unnest(exercise_titles(content))
        union all
        select search_spelling(alias)
          from jsonb_array_elements_text(coalesce(content -> 'aliases', '[]')) alias
        union all
        select search_spelling(alias)
          from jsonb_each(coalesce(content -> 'translations', '{}')) words,
               jsonb_array_elements_text(coalesce(words.value -> 'aliases', '[]')) alias), '|') || '|';

alter table exercise add column titles text[] not null generated always as (exercise_titles(content)) stored;

alter table exercise drop column names;
alter table exercise add column names text not null generated always as (exercise_names(content)) stored;

-- The same, and the muscles, for words that are misspelt.
alter table exercise drop column search_text;
alter table exercise add column search_text text not null generated always as (
    replace(exercise_names(content), '|', ' ') || search_spelling((content ->> 'primary') || ' ' || (content ->> 'secondary')))
    stored;
