-- What is counted: one row for each thing that happened or stood, with the places of its acts in the ledger, so that figures
-- "as of entry N" never change. No name, no number, no words. And the periodic reports that offices send to the level above.

create table report_measure (
  region text not null collate "C", record uuid not null,
  happened text not null collate "C", span boolean not null, counted_in text not null collate "C",
  track text not null collate "C", what text not null collate "C",
  entry bigint not null, on_day date not null, days integer,
  until_entry bigint, until_day date, due_on date, late boolean
);
create index report_measure_record on report_measure (region, record);
create index report_measure_day on report_measure (on_day, counted_in) where not span;
create index report_measure_until on report_measure (until_day, counted_in) where until_day is not null;
create index report_measure_lasting on report_measure (counted_in) where span and until_day is null;
create index report_measure_ended on report_measure (until_entry) where until_entry is not null;
create table lead_measure (like report_measure including all);
create table finding_measure (like report_measure including all);
create table case_measure (like report_measure including all);

create table periodic_list (
  region text not null collate "C", record uuid not null,
  office uuid not null, office_name text not null, to_region text not null collate "C", to_office uuid not null,
  kind text not null, from_day date not null, to_day date not null, stage text not null,
  phase text not null, version integer not null, sent_on date not null, first_sent_on date not null,
  primary key (region, record)
);
-- One report for an office and a period; later versions are acts of the same record.
create unique index periodic_list_once on periodic_list (region, office, kind, from_day, to_day, stage);
create index periodic_list_period on periodic_list (to_region, to_office, to_day desc, region);

alter table report_measure enable row level security;
alter table lead_measure enable row level security;
alter table finding_measure enable row level security;
alter table case_measure enable row level security;
alter table periodic_list enable row level security;
create policy scope on report_measure using (in_scope(region));
create policy scope on lead_measure using (in_scope(region));
create policy scope on finding_measure using (in_scope(region));
create policy scope on case_measure using (in_scope(region));
create policy scope on periodic_list using (in_scope(region));
grant select, insert, update, delete on report_measure, lead_measure, finding_measure, case_measure to netra_keeper;
grant select on report_measure, lead_measure, finding_measure, case_measure to netra_app;
grant select, insert, update, delete on periodic_list to netra_app, netra_keeper;
