-- Reports: what a unit owes for a period, from the first entry to the seal, and the office's own report built from seals.
-- A report is named by its period and its unit. A report nobody has touched has no row: it is "not started".

-- The form of a report as versioned data. Rows without owner are the default of the product.
create table report_forms (
  id uuid primary key,
  owner_unit_id int references units,
  kind text not null constraint report_form_kind_known check (kind in ('mid', 'end')),
  version int not null,
  applies_from date, -- periods that begin on this day or later; null: all
  sections jsonb not null,
  created_at timestamptz not null,
  created_by text,
  constraint report_form_version_unique unique nulls not distinct (owner_unit_id, kind, version)
);
alter table report_forms enable row level security;
create policy everyone_reads on report_forms for select using (true);
create policy owner_changes on report_forms using (
  (select app.sees_all()) or owner_unit_id in (select reachable from app.reachable_units() as reachable));

create table reports (
  period_id uuid not null references periods,
  unit_id int not null references units,
  unit_code text not null references units (code), -- codes never change; read also by receivers who do not see the unit
  form_id uuid not null references report_forms,   -- the form it was started with
  state text not null constraint report_state_known check (state in ('draft', 'submitted', 'returned', 'accepted')),
  version int not null default 0,      -- how often it was sealed
  edit_version int not null default 1, -- raised by every change
  on_behalf boolean not null default false, -- the office types it from a paper that the head signed
  scan_file_id uuid,                   -- that paper
  figures_done int not null default 0, -- counted at the last change, so that lists of thousands of reports compute nothing
  figures_total int not null default 0,
  proposed_at timestamptz,             -- handed to the head
  proposed_by text,
  first_submitted_at timestamptz,      -- decides whether it is late
  submitted_at timestamptz,
  returned_at timestamptz,
  accepted_at timestamptz,
  opened_by_office_at timestamptz,     -- from then on it cannot be withdrawn
  reopened_fields jsonb not null default '[]', -- fields opened on request while returned, with reason
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (period_id, unit_id),
  constraint report_code_unique unique (period_id, unit_code),
  constraint report_sent_has_seal check (state in ('draft', 'returned') or version > 0)
);
create index reports_of_unit on reports (unit_id);

-- What people entered in place of, or in the absence of, a computed value. 0 here is a confirmed 0.
create table report_figures (
  period_id uuid not null,
  unit_id int not null references units,
  figure_id text not null,
  value jsonb not null,
  reason text,
  entered_at timestamptz not null,
  entered_by text,
  primary key (period_id, unit_id, figure_id),
  foreign key (period_id, unit_id) references reports on delete cascade
);

-- Texts written by a person; a part without a row is drafted from the figures.
create table report_sections (
  period_id uuid not null,
  unit_id int not null references units,
  section_id text not null,
  text text not null,
  written_at timestamptz not null,
  written_by text,
  primary key (period_id, unit_id, section_id),
  foreign key (period_id, unit_id) references reports on delete cascade
);

create table report_warning_answers (
  period_id uuid not null,
  unit_id int not null references units,
  check_key text not null,
  explanation text not null,
  answered_at timestamptz not null,
  answered_by text,
  primary key (period_id, unit_id, check_key),
  foreign key (period_id, unit_id) references reports on delete cascade
);

-- What was said about one field of one sealed version: `fig.pr.news`, `II.2`, or `report` for the whole.
create table report_remarks (
  id uuid primary key,
  period_id uuid not null,
  unit_id int not null references units,
  about_version int not null,
  field text not null,
  text text not null,
  made_at timestamptz not null,
  made_by text,
  answer text,
  answered_at timestamptz,
  answered_by text,
  foreign key (period_id, unit_id) references reports on delete cascade
);
create index report_remarks_of_report on report_remarks (period_id, unit_id, about_version);

-- Part V: what a unit asks of whom, and what became of it. Stays open over the periods until it is answered.
create table report_proposals (
  id uuid primary key,
  period_id uuid not null,
  unit_id int not null references units,
  sentence text not null,
  addressee text not null,
  made_on date not null,
  state text not null default 'waiting'
    constraint report_proposal_state_known check (state in ('waiting', 'answered', 'passed_up', 'not_competent')),
  answer text,
  answered_on date,
  answered_by text,
  foreign key (period_id, unit_id) references reports on delete cascade,
  constraint report_proposal_answer_dated check ((answer is null) = (answered_on is null))
);
create index report_proposals_of_unit on report_proposals (unit_id, made_on);

