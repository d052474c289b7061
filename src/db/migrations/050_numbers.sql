-- Numbers by year, for the picture of a series; and the import of running registers.

create table report_number (
  region text not null collate "C", record uuid not null,
  number text not null, series text not null, year integer not null,
  primary key (region, record)
);
create index report_number_year on report_number (region, year, series, record);
create index report_number_text on report_number (region, number);

-- Own second numbers of cases, and every number that came with a register.
create table case_number (
  region text not null collate "C", record uuid not null,
  number text not null, series text not null, year integer not null, imported boolean not null, import_record uuid,
  import_row integer,
  primary key (region, record)
);
create index case_number_year on case_number (region, year, series, record);
create index case_number_text on case_number (region, number);
-- A row of an import becomes a case once, whoever carries the import out how often.
create unique index case_number_import on case_number (region, import_record, import_row) where imported;

create table import_list (
  region text not null collate "C", record uuid not null,
  office uuid not null, hash text not null, rows integer not null, begun_on date not null, finished boolean not null,
  primary key (region, record)
);
-- A file is imported once by an office, and one file at a time.
create unique index import_list_hash on import_list (region, office, hash);
create unique index import_list_running on import_list (region, office) where not finished;

-- An uploaded register between its preview and its last row: sealed with the day's draft key, deleted when it is done or old.
create table import_file (
  region text not null collate "C", id uuid not null,
  office uuid not null, hash text not null check (hash ~ '^[0-9a-f]{64}$'), sealed bytea not null, until timestamptz not null,
  primary key (region, id),
  unique (region, office, hash)
);
create index import_file_until on import_file (until);

alter table report_number enable row level security;
alter table case_number enable row level security;
alter table import_list enable row level security;
alter table import_file enable row level security;
create policy scope on report_number using (in_scope(region));
create policy scope on case_number using (in_scope(region));
create policy scope on import_list using (in_scope(region));
create policy scope on import_file using (in_scope(region));

grant select, insert, update, delete on report_number, case_number, import_list, import_file to netra_app, netra_keeper;
