-- Each sealed item of a report, whose circle holds it and to which public keys it is sealed: a projection. What is not sealed to
-- exactly the circle of today is to be re-sealed. Holds nothing personal, and none of the small secrets.

create table sealed_item (
  region text not null collate "C", record uuid not null, item text not null collate "C", file integer not null,
  holder_region text not null collate "C", holder_record uuid not null, circle text not null, recipients text not null collate "C",
  primary key (region, record, item, file)
);
create index sealed_item_holder on sealed_item (holder_region, holder_record, region, record, item, file);

alter table sealed_item enable row level security;
create policy scope on sealed_item using (in_scope(region));
grant select, insert, update, delete on sealed_item to netra_app, netra_keeper;
