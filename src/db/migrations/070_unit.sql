-- Where the reported person works, beside the kind of official in the act that says both: for the rule that decides what of a
-- case is shown, and for no reader.

alter table register_event add column unit text;
