-- One job invites for circulars, pledges and events, and one table says how far it has come. Of a pledge, which going through the
-- roster it is, is the roster's generation; of an event, the number of the order.
insert into inviting_run (region, asks, asked, after_person, finished)
  select region, campaign, generation, after, invited_all from campaign_work
  on conflict do nothing;
alter table campaign_work drop column generation, drop column after, drop column invited_all;

-- The code of this invitation went out by mail. Whoever types it no longer shows by it that they hold a slip of paper.
alter table invitation add column mailed boolean not null default false;

-- Reminders are counted from the day on which somebody was asked; of pledges it was not kept.
update invitation i set invited_on = c.on_day from campaign_list c
  where c.region = i.region and c.record = i.asks and i.invited_on is null;
