-- Looks by institutions: whose part was looked at; null of an officer's look at a page of the desk.

alter table view_list add column institution text collate "C";
