-- What an undo left as it was and why: fields changed since, records that others hang on by now. Null where nothing did.
alter table changeset add column stayed jsonb;
