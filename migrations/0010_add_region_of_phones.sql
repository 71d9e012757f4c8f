alter table "party" add column "phone_region" text collate "C";
