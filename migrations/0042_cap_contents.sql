alter table "contact_policy" add column "max_characters" bigint;
alter table "contact_policy" add column "max_files" bigint;
alter table "contact_policy" add column "max_themes" bigint;
