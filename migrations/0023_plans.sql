-- Plans: what a unit means to do in a year, task by task, and what it sends to its office. Progress is nowhere stored:
-- it is computed from the activities that name a task.

-- What a plan begins with, as versioned data. Rows without owner are the default of the product.
create table plan_templates (
  id uuid primary key,
  owner_unit_id int references units,
  version int not null,
  applies_from date, -- plans whose year begins on this day or later; null: all
  content jsonb not null, -- sections and tasks
  created_at timestamptz not null,
  created_by text,
  constraint plan_template_version_unique unique nulls not distinct (owner_unit_id, version)
);
alter table plan_templates enable row level security;
create policy everyone_reads on plan_templates for select using (true);
create policy owner_changes on plan_templates using (
  (select app.sees_all()) or owner_unit_id in (select reachable from app.reachable_units() as reachable));

create table plans (
  id uuid primary key,
  unit_id int not null references units,
  unit_code text not null references units (code),
  year_kind text not null constraint plan_year_kind_known check (year_kind in ('calendar', 'school')),
  first_year int not null,
  from_on date not null,
  to_on date not null,
  title text not null,
  state text not null
    constraint plan_state_known check (state in ('draft', 'proposed', 'submitted', 'returned', 'accepted')),
  version int not null default 0,      -- how often it was sealed
  edit_version int not null default 1, -- raised by every change
  document_number int check (document_number between 1 and 99999), -- given by Văn thư
  issued_on date,
  template_id uuid references plan_templates,
  copied_from_unit_id int references units, -- the school whose shared plan it began with
  proposed_at timestamptz,
  proposed_by text,
  first_submitted_at timestamptz,
  submitted_at timestamptz,
  returned_at timestamptz,
  accepted_at timestamptz,
  first_accepted_at timestamptz,       -- from then on the year has a plan
  opened_by_office_at timestamptz,     -- from then on it cannot be withdrawn
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint plan_year_not_empty check (from_on < to_on),
  constraint plan_sent_has_seal check (state in ('draft', 'proposed', 'returned') or version > 0),
  constraint plan_unit_unique unique (id, unit_id)
);
create index plans_of_unit on plans (unit_id, from_on);
create index plans_by_days on plans using gist (daterange(from_on, to_on, '[]'));

-- What a plan is about: one plan may answer for several subjects, and each subject of a year has one plan.
create table plan_kinds (
  plan_id uuid not null,
  unit_id int not null,
  kind text not null constraint plan_kind_known check (kind in ('order', 'traffic', 'fire', 'replication')),
  days daterange not null,
  primary key (plan_id, kind),
  foreign key (plan_id, unit_id) references plans (id, unit_id) on delete cascade,
  constraint plan_kind_once_a_year exclude using gist (unit_id with =, kind with =, days with &&)
);

create table plan_sections (
  plan_id uuid not null,
  unit_id int not null,
  section_id text not null,
  position int not null,
  title text not null,
  text text not null,
  holds_tasks boolean not null,
  primary key (plan_id, section_id),
  foreign key (plan_id, unit_id) references plans (id, unit_id) on delete cascade
);

create table plan_tasks (
  id uuid primary key,
  plan_id uuid not null,
  unit_id int not null,
  section_id text not null,
  title text not null,
  owner_post text not null constraint plan_task_has_owner check (owner_post <> ''),
  co_owners text[] not null default '{}', -- inner bodies of the journal's catalogue
  from_on date not null,
  to_on date not null,
  target_kind text not null constraint plan_target_known check (target_kind in ('sessions', 'count', 'reach', 'yes_no')),
  target_value int not null check (target_value >= 1), -- sessions, pieces or percent; 1 for yes or no
  target_audience text check (target_audience in ('staff', 'pupils', 'staff_and_pupils')),
  target_unit text not null default '', -- the word that is counted
  activity_kinds text[] not null default '{}', -- kinds of the journal that usually serve it
  clause text not null default '', -- the words of the directive it answers: "15/KH-VHXH, II.2"
  assignment_id uuid references assignments,
  document_id uuid references documents,
  model_id text,
  campaign_id text,
  -- Left out "vì tình hình thực tế": with a reason, which the office takes or does not take.
  left_out_reason text,
  left_out_at timestamptz,
  left_out_by text,
  left_out_answer text constraint plan_left_out_answer_known check (left_out_answer in ('accepted', 'refused')),
  left_out_note text not null default '',
  left_out_answered_at timestamptz,
  created_at timestamptz not null,
  constraint plan_task_ends_after_it_begins check (from_on <= to_on),
  constraint plan_task_reach_names_people check ((target_kind = 'reach') = (target_audience is not null)),
  constraint plan_task_percent check (target_kind <> 'reach' or target_value <= 100),
  constraint plan_task_of_unit unique (id, unit_id),
  foreign key (plan_id, unit_id) references plans (id, unit_id) on delete cascade,
  foreign key (plan_id, section_id) references plan_sections
);
create index plan_tasks_of_plan on plan_tasks (plan_id);
create index plan_tasks_of_unit on plan_tasks (unit_id, to_on);

-- What was said about one field of one sealed version: `sections/II.1`, `tasks/<id>`, or `plan` for the whole.
create table plan_remarks (
  id uuid primary key,
  plan_id uuid not null,
  unit_id int not null,
  about_version int not null,
  field text not null,
  text text not null,
  made_at timestamptz not null,
  made_by text,
  answer text,
  answered_at timestamptz,
  answered_by text,
  foreign key (plan_id, unit_id) references plans (id, unit_id) on delete cascade
);
create index plan_remarks_of_plan on plan_remarks (plan_id, about_version);

-- Each sending freezes one version; nothing here changes afterwards but that it was withdrawn.
create table plan_seals (
  plan_id uuid not null,
  unit_id int not null,
  version int not null,
  sha256 text not null constraint plan_seal_hash_form check (sha256 ~ '^[0-9a-f]{64}$'), -- of the canonical content
  content jsonb not null,
  sealed_at timestamptz not null,
  sealed_by text,
  sealed_by_name text not null,
  withdrawn_at timestamptz,
  primary key (plan_id, version),
  foreign key (plan_id, unit_id) references plans (id, unit_id)
);
revoke delete on plan_seals from truong_an_app;

-- What a unit lets others take as a pattern: its sections and tasks, without links, reasons and progress.
create table plan_shares (
  plan_id uuid primary key,
  unit_id int not null references units,
  unit_code text not null references units (code),
  unit_name text not null,
  level text,
  year_kind text not null,
  first_year int not null,
  kinds text[] not null,
  title text not null,
  content jsonb not null,
  shared_at timestamptz not null,
  foreign key (plan_id, unit_id) references plans (id, unit_id) on delete cascade
);

call app.protect_by_unit('plans');
call app.protect_by_unit('plan_kinds');
call app.protect_by_unit('plan_sections');
call app.protect_by_unit('plan_tasks');
call app.protect_by_unit('plan_remarks');
call app.protect_by_unit('plan_seals');
call app.protect_by_unit('plan_shares');
-- Everybody who is signed in may look for a pattern; what is shared was shared on purpose.
create policy signed_in_reads on plan_shares for select using ((select app.account_id()) is not null);

-- An activity serves a task of its own unit; the database refuses any other, at no cost to those that name none.
-- What was written there before names nothing, because there were no tasks.
alter table activities
  alter column plan_task_id type uuid using null,
  add constraint activity_serves_task_of_its_unit
    foreign key (plan_task_id, unit_id) references plan_tasks (id, unit_id);
create index activities_of_plan_task on activities (plan_task_id) where plan_task_id is not null and deleted_at is null;
