-- Lists for the desk and the public: projections, which `netra rebuild` can make again from the acts.

create table report_list (
  region text not null collate "C", record uuid not null,
  number text not null, received_on date not null, place text not null collate "C", topic text not null, mode text not null,
  phase text not null, case_region text collate "C", case_record uuid,
  primary key (region, record)
);
create index report_list_open on report_list (region, phase, received_on, record);

-- Found without a region: the receipt names none. It tells nothing but where to look.
create table report_lookup (
  region text not null collate "C", record uuid not null, lookup text not null unique, verifier text not null,
  primary key (region, record)
);

create table access_list (
  region text not null collate "C", record uuid not null,
  of_region text not null collate "C", of_record uuid not null, item text not null, at text not null, person text not null,
  reason text not null,
  primary key (region, record)
);
create index access_list_of on access_list (of_region, of_record);

create table case_list (
  region text not null collate "C", record uuid not null,
  number text not null, registered_on date not null, phase text not null, tracks jsonb not null, last_step_on date not null,
  closed boolean not null,
  primary key (region, record)
);
create index case_list_open on case_list (region, closed, last_step_on, record);

create table public_register (
  region text not null collate "C", record uuid not null,
  number text not null, office text not null, regime text not null, phase text not null, registered_on date not null,
  tracks jsonb not null, entry bigint not null,
  primary key (region, record)
);
create index public_register_day on public_register (registered_on desc, record desc);

create table activity_list (
  region text not null collate "C", record uuid not null,
  kind text not null, day date, regency text collate "C", province text collate "C", venue text,
  institutions jsonb not null, sources integer not null, mentions_hoax boolean not null, mentions_sara boolean not null,
  entry bigint not null,
  primary key (region, record)
);
create index activity_list_day on activity_list (day desc, record desc);

-- Articles already read, by their hash: the same article is one source. Kept with the activity it belongs to.
create table activity_source (
  region text not null collate "C", record uuid not null, article text not null, day date, kind text not null,
  regency text collate "C", primary key (region, record, article)
);
create index activity_source_article on activity_source (article);
create index activity_source_day on activity_source (day);

alter table report_list enable row level security;
alter table access_list enable row level security;
alter table case_list enable row level security;
alter table activity_source enable row level security;
create policy scope on report_list using (in_scope(region));
create policy scope on access_list using (in_scope(region));
create policy scope on case_list using (in_scope(region));
create policy scope on activity_source using (in_scope(region));

grant select, insert, update, delete on report_list, report_lookup, access_list, case_list, activity_source to netra_app, netra_keeper;
grant select, insert, update, delete on public_register, activity_list to netra_keeper;
grant select on public_register, activity_list to netra_app, netra_public;
