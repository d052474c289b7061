-- Whom prevention has not reached is for the government to know whose staff it is: of exactly its own region, as its lists.
do $$
declare
  counted text;
begin
  foreach counted in array array[
    'coverage_unit', 'coverage_roster', 'acknowledgement_measure', 'signature_measure', 'event_attended']
  loop
    execute format('create policy government on %I as restrictive to netra_partner using (own_government(region))', counted);
    execute format('grant select on %I to netra_partner', counted);
  end loop;
end
$$;
grant select on coverage_work to netra_partner;
