-- What lies in the archive, one list for each kind of matter; the terms of retention as they were entered; and the disposals with
-- what lies on their lists. All are projections of acts.

create table case_archive (
  region text not null collate "C", record uuid not null,
  number text not null, file_region text not null collate "C", file_record uuid not null, file_number text not null,
  handler uuid not null, pieces int, place text not null, class text, held boolean not null, ended_on date not null, archived_on date not null,
  phase text not null check (phase in ('archived', 'disposed')),
  disposed_on date, minutes text, disposal_region text collate "C", disposal uuid, sought text not null,
  primary key (region, record),
  check ((phase = 'disposed') = (disposal is not null))
);
create index case_archive_file on case_archive (file_record);
create index case_archive_day on case_archive (region, archived_on desc, record desc);
create table report_archive (like case_archive including all);
create table finding_archive (like case_archive including all);
create table lead_archive (like case_archive including all);

create table disposal_list (
  region text not null collate "C", record uuid not null,
  office uuid not null, number text not null, phase text not null, listed_on date not null, last_on date not null,
  items int not null, left_over int not null, erased int not null, minutes text,
  primary key (region, record)
);
create index disposal_list_day on disposal_list (region, listed_on desc, record desc);
create table disposal_item (
  region text not null collate "C", record uuid not null,
  n int not null, item_region text not null collate "C", item_record uuid not null,
  primary key (region, record, n)
);
create index disposal_item_of on disposal_item (item_record);

alter table case_archive enable row level security;
alter table report_archive enable row level security;
alter table finding_archive enable row level security;
alter table lead_archive enable row level security;
alter table disposal_list enable row level security;
alter table disposal_item enable row level security;
create policy scope on case_archive using (in_scope(region));
create policy scope on report_archive using (in_scope(region));
create policy scope on finding_archive using (in_scope(region));
create policy scope on lead_archive using (in_scope(region));
create policy scope on disposal_list using (in_scope(region));
create policy scope on disposal_item using (in_scope(region));
create policy kept on case_archive as restrictive using (record <> all ((select kept())::uuid[]));
create policy kept on report_archive as restrictive using (record <> all ((select kept())::uuid[]));
create policy kept on finding_archive as restrictive using (record <> all ((select kept())::uuid[]));
create policy kept on lead_archive as restrictive using (record <> all ((select kept())::uuid[]));
grant select, insert, update, delete
  on case_archive, report_archive, finding_archive, lead_archive, disposal_list, disposal_item to netra_app, netra_keeper;

-- A schedule is everybody's: no region rules here. Written by the follower of the ledger alone.
create table retention_term (
  region text not null collate "C", record uuid not null,
  code text not null, name text not null, counted_from text not null, active int not null, inactive int not null,
  fate text not null, cite text not null, source text not null, confidence text not null, version int not null,
  primary key (region, record)
);
create index retention_term_code on retention_term (code);
grant select, insert, update, delete on retention_term to netra_keeper;
grant select on retention_term to netra_app;
