-- The journals of many units together, newest first, page by page: the order is in the index, so a page costs what is on it.
drop index activities_by_day;
create index activities_by_day on activities (held_on desc, id desc) where deleted_at is null;
