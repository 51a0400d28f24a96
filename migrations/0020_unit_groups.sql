-- Groups of units beside the tree: clusters that share work, and emulation blocks. They give nobody power over anybody;
-- they are a way to say "these schools". Membership is dated, like everything else about a unit.
create table unit_groups (
  id uuid primary key,
  unit_id int not null references units, -- the office that keeps the group
  code text not null constraint unit_group_code_form check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 60),
  kind text not null constraint unit_group_kind_known check (kind in ('cluster', 'emulation_block')),
  name text not null,
  constraint unit_group_code_unique unique (unit_id, code)
);
create table unit_group_members (
  group_id uuid not null references unit_groups on delete cascade,
  unit_id int not null references units,
  valid daterange not null constraint unit_group_member_not_empty check (not isempty(valid)),
  primary key (group_id, unit_id, valid),
  constraint unit_group_members_do_not_overlap exclude using gist (group_id with =, unit_id with =, valid with &&)
);
create index unit_group_members_by_unit on unit_group_members (unit_id);

call app.protect_by_unit('unit_group_members');
call app.protect_by_unit('unit_groups');
-- A member knows the groups it belongs to.
create policy members_read on unit_groups for select using (id in (select group_id from unit_group_members));
