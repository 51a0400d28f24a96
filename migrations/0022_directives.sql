-- Directives: what an office asks of units, by when, and what each of them answers.
create table assignments (
  id uuid primary key,
  unit_id int not null references units,      -- the office that asks
  document_id uuid references documents,      -- null: asked on its own
  continues_id uuid references assignments,   -- taken over from an office that was dissolved
  clause text not null default '',            -- place in the document: II.1, đoạn 2
  obligation text,                            -- id of the clause in the table of the plan's obligations: obl.II.1.2c
  position int not null default 0,            -- order within its document
  title text not null,
  detail text not null default '',
  answer_kind text not null constraint assignment_answer_known check (
    answer_kind in ('activity', 'report', 'plan', 'document', 'register', 'self_assessment', 'confirmation')),
  answer jsonb not null,                      -- what is expected, in the shape of its kind
  addressees jsonb not null,                  -- the rule; read again when units open later
  rhythm jsonb not null,
  starts_on date not null,
  ends_on date,                               -- the last day; null: until withdrawn
  measure text not null default 'measured'
    constraint assignment_measure_known check (measure in ('measured', 'indirect', 'never')),
  state text not null constraint assignment_state_known check (state in ('draft', 'open', 'withdrawn')),
  edit_version int not null default 1,
  given_at timestamptz,
  created_at timestamptz not null,
  created_by text,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  constraint assignment_ends_after_start check (ends_on >= starts_on),
  constraint assignment_given_has_moment check ((state = 'draft') = (given_at is null)),
  constraint assignment_withdrawn_has_reason check ((state = 'withdrawn') = (withdrawn_reason is not null))
);
create index assignments_of_unit on assignments (unit_id, state);
create unique index assignments_continued_once on assignments (unit_id, continues_id) where continues_id is not null;
create index assignments_of_document on assignments (document_id);

-- One duty = one assignment, one time it falls due, one unit. `occurrence` is the due day that the rhythm gave (the first
-- day for what never falls due); `due_on` moves when the office grants more time.
create table duties (
  assignment_id uuid not null references assignments,
  occurrence date not null,
  unit_id int not null references units,
  unit_code text not null references units (code),
  answer_kind text not null, -- of its assignment, which never changes; lists of one kind ask only this table
  opens_on date not null,
  due_on date,
  state text not null constraint duty_state_known check (
    state in ('open', 'met', 'submitted', 'returned', 'accepted', 'not_applicable', 'withdrawn')),
  edit_version int not null default 1,
  -- What the product counts by itself: activities logged of those asked for.
  counted int not null default 0,
  wanted int not null default 0,
  -- What the unit answers: a paper, a confirmation, or that it does not fit, with the reason.
  answer jsonb,
  answered_at timestamptz,
  answered_by text,
  first_answered_on date, -- decides whether it is late
  decided_at timestamptz,
  decided_by text,
  asked_until date,       -- more time, as the unit asks for it
  asked_reason text,
  extended_reason text,
  nudged_at timestamptz,
  primary key (assignment_id, occurrence, unit_id),
  constraint duty_opens_before_due check (due_on >= opens_on),
  constraint duty_extension_has_reason check ((asked_until is null) = (asked_reason is null))
);
-- The worklist of one unit, and the duties that the product itself answers.
create index duties_of_unit on duties (unit_id, due_on) where state in ('open', 'returned', 'submitted');
create index duties_by_kind on duties (unit_id, answer_kind) where state in ('open', 'met');

-- Every answer that was sent and every word about it is kept.
create table duty_steps (
  id uuid primary key,
  assignment_id uuid not null,
  occurrence date not null,
  unit_id int not null references units,
  step text not null constraint duty_step_known check (
    step in ('submitted', 'withdrawn', 'returned', 'accepted', 'not_applicable', 'asked_time', 'extended', 'refused_time')),
  text text not null default '',
  answer jsonb,
  until date,
  made_at timestamptz not null,
  made_by text,
  made_by_name text not null,
  foreign key (assignment_id, occurrence, unit_id) references duties on delete cascade
);
create index duty_steps_of_duty on duty_steps (assignment_id, occurrence, unit_id, made_at);

call app.protect_by_unit('assignments');
call app.protect_by_unit('duties');
call app.protect_by_unit('duty_steps');
-- Whoever owes something, or looks after units that do, reads what was asked.
create policy addressees_read on assignments for select using (id in (select assignment_id from duties));
