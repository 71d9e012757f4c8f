create index access_log_kind on access_log (workspace_id, kind, at desc);
