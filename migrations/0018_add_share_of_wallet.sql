alter table "party" add column "lost_reason" text collate "C";
alter table "party" add column "wallet_share" numeric;
alter table "party" add column "brand_view" text collate "C";
