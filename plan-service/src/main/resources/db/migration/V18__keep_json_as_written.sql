-- What is written with every run is read back whole and hardly ever looked into. As jsonb PostgreSQL took it apart and put it
-- together again each time: five times the work of keeping the text. Taking it apart once, where a list of decisions is
-- narrowed, is still possible. Rewrites these tables: see docs/operations for how long that locks them.
alter table plan
    alter column baseline type json using baseline::text::json,
    alter column state type json using state::text::json;
alter table decision alter column body type json using body::text::json;
alter table fact alter column body type json using body::text::json;
alter table fact_version alter column body type json using body::text::json;
