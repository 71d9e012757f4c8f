alter table "file" add column "kind" text collate "C";
alter table "file" add column "held_by" text collate "C";
alter table "file" add column "edition" bigint;
alter table "file" add column "original_id" uuid;
alter table "file" add column "current" boolean;
-- file.owner_id is no longer defined
-- file.unit_id is no longer defined
create index "file_original_id_link" on "file" (workspace_id, "original_id", id) where "original_id" is not null;
drop index "file_owner_id_link";
drop index "file_unit_id_link";
alter table "file" add constraint "file_original_id_fkey" foreign key (workspace_id, "original_id") references "file" (workspace_id, id);
update "file" set "edition" = 1, "original_id" = id, "current" = true, "kind" = case
  when "media_type" like 'image/%' then 'picture'
  when "media_type" like 'audio/%' then 'sound'
  when "media_type" like 'video/%' then 'video'
  when "media_type" like '%spreadsheet%' or "media_type" like '%ms-excel%' then 'sheet'
  when "media_type" like '%presentation%' or "media_type" like '%ms-powerpoint%' then 'slides'
  when "media_type" like '%pdf' or "media_type" like '%word%' then 'document'
  when "media_type" like '%zip' then 'archive'
  else 'other' end;
update "file" f set "held_by" = 'contact.photo' from "party" p
  where p.workspace_id = f.workspace_id and p."photo_id" = f.id and p.id = f."regarding_id";
-- A file has the rights of the record that it hangs on; one that hangs on nothing yet is its maker's alone.
update "record" r set "owner_id" = case when f."regarding_id" is null then f."created_by_id" end, "unit_id" = null,
  "private" = f."regarding_id" is null
  from "file" f where f.workspace_id = r.workspace_id and f.id = r.id and r."object" = 'file';
