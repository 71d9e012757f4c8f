alter table "own_field" add column "result" text collate "C";
alter table "own_check" alter column "condition" drop not null;
alter table "own_check" add column "formula" text collate "C";
