-- Looks behind a redaction stand beside the openings of seals, and may be of any matter; the public register learns whether a unit was
-- redacted, so that it is shown no more. Both are made anew from the acts.

alter table access_list add column of_kind text not null default 'report';
alter table public_register add column unit_redacted boolean not null default false;
