-- A new article is compared with every earlier source of its regency within the window, and of its day anywhere.
create index activity_source_window on activity_source (regency, day, region, record);
