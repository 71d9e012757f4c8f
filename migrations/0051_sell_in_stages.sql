create table "selling_method" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "usual" boolean,
  "active" boolean,
  "may_go_back" boolean,
  "may_jump" boolean,
  "may_back_date" boolean,
  "description" text collate "C",
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "stage" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "method_id" uuid not null,
  "order" bigint not null,
  "probability" numeric not null,
  "allowed_days" bigint,
  "guidance" text collate "C",
  "experience" text collate "C",
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "stage_task" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "subject" text collate "C" not null,
  "subject_sort" text collate "C",
  "stage_id" uuid not null,
  "order" bigint,
  "due_days" bigint,
  "priority" text collate "C" not null,
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
create table "gate" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "stage_id" uuid not null,
  "method_id" uuid,
  "side" text collate "C" not null,
  "kind" text collate "C" not null,
  "field" text collate "C",
  "document" text collate "C",
  "order" bigint,
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
create table "opportunity" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "party_id" uuid not null,
  "contact_id" uuid,
  "amount" numeric,
  "amount_currency" text collate "C",
  "amount_base" numeric,
  "expected_close_on" date,
  "method_id" uuid not null,
  "stage_id" uuid not null,
  "state" text collate "C" not null,
  "probability" numeric,
  "stage_entered_at" timestamptz,
  "stage_due_on" date,
  "stage_note" text collate "C",
  "source" text collate "C",
  "buying_class" text collate "C",
  "involvement" text collate "C",
  "next_step" text collate "C",
  "description" text collate "C",
  "closed_on" date,
  "actual_amount" numeric,
  "actual_amount_currency" text collate "C",
  "actual_amount_base" numeric,
  "win_reason" text collate "C",
  "loss_reason" text collate "C",
  "lost_to" text collate "C",
  "learnings" text collate "C",
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  "owner_id" uuid,
  "unit_id" uuid,
  primary key (workspace_id, id)
);
create table "gate_tick" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "opportunity_id" uuid not null,
  "gate_id" uuid not null,
  "ticked_by_id" uuid,
  "ticked_at" timestamptz,
  "note" text collate "C",
  "note_sort" text collate "C",
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "stage_move" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "opportunity_id" uuid not null,
  "kind" text collate "C" not null,
  "from_stage_id" uuid,
  "to_stage_id" uuid,
  "moved_at" timestamptz not null,
  "by_id" uuid,
  "days_dwelt" numeric,
  "abnormal" boolean,
  "dated_back" boolean,
  "reason" text collate "C",
  "reason_sort" text collate "C",
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create unique index "selling_method_name_unique" on "selling_method" (workspace_id, "name") where deleted_at is null;
create index "selling_method_name_idx" on "selling_method" (workspace_id, "name_sort", id);
create index "selling_method_created_at_idx" on "selling_method" (workspace_id, "created_at", id);
create index "selling_method_updated_at_idx" on "selling_method" (workspace_id, "updated_at", id);
create index "stage_name_idx" on "stage" (workspace_id, "name_sort", id);
create index "stage_method_id_link" on "stage" (workspace_id, "method_id", id) where "method_id" is not null;
create index "stage_order_idx" on "stage" (workspace_id, "order", id);
create index "stage_created_at_idx" on "stage" (workspace_id, "created_at", id);
create index "stage_updated_at_idx" on "stage" (workspace_id, "updated_at", id);
create unique index "stage_method_id_name_unique" on "stage" (workspace_id, "method_id", "name") where deleted_at is null;
create index "stage_task_stage_id_link" on "stage_task" (workspace_id, "stage_id", id) where "stage_id" is not null;
create index "stage_task_created_at_idx" on "stage_task" (workspace_id, "created_at", id);
create index "stage_task_updated_at_idx" on "stage_task" (workspace_id, "updated_at", id);
create index "gate_stage_id_link" on "gate" (workspace_id, "stage_id", id) where "stage_id" is not null;
create index "gate_method_id_link" on "gate" (workspace_id, "method_id", id) where "method_id" is not null;
create index "gate_created_at_idx" on "gate" (workspace_id, "created_at", id);
create index "gate_updated_at_idx" on "gate" (workspace_id, "updated_at", id);
create index "opportunity_name_idx" on "opportunity" (workspace_id, "name_sort", id);
create index "opportunity_party_id_link" on "opportunity" (workspace_id, "party_id", id) where "party_id" is not null;
create index "opportunity_contact_id_link" on "opportunity" (workspace_id, "contact_id", id) where "contact_id" is not null;
create index "opportunity_amount_idx" on "opportunity" (workspace_id, "amount_base", id);
create index "opportunity_expected_close_on_idx" on "opportunity" (workspace_id, "expected_close_on", id);
create index "opportunity_method_id_link" on "opportunity" (workspace_id, "method_id", id) where "method_id" is not null;
create index "opportunity_stage_id_link" on "opportunity" (workspace_id, "stage_id", id) where "stage_id" is not null;
create index "opportunity_stage_entered_at_idx" on "opportunity" (workspace_id, "stage_entered_at", id);
create index "opportunity_stage_due_on_idx" on "opportunity" (workspace_id, "stage_due_on", id);
create index "opportunity_closed_on_idx" on "opportunity" (workspace_id, "closed_on", id);
create index "opportunity_created_at_idx" on "opportunity" (workspace_id, "created_at", id);
create index "opportunity_updated_at_idx" on "opportunity" (workspace_id, "updated_at", id);
create index "opportunity_owner_id_link" on "opportunity" (workspace_id, "owner_id", id) where "owner_id" is not null;
create index "opportunity_unit_id_link" on "opportunity" (workspace_id, "unit_id", id) where "unit_id" is not null;
create index "gate_tick_opportunity_id_link" on "gate_tick" (workspace_id, "opportunity_id", id) where "opportunity_id" is not null;
create index "gate_tick_gate_id_link" on "gate_tick" (workspace_id, "gate_id", id) where "gate_id" is not null;
create index "gate_tick_ticked_by_id_link" on "gate_tick" (workspace_id, "ticked_by_id", id) where "ticked_by_id" is not null;
create index "gate_tick_ticked_at_idx" on "gate_tick" (workspace_id, "ticked_at", id);
create index "gate_tick_created_at_idx" on "gate_tick" (workspace_id, "created_at", id);
create index "gate_tick_updated_at_idx" on "gate_tick" (workspace_id, "updated_at", id);
create unique index "gate_tick_opportunity_id_gate_id_unique" on "gate_tick" (workspace_id, "opportunity_id", "gate_id") where deleted_at is null;
create index "stage_move_opportunity_id_link" on "stage_move" (workspace_id, "opportunity_id", id) where "opportunity_id" is not null;
create index "stage_move_from_stage_id_link" on "stage_move" (workspace_id, "from_stage_id", id) where "from_stage_id" is not null;
create index "stage_move_to_stage_id_link" on "stage_move" (workspace_id, "to_stage_id", id) where "to_stage_id" is not null;
create index "stage_move_moved_at_idx" on "stage_move" (workspace_id, "moved_at", id);
create index "stage_move_by_id_link" on "stage_move" (workspace_id, "by_id", id) where "by_id" is not null;
create index "stage_move_created_at_idx" on "stage_move" (workspace_id, "created_at", id);
create index "stage_move_updated_at_idx" on "stage_move" (workspace_id, "updated_at", id);
alter table "selling_method" add constraint "selling_method_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "selling_method" add constraint "selling_method_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "selling_method" add constraint "selling_method_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "stage" add constraint "stage_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "stage" add constraint "stage_method_id_fkey" foreign key (workspace_id, "method_id") references "selling_method" (workspace_id, id);
alter table "stage" add constraint "stage_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "stage" add constraint "stage_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "stage_task" add constraint "stage_task_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "stage_task" add constraint "stage_task_stage_id_fkey" foreign key (workspace_id, "stage_id") references "stage" (workspace_id, id);
alter table "stage_task" add constraint "stage_task_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "stage_task" add constraint "stage_task_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "gate" add constraint "gate_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "gate" add constraint "gate_stage_id_fkey" foreign key (workspace_id, "stage_id") references "stage" (workspace_id, id);
alter table "gate" add constraint "gate_method_id_fkey" foreign key (workspace_id, "method_id") references "selling_method" (workspace_id, id);
alter table "gate" add constraint "gate_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "gate" add constraint "gate_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "opportunity" add constraint "opportunity_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "opportunity" add constraint "opportunity_party_id_fkey" foreign key (workspace_id, "party_id") references "party" (workspace_id, id);
alter table "opportunity" add constraint "opportunity_contact_id_fkey" foreign key (workspace_id, "contact_id") references "party" (workspace_id, id);
alter table "opportunity" add constraint "opportunity_amount_currency_check" check (("amount" is null) = ("amount_currency" is null));
alter table "opportunity" add constraint "opportunity_method_id_fkey" foreign key (workspace_id, "method_id") references "selling_method" (workspace_id, id);
alter table "opportunity" add constraint "opportunity_stage_id_fkey" foreign key (workspace_id, "stage_id") references "stage" (workspace_id, id);
alter table "opportunity" add constraint "opportunity_actual_amount_currency_check" check (("actual_amount" is null) = ("actual_amount_currency" is null));
alter table "opportunity" add constraint "opportunity_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "opportunity" add constraint "opportunity_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "opportunity" add constraint "opportunity_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id);
alter table "opportunity" add constraint "opportunity_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit" (workspace_id, id);
alter table "gate_tick" add constraint "gate_tick_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "gate_tick" add constraint "gate_tick_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id);
alter table "gate_tick" add constraint "gate_tick_gate_id_fkey" foreign key (workspace_id, "gate_id") references "gate" (workspace_id, id);
alter table "gate_tick" add constraint "gate_tick_ticked_by_id_fkey" foreign key (workspace_id, "ticked_by_id") references "user" (workspace_id, id);
alter table "gate_tick" add constraint "gate_tick_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "gate_tick" add constraint "gate_tick_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "stage_move" add constraint "stage_move_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "stage_move" add constraint "stage_move_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id);
alter table "stage_move" add constraint "stage_move_from_stage_id_fkey" foreign key (workspace_id, "from_stage_id") references "stage" (workspace_id, id);
alter table "stage_move" add constraint "stage_move_to_stage_id_fkey" foreign key (workspace_id, "to_stage_id") references "stage" (workspace_id, id);
alter table "stage_move" add constraint "stage_move_by_id_fkey" foreign key (workspace_id, "by_id") references "user" (workspace_id, id);
alter table "stage_move" add constraint "stage_move_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "stage_move" add constraint "stage_move_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
