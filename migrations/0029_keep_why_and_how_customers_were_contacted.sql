alter table "party" add column "credit" text collate "C";
alter table "party" add column "star_sign" text collate "C";
alter table "party" add column "needs" text collate "C";
alter table "activity" add column "reason" text collate "C";
alter table "activity" add column "exchange" text collate "C";
alter table "activity" add column "feeling" text collate "C";
alter table "activity" add column "strain" text collate "C";
alter table "activity" add column "progress" numeric;
alter table "commitment" add column "confirmed_on" date;
