alter table "opportunity" add column "amount_fell_on" date;
alter table "order" add column "repeat" boolean;
alter table "report" add column "heading" text collate "C";
