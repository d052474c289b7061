-- Who said it, when, and where it was read: what the lists of law and calendar show beside each saying.

alter table law_statement
  add column source text not null default '',
  add column said_at timestamptz not null default 'epoch',
  add column said_by text;
alter table law_statement alter column source drop default, alter column said_at drop default;

-- The desk's counts read this index alone, and a part of a number is looked for among one region's rows.
create index report_due_counts on report_due (region, waits, due_at);
create index case_due_counts on case_due (region, waits, due_at);
drop index report_due_region;
drop index case_due_region;
