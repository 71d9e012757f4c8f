-- How the rows of an import found their record: in figures, and of each kept row.
alter table import_run add column found jsonb not null default '{}';
alter table import_row add column found text;
-- Records that a row may mean, where that is not one.
alter table import_row add column candidates jsonb not null default '[]';
