-- Several limits can run on one track at once: of the appeal, of the delivery of the verdict, of a discussion. Each step of a
-- track has a row, so the step joins the key, and the order in which the queue turns its pages.

alter table report_due drop constraint report_due_pkey, add primary key (region, record, track, step);
alter table lead_due drop constraint lead_due_pkey, add primary key (region, record, track, step);
alter table finding_due drop constraint finding_due_pkey, add primary key (region, record, track, step);
alter table case_due drop constraint case_due_pkey, add primary key (region, record, track, step);

drop index report_due_queue, case_due_queue;
create index report_due_queue on report_due (coalesce(due_at, 'infinity'::timestamptz), since, record, track, step);
create index case_due_queue on case_due (coalesce(due_at, 'infinity'::timestamptz), since, record, track, step);

-- A list that was being rebuilt under the old key begins anew.
drop table if exists report_due_next, lead_due_next, finding_due_next, case_due_next;
