-- What offices announce: number, status and reason, for everybody. Projections of the acts by the ledger's order; the public's role
-- reads nothing else of these matters.

create table report_announcement (
  region text not null collate "C", record uuid not null,
  number text not null, office uuid not null, on_day date not null, status text not null, reason text not null,
  entry bigint not null,
  primary key (region, record)
);
create index report_announcement_day on report_announcement (on_day desc, record desc);
create table case_announcement (like report_announcement including all);
grant select, insert, update, delete on report_announcement, case_announcement to netra_keeper;
grant select on report_announcement, case_announcement to netra_app, netra_public;
