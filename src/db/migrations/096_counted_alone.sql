-- What the queue counts, reminds of and puts in order is read from one index alone: an office has thousands of open steps, and each
-- page of the desk looks at all of them.
drop index report_due_counts;
drop index case_due_counts;
drop index lead_due_region_waits_due_at_idx;
drop index finding_due_region_waits_due_at_idx;
create index report_due_counts on report_due (region, waits, due_at) include (record, step, due_on, since, track);
create index lead_due_counts on lead_due (region, waits, due_at) include (record, step, due_on, since, track);
create index finding_due_counts on finding_due (region, waits, due_at) include (record, step, due_on, since, track);
create index case_due_counts on case_due (region, waits, due_at) include (record, step, due_on, since, track);
-- Every figure of the register is a sum of these, and the public's first page shows them.
create index public_register_counts on public_register (phase, outcome);
