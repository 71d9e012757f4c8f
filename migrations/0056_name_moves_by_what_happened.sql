alter table "stage_move" add column "kind_sort" text collate "C";
alter table "stage_move" drop column "reason_sort";
