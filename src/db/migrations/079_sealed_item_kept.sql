-- Whoever is kept apart from a report is not shown what of it is to be re-sealed either.

create policy kept on sealed_item as restrictive using (record <> all ((select kept())::uuid[]));
