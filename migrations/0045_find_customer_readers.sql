create index access_log_record on access_log (workspace_id, record_id, at desc) where record_id is not null;
