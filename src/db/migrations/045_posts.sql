-- Posts and who held them, as lists: a projection of acts. `holdings` names people as long as their names aren't erased.

create table post_list (
  region       text not null collate "C",
  record       uuid not null,
  kind         text not null,
  title        text not null,
  unit         text not null,
  abolished_on date,
  holdings     jsonb not null,
  primary key (region, record)
);
create index post_list_by_name on post_list (unit collate "C", title collate "C", record);

alter table post_list enable row level security;
create policy scope on post_list using (in_scope(region));

grant select, insert, update, delete on post_list to netra_app, netra_keeper;
