-- Periods: what an office asks of the units below it, as two dates, a cut-off and a due date.
create table periods (
  id uuid primary key,
  owner_unit_id int not null references units,
  owner_code text not null references units (code), -- codes never change; read also by those who no longer see the office
  name text not null,
  kind text not null constraint period_kind_form check (kind ~ '^[a-z][a-z0-9_]{1,39}$'),
  asks text not null constraint period_asks_known check (asks in ('schools', 'offices')),
  from_on date not null,
  to_on date not null,
  cut_off_on date not null, -- "số liệu tính đến ngày …"
  due_on date not null,
  comparison_period_id uuid references periods, -- chosen by the office; null = no comparison
  upper_period_id uuid references periods,      -- the period of the office above that this one feeds
  dates_locked_at timestamptz,                  -- when the first report was sealed
  version int not null default 1,
  created_at timestamptz not null,
  constraint period_name_unique unique (owner_unit_id, name),
  constraint period_of_owner unique (id, owner_unit_id),
  constraint period_ends_after_beginning check (from_on <= to_on),
  constraint period_cut_off_in_time check (cut_off_on between from_on and due_on),
  constraint period_compares_with_another check (comparison_period_id <> id),
  constraint period_feeds_another check (upper_period_id <> id)
);
create index periods_by_due_day on periods (due_on desc, id desc);

-- Who receives the office's own report, also outside its line: the police, the Front, the department.
create table period_recipients (
  period_id uuid not null,
  owner_unit_id int not null,
  unit_id int not null references units,
  unit_code text not null references units (code),
  due_on date, -- entered by the office; null = no legal ground known yet
  note text not null default '',
  primary key (period_id, unit_id),
  foreign key (period_id, owner_unit_id) references periods (id, owner_unit_id) on delete cascade,
  constraint period_recipient_is_another check (unit_id <> owner_unit_id)
);
create index period_recipients_by_unit on period_recipients (unit_id);

-- The dated line above a unit and the dated tree below it, both with the unit itself: for rows that belong to an
-- office and concern the units that stood below it in those days.
create function app.line_above(unit int) returns table (upper_id int, days daterange) language sql stable parallel safe rows 5
begin atomic
  select c.ancestor_id, c.valid from unit_closure c where c.unit_id = unit;
end;
create function app.tree_below(unit int) returns table (lower_id int, days daterange) language sql stable parallel safe rows 100
begin atomic
  select c.unit_id, c.valid from unit_closure c where c.ancestor_id = unit;
end;

-- Offices that stood above the actor's units on any day: old reports keep the tree of their day, so their periods
-- stay in sight after the office that asked was dissolved.
create function app.units_ever_above() returns setof int language sql stable parallel safe rows 20
begin atomic
  select c.ancestor_id from unit_closure c where c.unit_id = any (app.own_units())
  union
  select c.ancestor_id from unit_closure c
  where c.unit_id in (select reachable from app.reachable_units() as reachable);
end;

call app.protect_by_unit('period_recipients', 'owner_unit_id');
create policy what_one_receives on period_recipients for select using (
  unit_id = any ((select app.own_units())::int[])
  or unit_id in (select reachable from app.reachable_units() as reachable));

call app.protect_by_unit('periods', 'owner_unit_id');
create policy what_one_is_asked on periods for select using (
  owner_unit_id in (select above from app.units_ever_above() as above)
  or id in (select period_id from period_recipients));

-- A school that seals its report fixes the days of a period it does not own. The caller has found the period first.
create function app.lock_period_dates(period uuid, at timestamptz) returns void
language sql security definer set search_path = public, pg_temp
begin atomic
  update periods set dates_locked_at = at, version = version + 1 where id = period and dates_locked_at is null;
end;
revoke execute on function app.lock_period_dates from public;
