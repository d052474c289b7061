-- An uploaded roster between its preview and the act that puts it in force: the file, packed and sealed with the day's draft
-- key, how far it is staged, and who works on it until when. No truth: the act says what was imported. The file goes when it
-- is done, the rest a day later.
create table roster_import (
  region text not null collate "C", id uuid not null,
  roster uuid not null, part text not null, hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  phase text not null, rows integer not null, errors integer not null,
  generation integer, done integer not null default 0, total integer not null default 0,
  -- Who confirmed it, as the act will name them.
  actor jsonb,
  sealed bytea, until timestamptz not null,
  -- Each step of the work renews this claim in its own transaction: two processes never stage one file side by side.
  worker uuid, worker_until timestamptz,
  problem text,
  primary key (region, id)
);
-- What is sealed can't be packed any more.
alter table roster_import alter column sealed set storage external;
create unique index roster_import_running on roster_import (region, roster) where phase in ('staging', 'stopped');

alter table roster_import enable row level security;
create policy scope on roster_import using (in_scope(region));
grant select, insert, update, delete on roster_import to netra_app, netra_keeper;

-- People of a unit are asked for at the generation in force, also while the next one is staged.
create index roster_person_of_unit on roster_person (region, roster, unit, person);
drop index roster_person_unit;
