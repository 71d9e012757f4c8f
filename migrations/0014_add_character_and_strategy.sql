alter table "party" add column "strategy" text collate "C";
alter table "party" add column "importance" text collate "C";
alter table "party" add column "character" text collate "C";
alter table "party_source" add column "kind" text collate "C";
