-- Two circles of key holders. `recipients` stays what the handling circle seals to.

alter table office add column custody jsonb not null default '[]';
