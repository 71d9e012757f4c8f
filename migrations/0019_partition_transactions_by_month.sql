-- Facts are partitioned by the month of their date. A month of a million rows and more gets a partition of its own here,
-- all others stand together in the default partition, where they are read fastest.
create table "transaction_new" (like "transaction" including defaults) partition by range ("at");
create table "transaction_default" partition of "transaction_new" default;
do $$
declare first timestamp;
begin
  for first in
    select date_trunc('month', "at" at time zone 'UTC') from "transaction" group by 1 having count(*) >= 1000000 order by 1
  loop
    execute format('create table %I partition of "transaction_new" for values from (%L) to (%L)',
      'transaction_' || to_char(first, 'YYYY_MM'), first at time zone 'UTC', (first + interval '1 month') at time zone 'UTC');
  end loop;
end $$;
insert into "transaction_new" select * from "transaction";
drop table "transaction";
alter table "transaction_new" rename to "transaction";
-- A key holds what the table is partitioned by, and serves sorting by it.
alter table "transaction" add constraint "transaction_pkey" primary key (workspace_id, "at", id);
create index "transaction_id_idx" on "transaction" (workspace_id, id);
create index "transaction_party_id_link" on "transaction" (workspace_id, "party_id", "at", id) where "party_id" is not null;
create index "transaction_load_link" on "transaction" (workspace_id, "load", id) where "load" is not null;
create index "transaction_source_document_idx" on "transaction" (workspace_id, "source_document", id);
create index "transaction_created_at_idx" on "transaction" (workspace_id, "created_at", id);
create index "transaction_updated_at_idx" on "transaction" (workspace_id, "updated_at", id);
alter table "transaction" add constraint "transaction_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "transaction" add constraint "transaction_party_id_fkey" foreign key (workspace_id, "party_id") references "party" (workspace_id, id);
alter table "transaction" add constraint "transaction_amount_currency_check" check (("amount" is null) = ("amount_currency" is null));
alter table "transaction" add constraint "transaction_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "transaction" add constraint "transaction_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
do $$ begin
  if exists (select from "transaction") then analyze "transaction"; end if;
end $$;
