alter table "status_rule" add column "exploring" text collate "C";
alter table "status_rule" add column "forming" text collate "C";
alter table "status_rule" add column "stable" text collate "C";
alter table "status_rule" add column "declining" text collate "C";
