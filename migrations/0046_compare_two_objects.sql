alter table "duplicate_rule" add column "other" text collate "C";
