-- The access trail: how often the bytes of an opening went out, and who looked at which page in which hour. Searched newest
-- first, so `at` is compared as the bytes it is: instants of one form.

alter table access_list alter column at type text collate "C";
alter table access_list add column fetches integer not null default 0, add column fetched_at text collate "C";
create index access_list_at on access_list (region, at, record);
create index access_list_person on access_list (person, at);

create table view_list (
  region text not null collate "C", record uuid not null,
  of_record uuid not null, kind text not null, hour text not null collate "C",
  at text not null collate "C", person text not null,
  primary key (region, record)
);
-- All that the page of a record asks before it answers.
create index view_list_of on view_list (region, of_record, person, hour, at);
create index view_list_at on view_list (region, at, record);
create index view_list_person on view_list (person, at);

alter table view_list enable row level security;
create policy scope on view_list using (in_scope(region));
grant select, insert, update, delete on view_list to netra_app, netra_keeper;
