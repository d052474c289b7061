-- What administrators said about law and calendar, in the order of the ledger: read by every transaction, written by the
-- follower of the ledger alone. No region rules here: the law is everybody's.

create table law_statement (
  region text not null collate "C", record uuid not null,
  entry bigint not null unique, said jsonb not null,
  primary key (region, record)
);
grant select, insert, update, delete on law_statement to netra_keeper;
grant select on law_statement to netra_app, netra_public;

-- The next step of each open matter and when it is due: what the desk's queue opens on. One row for a report that waits for
-- its initial review (two where two elections run), one for each open track of a case. `due_at` is empty where no limit is
-- known. `rule` and the span find the rows that a corrected rule or a new holiday can move.

create table report_due (
  region text not null collate "C", record uuid not null,
  track text not null, step text not null, rule text, running jsonb, since date not null,
  due_at timestamptz, due_on date, span_from date, span_to date, waits text not null check (waits in ('office', 'other')),
  number text not null, about text not null,
  primary key (region, record, track)
);
create table case_due (
  region text not null collate "C", record uuid not null,
  track text not null, step text not null, rule text, running jsonb, since date not null,
  due_at timestamptz, due_on date, span_from date, span_to date, waits text not null check (waits in ('office', 'other')),
  number text not null, about text not null,
  primary key (region, record, track)
);
create index report_due_queue on report_due (coalesce(due_at, 'infinity'::timestamptz), since, record, track);
create index report_due_region on report_due (region);
create index report_due_rule on report_due (rule);
create index report_due_span on report_due (span_from, span_to);
create index case_due_queue on case_due (coalesce(due_at, 'infinity'::timestamptz), since, record, track);
create index case_due_region on case_due (region);
create index case_due_rule on case_due (rule);
create index case_due_span on case_due (span_from, span_to);

alter table report_due enable row level security;
alter table case_due enable row level security;
create policy scope on report_due using (in_scope(region));
create policy scope on case_due using (in_scope(region));
grant select, insert, update, delete on report_due, case_due to netra_app, netra_keeper;
