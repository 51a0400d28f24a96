-- Units form a tree with validity dates: names and parents change, identity and code do not.
create table unit_kinds (
  id text primary key,
  label_vi text not null,
  label_en text not null,
  is_reporting boolean not null,     -- owes reports to the office above it
  is_managing_office boolean not null -- asks for reports and consolidates them
);

insert into unit_kinds values
  ('department',      'Sở Giáo dục và Đào tạo',        'City department of education', false, true),
  ('district_office', 'Phòng Giáo dục và Đào tạo',     'District office of education', false, true),
  ('commune_office',  'Phòng Văn hóa - Xã hội',        'Commune office',               false, true),
  ('school',          'Cơ sở giáo dục',                'School',                       true,  false),
  ('nursery_group',   'Nhóm trẻ độc lập',              'Independent nursery group',    true,  false),
  ('police',          'Công an',                       'Police',                       false, false),
  ('front',           'Mặt trận Tổ quốc',              'Fatherland Front',             false, false);

create table units (
  id int generated always as identity primary key,
  code text not null constraint unit_code_unique unique
    constraint unit_code_form check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 60),
  kind text not null references unit_kinds,
  level text constraint unit_level_known check (level in ('preschool', 'primary', 'lower_secondary', 'multi_level')),
  opened_on date not null,
  closed_on date, -- the last day
  successor_id int references units,
  is_sample boolean not null default false,
  constraint unit_level_of_schools check ((kind in ('school', 'nursery_group')) = (level is not null)),
  constraint unit_closes_after_opening check (closed_on >= opened_on)
);

create table unit_versions (
  id int generated always as identity primary key,
  unit_id int not null references units,
  name text not null,
  short_name text not null,
  parent_id int references units,
  letterhead jsonb not null default '{}', -- superior line, issuing line, body code, place, signer's position
  valid daterange not null constraint unit_version_not_empty check (not isempty(valid)),
  source text not null default '',
  constraint unit_versions_do_not_overlap exclude using gist (unit_id with =, valid with &&)
);
create index unit_versions_by_parent on unit_versions (parent_id);

-- Who stands above whom on which days, itself included (depth 0). Rebuilt by every change of the tree.
-- `reach` is `valid`, but without end for the last row of a closed unit: its papers stay with whoever stood above it.
create table unit_closure (
  ancestor_id int not null references units,
  unit_id int not null references units,
  depth int not null,
  valid daterange not null,
  reach daterange not null,
  primary key (unit_id, ancestor_id, valid)
);
create index unit_closure_by_ancestor on unit_closure (ancestor_id, unit_id);

create function app.reachable_units() returns setof int language sql stable parallel safe rows 50
begin atomic
  select c.unit_id from unit_closure c
  where c.ancestor_id = any (app.subtree_roots()) and c.reach @> app.today();
end;

-- The line of units above one's own: one may know to whom one reports.
create function app.units_above() returns setof int language sql stable parallel safe rows 20
begin atomic
  select c.ancestor_id from unit_closure c
  where c.unit_id = any (app.own_units() || app.subtree_roots()) and c.valid @> app.today();
end;

-- Puts the wall on a table: rows of units outside the actor's reach do not exist for them.
create procedure app.protect_by_unit(target regclass, unit_column name default 'unit_id') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format(
    'create policy unit_scope on %s using (
       %I = any ((select app.own_units())::int[])
       or (select app.sees_all())
       or %I in (select reachable from app.reachable_units() as reachable))', target, unit_column, unit_column);
end $$;

-- Dated head counts with their source; the system keeps counts, not children.
create table unit_facts (
  unit_id int not null references units,
  as_of_on date not null,
  classes int check (classes >= 0),
  pupils int check (pupils >= 0),
  staff int check (staff >= 0),
  parents int check (parents >= 0),
  staff_vneid2 int check (staff_vneid2 >= 0),
  party_members int check (party_members >= 0),
  source text not null,
  primary key (unit_id, as_of_on),
  constraint vneid_within_staff check (staff_vneid2 <= staff)
);
call app.protect_by_unit('unit_facts');

alter table units enable row level security;
create policy unit_scope on units using (
  id = any ((select app.own_units())::int[])
  or (select app.sees_all())
  or kind in ('police', 'front') -- public partners, named as recipients by everyone
  or id in (select reachable from app.reachable_units() as reachable)
  or id in (select above from app.units_above() as above));
alter table unit_versions enable row level security;
create policy unit_scope on unit_versions using (unit_id in (select id from units));

-- Search key without Vietnamese marks: "Củ Chi" and "cu chi" are the same words. Both tone-mark styles fold alike.
create function app.fold_marks(text) returns text language sql immutable strict parallel safe
  return translate(lower(regexp_replace(normalize($1, NFD), '[\u0300-\u036F]', '', 'g')), 'đ', 'd');
