create table "quote_link" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "quote_id" uuid not null,
  "sent_to" text collate "C" not null,
  "sent_to_sort" text collate "C",
  "language" text collate "C" not null,
  "token_hash" text collate "C" not null,
  "expires_at" timestamptz not null,
  "first_opened_at" timestamptz,
  "last_opened_at" timestamptz,
  "times_opened" bigint,
  "answered_at" timestamptz,
  "answered_by" text collate "C",
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "paper_template" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "language" text collate "C" not null,
  "file_id" uuid not null,
  "usual" boolean,
  "active" boolean,
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create index "quote_link_quote_id_link" on "quote_link" (workspace_id, "quote_id", id) where "quote_id" is not null;
create unique index "quote_link_token_hash_unique" on "quote_link" (workspace_id, "token_hash") where deleted_at is null;
create index "quote_link_created_at_idx" on "quote_link" (workspace_id, "created_at", id);
create index "quote_link_updated_at_idx" on "quote_link" (workspace_id, "updated_at", id);
create unique index "paper_template_name_unique" on "paper_template" (workspace_id, "name") where deleted_at is null;
create index "paper_template_name_idx" on "paper_template" (workspace_id, "name_sort", id);
create index "paper_template_file_id_link" on "paper_template" (workspace_id, "file_id", id) where "file_id" is not null;
create index "paper_template_created_at_idx" on "paper_template" (workspace_id, "created_at", id);
create index "paper_template_updated_at_idx" on "paper_template" (workspace_id, "updated_at", id);
alter table "quote_link" add constraint "quote_link_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "quote_link" add constraint "quote_link_quote_id_fkey" foreign key (workspace_id, "quote_id") references "quote" (workspace_id, id);
alter table "quote_link" add constraint "quote_link_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "quote_link" add constraint "quote_link_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "paper_template" add constraint "paper_template_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "paper_template" add constraint "paper_template_file_id_fkey" foreign key (workspace_id, "file_id") references "file" (workspace_id, id);
alter table "paper_template" add constraint "paper_template_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "paper_template" add constraint "paper_template_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
