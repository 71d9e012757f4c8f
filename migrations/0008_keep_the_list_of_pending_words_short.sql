-- Every search reads the pending list from end to end (64 MB took half a second); loads raise the limit for
-- themselves and flush the list when they end.
alter index record_tokens reset (gin_pending_list_limit);
