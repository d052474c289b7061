-- Tables with a row for each person are read in stretches of a thousand, in the order of their keys. Of a comparison with a setting the
-- planner expects that one row in two hundred passes, and reads a whole government of a million for each stretch; of a coalesce it
-- expects every second one. The wall is the same, word for word.
do $$
declare
  per_person text;
begin
  foreach per_person in array array[
    'roster_person', 'invitation', 'acknowledgement_list', 'acknowledgement_measure', 'signature_list', 'signature_measure',
    'attendance_list', 'event_attended', 'event_reply']
  loop
    execute format('alter policy scope on %I using (coalesce(in_scope(region), false))', per_person);
  end loop;
end
$$;
