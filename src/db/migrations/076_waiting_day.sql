-- A leaf of an act of which only the day is kept waits until that day is over, so that its batch says no more than the act.
alter table pending_leaf add column day date;
