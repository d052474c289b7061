-- A government's personnel authority does the work of prevention for its own staff. Its people read under the role of institutions
-- the lists and records of prevention of exactly their own region: none of a region below it, nothing else of an office. What they
-- do goes the way of every command.

-- The scope of somebody of an institution is its region; the whole country is no government's.
create function own_government(of_region text) returns boolean language sql stable parallel safe
  return own_institution() = 'personnel-authority' and of_region = nullif(current_setting('app.scope', true), '');

create function is_prevention(kind text) returns boolean language sql immutable parallel safe
  return kind = any (array['roster', 'circular', 'campaign', 'signature', 'event', 'event-reply', 'attendance', 'post']);

-- Their bodies are text, so that a rebuilt list can take its table's place.
create function is_own_prevention(of_region text, of_record uuid) returns boolean language sql stable parallel safe as $$
  select own_government(of_region) and exists (
    select from record where region = of_region and id = of_record and is_prevention(kind))
$$;

drop policy part on record;
drop policy part on act;
drop policy part on slot;
drop policy part on record_key;
create policy part on record as restrictive to netra_partner
  using (has_part(region, id) or (own_government(region) and is_prevention(kind)));
create policy part on act as restrictive to netra_partner
  using (has_part(region, record) or (own_government(region) and is_prevention(kind)));
create policy part on slot as restrictive to netra_partner
  using (has_part(region, record) or is_own_prevention(region, record));
create policy part on record_key as restrictive to netra_partner
  using (has_part(region, record) or is_own_prevention(region, record));

do $$
declare
  of_prevention text;
begin
  foreach of_prevention in array array[
    'roster_list', 'roster_unit', 'roster_person', 'roster_import', 'invitation', 'inviting_run', 'invitation_mail',
    'invitation_superior', 'circular_list', 'circular_file', 'acknowledgement_list', 'signature_list', 'campaign_work', 'campaign_unit',
    'campaign_flag', 'event_reply', 'attendance_list', 'scan_refused', 'post_list']
  loop
    execute format('create policy government on %I as restrictive to netra_partner using (own_government(region))', of_prevention);
    execute format('grant select on %I to netra_partner', of_prevention);
  end loop;
end
$$;
-- Events that an office keeps to itself are no government's: the lists say which are shared. Their versions rose, so a start fills them.
alter table event_list add column shared boolean not null default false;
alter table commitment_list add column shared boolean not null default false;
create policy government on event_list as restrictive to netra_partner using (own_government(region) and shared);
create policy government on commitment_list as restrictive to netra_partner using (own_government(region) and shared);
grant select on event_list, commitment_list to netra_partner;
-- What candidate pairs pledge is the supervisor's alone.
create policy government on campaign_list as restrictive to netra_partner
  using (own_government(region) and kind <> 'peace-pledge');
grant select on campaign_list to netra_partner;