-- Each sending freezes one version; nothing here changes afterwards but that it was withdrawn.
create table report_seals (
  period_id uuid not null,
  unit_id int not null references units,
  version int not null,
  sha256 text not null constraint report_seal_hash_form check (sha256 ~ '^[0-9a-f]{64}$'), -- of the canonical content
  content jsonb not null,
  sealed_at timestamptz not null,
  sealed_by text,
  sealed_by_name text not null,
  withdrawn_at timestamptz,
  primary key (period_id, unit_id, version),
  foreign key (period_id, unit_id) references reports
);
revoke delete on report_seals from truong_an_app;

-- The figures of the last seal of each report, flat: one figure over all units of a period is one range of the key.
create table sealed_figures (
  period_id uuid not null,
  figure_id text not null,
  unit_id int not null references units,
  unit_code text not null,
  version int not null,
  applicable boolean not null,
  value bigint,  -- counts, states and yes (1) or no (0)
  num bigint,    -- both parts of a ratio
  den bigint,
  counts jsonb,  -- tables of counts
  computed jsonb,
  primary key (period_id, figure_id, unit_id),
  foreign key (period_id, unit_id) references reports
);
create index sealed_figures_of_report on sealed_figures (period_id, unit_id);

-- Every build of the office's own report is kept: from which seals, with which result, and what it changed.
create table report_builds (
  period_id uuid not null,
  unit_id int not null references units,
  number int not null,
  built_at timestamptz not null,
  built_by text,
  content jsonb not null, -- the consolidation and the seals it was made from
  changes jsonb, -- since the build before; null for the first
  primary key (period_id, unit_id, number),
  foreign key (period_id, unit_id) references reports on delete cascade
);

-- To whom a sealed version of an office's report went, also outside its line, and who confirmed it.
create table report_deliveries (
  period_id uuid not null,
  unit_id int not null references units,
  unit_code text not null,
  version int not null,
  recipient_unit_id int not null references units,
  recipient_code text not null references units (code),
  sent_at timestamptz not null,
  due_on date,
  confirmed_at timestamptz,
  confirmed_by text,
  primary key (period_id, unit_id, version, recipient_unit_id),
  foreign key (period_id, unit_id, version) references report_seals
);
create index report_deliveries_by_recipient on report_deliveries (recipient_unit_id, sent_at desc);

call app.protect_by_unit('reports');
call app.protect_by_unit('report_figures');
call app.protect_by_unit('report_sections');
call app.protect_by_unit('report_warning_answers');
call app.protect_by_unit('report_remarks');
call app.protect_by_unit('report_proposals');
call app.protect_by_unit('report_seals');
call app.protect_by_unit('sealed_figures');
call app.protect_by_unit('report_builds');
call app.protect_by_unit('report_deliveries');

-- Receivers outside the line (police, Front) see what was delivered to them, confirm it, and may send it back with remarks.
create policy what_one_receives on report_deliveries for select using (
  recipient_unit_id = any ((select app.own_units())::int[])
  or recipient_unit_id in (select reachable from app.reachable_units() as reachable));
create policy receiver_confirms on report_deliveries for update using (
  recipient_unit_id = any ((select app.own_units())::int[])
  or recipient_unit_id in (select reachable from app.reachable_units() as reachable));
create policy what_one_receives on reports for select using (
  (period_id, unit_id) in (select d.period_id, d.unit_id from report_deliveries d));
create policy receiver_decides on reports for update using (
  (period_id, unit_id) in (select d.period_id, d.unit_id from report_deliveries d));
create policy what_one_receives on report_seals for select using (
  (period_id, unit_id, version) in (select d.period_id, d.unit_id, d.version from report_deliveries d));
create policy receiver_remarks on report_remarks using (
  (period_id, unit_id, about_version) in (select d.period_id, d.unit_id, d.version from report_deliveries d));
