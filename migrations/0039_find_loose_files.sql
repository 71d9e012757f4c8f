-- Files that hang on nothing are few: what was brought and never attached is found by this alone.
create index file_loose on file (workspace_id, created_at) where regarding_id is null and held_by is null;
