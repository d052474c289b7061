-- Looks at names of rosters, circulars, pledges and events stand in the trail beside those at pages of matters. And a trace that
-- somebody left of a matter that was passed on to their office stands there only as long as that office may know of the matter.

alter table view_list add column of_region text collate "C";

create policy beside on access_list as restrictive
  using (in_scope(of_region) or of_record = any ((select passed())::uuid[]));
create policy beside on view_list as restrictive
  using (in_scope(coalesce(of_region, region)) or of_record = any ((select passed())::uuid[]));
