-- The distinct words of titles, each with what is left of it when one letter is dropped: how a search forgives a typing mistake.
-- Keys carry the workspace, since the index cannot lead with it.
create table search_word (
  workspace_id integer not null references workspace,
  word text collate "C" not null,
  keys text[] not null,
  primary key (workspace_id, word)
);
create index search_word_keys on search_word using gin (keys);

-- Up to which changeset of the ledger the words are known.
create table search_word_head (
  workspace_id integer primary key references workspace,
  seq bigint not null
);
