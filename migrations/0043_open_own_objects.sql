alter table "own_object" add column "opens_to" text collate "C";
