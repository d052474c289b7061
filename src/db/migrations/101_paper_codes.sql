-- A paper names its signature by the first bits of the record's id, and whoever asks by it knows of no region.
create index signature_list_record on signature_list (record);
