-- Which of a report's sealed files was opened: a report may hold several now.

alter table access_list add column file integer not null default 0;
