-- In how many titles a word stood when it was learnt: of two words one mistake away, the more frequent is meant more often.
alter table search_word add column titles integer not null default 1;
