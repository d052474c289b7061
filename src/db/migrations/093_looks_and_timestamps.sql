-- Looks by institutions: whose part was looked at; null of an officer's look at a page of the desk.

alter table view_list add column institution text collate "C";

-- Decisions of plenaries that a time-stamping authority has not stamped yet.
create table case_unstamped (
  region text not null collate "C", record uuid not null, seq integer not null,
  primary key (region, record, seq)
);
alter table case_unstamped enable row level security;
create policy scope on case_unstamped using (in_scope(region));
create policy kept on case_unstamped as restrictive using (record <> all ((select kept())::uuid[]));
grant select, insert, update, delete on case_unstamped to netra_app, netra_keeper;
