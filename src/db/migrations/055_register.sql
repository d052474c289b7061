-- The public register learns filters, and what bears on showing more of a case without telling whom it is about.

alter table public_register add column outcome text not null default 'open', add column imported boolean not null default false;
create index public_register_office on public_register (region, registered_on desc, record desc);
create index public_register_phase on public_register (phase, registered_on desc, record desc);
create index public_register_outcome on public_register (outcome, registered_on desc, record desc);

-- What kind of official a case is about, and the form of violation: for the rule that decides what of it is shown, and for no
-- reader. The public's role has no grant here.
create table register_event (
  region text not null collate "C", record uuid not null,
  entry bigint not null, happened text not null check (happened in ('registered', 'violation')), office text not null,
  year integer not null, value text,
  primary key (region, record, happened)
);
create unique index register_event_entry on register_event (entry);
grant select, insert, update, delete on register_event to netra_keeper;

-- The trend of activities by month.
create index activity_list_province on activity_list (province, day desc, record desc);
