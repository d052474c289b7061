-- A body of one vote that was dissolved stays in the list of offices, with its day and the office that carries on. Another body may
-- begin in its region for the next vote.

alter table office
  add column dissolved_on date,
  add column heir_region text collate "C",
  add column heir uuid,
  add constraint office_heir check ((dissolved_on is null) = (heir is null) and (heir is null) = (heir_region is null));
drop index office_of_region;
create unique index office_of_region on office (region) where dissolved_on is null;
create index office_by_heir on office (heir_region, heir) where heir is not null;

-- Whoever passed on from a dissolved office and got a role again serves at an office of another region than that of the own record.
alter table officer add column office_region text collate "C";
update officer set office_region = region;
drop index officer_by_office;
create index officer_by_office on officer (office_region, office, active);
