alter table "opportunity" add column "owner_credit" numeric;
create table "competitor_entry" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "opportunity_id" uuid not null,
  "competitor_id" uuid,
  "name" text collate "C",
  "name_sort" text collate "C",
  "standing" text collate "C",
  "price" numeric,
  "price_currency" text collate "C",
  "price_base" numeric,
  "product" text collate "C",
  "strengths" text collate "C",
  "weaknesses" text collate "C",
  "what_to_say" text collate "C",
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "deal_team" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "opportunity_id" uuid not null,
  "member_id" uuid not null,
  "role" text collate "C" not null,
  "role_sort" text collate "C",
  "credit" numeric not null,
  "level" text collate "C" not null,
  "note" text collate "C",
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "opportunity_role" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "opportunity_id" uuid not null,
  "person_id" uuid not null,
  "role" text collate "C" not null,
  "role_sort" text collate "C",
  "attitude" text collate "C",
  "influence" text collate "C",
  "response" text collate "C",
  "personal_win" text collate "C",
  "ours_id" uuid,
  "note" text collate "C",
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create index "competitor_entry_opportunity_id_link" on "competitor_entry" (workspace_id, "opportunity_id", id) where "opportunity_id" is not null;
create index "competitor_entry_competitor_id_link" on "competitor_entry" (workspace_id, "competitor_id", id) where "competitor_id" is not null;
create index "competitor_entry_name_idx" on "competitor_entry" (workspace_id, "name_sort", id);
create index "competitor_entry_created_at_idx" on "competitor_entry" (workspace_id, "created_at", id);
create index "competitor_entry_updated_at_idx" on "competitor_entry" (workspace_id, "updated_at", id);
create unique index "competitor_entry_opportunity_id_name_unique" on "competitor_entry" (workspace_id, "opportunity_id", "name") where deleted_at is null;
create index "deal_team_opportunity_id_link" on "deal_team" (workspace_id, "opportunity_id", id) where "opportunity_id" is not null;
create index "deal_team_member_id_link" on "deal_team" (workspace_id, "member_id", id) where "member_id" is not null;
create index "deal_team_created_at_idx" on "deal_team" (workspace_id, "created_at", id);
create index "deal_team_updated_at_idx" on "deal_team" (workspace_id, "updated_at", id);
create unique index "deal_team_opportunity_id_member_id_unique" on "deal_team" (workspace_id, "opportunity_id", "member_id") where deleted_at is null;
create index "opportunity_role_opportunity_id_link" on "opportunity_role" (workspace_id, "opportunity_id", id) where "opportunity_id" is not null;
create index "opportunity_role_person_id_link" on "opportunity_role" (workspace_id, "person_id", id) where "person_id" is not null;
create index "opportunity_role_ours_id_link" on "opportunity_role" (workspace_id, "ours_id", id) where "ours_id" is not null;
create index "opportunity_role_created_at_idx" on "opportunity_role" (workspace_id, "created_at", id);
create index "opportunity_role_updated_at_idx" on "opportunity_role" (workspace_id, "updated_at", id);
create unique index "opportunity_role_opportunity_id_person_id_role_unique" on "opportunity_role" (workspace_id, "opportunity_id", "person_id", "role") where deleted_at is null;
alter table "competitor_entry" add constraint "competitor_entry_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "competitor_entry" add constraint "competitor_entry_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id);
alter table "competitor_entry" add constraint "competitor_entry_competitor_id_fkey" foreign key (workspace_id, "competitor_id") references "party" (workspace_id, id);
alter table "competitor_entry" add constraint "competitor_entry_price_currency_check" check (("price" is null) = ("price_currency" is null));
alter table "competitor_entry" add constraint "competitor_entry_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "competitor_entry" add constraint "competitor_entry_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "deal_team" add constraint "deal_team_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "deal_team" add constraint "deal_team_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id);
alter table "deal_team" add constraint "deal_team_member_id_fkey" foreign key (workspace_id, "member_id") references "user" (workspace_id, id);
alter table "deal_team" add constraint "deal_team_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "deal_team" add constraint "deal_team_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "opportunity_role" add constraint "opportunity_role_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "opportunity_role" add constraint "opportunity_role_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id);
alter table "opportunity_role" add constraint "opportunity_role_person_id_fkey" foreign key (workspace_id, "person_id") references "party" (workspace_id, id);
alter table "opportunity_role" add constraint "opportunity_role_ours_id_fkey" foreign key (workspace_id, "ours_id") references "user" (workspace_id, id);
alter table "opportunity_role" add constraint "opportunity_role_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "opportunity_role" add constraint "opportunity_role_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
update "opportunity" set "owner_credit" = 100 where "owner_credit" is null;
