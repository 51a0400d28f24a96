-- When a unit was last asked for its report: at most once a day, and the board says when.
create table report_nudges (
  period_id uuid not null references periods on delete cascade,
  unit_id int not null references units,
  nudged_at timestamptz not null,
  nudged_by text,
  times int not null default 1,
  primary key (period_id, unit_id)
);
call app.protect_by_unit('report_nudges');
