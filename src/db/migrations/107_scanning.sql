-- What comes of attendance: the score of a short test, a certificate, and scans of a telephone that were counted for nobody.

alter table attendance_list add column score_right integer, add column score_of integer;
alter table event_attended add column unit uuid, add column score_right integer, add column score_of integer;

-- A certificate names its record by the first bits of the record's id, and whoever asks by it knows of no region.
create table certificate_list (
  region text not null collate "C", record uuid not null, asks uuid not null,
  primary key (region, record)
);
create index certificate_list_record on certificate_list (record);

-- What a telephone sent and nobody was counted by: when its own clock said, when that likely was, and why. `device` and `n` are the
-- telephone's own count, so that what is sent twice stands once. Not the truth of anything: a list for whoever looks after it.
create table scan_refused (
  region text not null collate "C", asks uuid not null, device uuid not null, n integer not null,
  person uuid, shown timestamptz not null, at timestamptz not null, reason text not null, received_on date not null,
  primary key (region, asks, device, n)
);

alter table certificate_list enable row level security;
alter table scan_refused enable row level security;
create policy scope on certificate_list using (in_scope(region));
create policy scope on scan_refused using (in_scope(region));
grant select, insert, update, delete on certificate_list to netra_app, netra_keeper;
grant select, insert, delete on scan_refused to netra_app, netra_keeper;
