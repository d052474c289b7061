-- Which sealed files of the vault a report names, for the daily sweep: the act itself keeps the name encrypted. A report
-- whose personal values were erased has no row here, and its file goes with the next sweep.
create table evidence_blob (
  region text not null collate "C", record uuid not null, blob text not null collate "C" check (blob ~ '^[0-9a-f]{64}$'),
  primary key (region, record, blob)
);
create index evidence_blob_by_name on evidence_blob (blob);

alter table evidence_blob enable row level security;
create policy scope on evidence_blob using (in_scope(region));
grant select, insert, update, delete on evidence_blob to netra_app, netra_keeper;
