// All SQL on the parts and tasks of plans.
import { sql } from 'kysely';
import type { Tx } from '#platform/db/index.ts';
import type { IsoDate } from '#shared/dates.ts';
import type { LeftOut, PlanSection, PlanTask, Target, TaskFacts } from '../plan.ts';
import type { PlanTasksTable } from './tables.ts';
import './tables.ts';

export interface TaskOfPlan extends PlanTask {
  readonly planId: string;
  readonly unitId: number;
  readonly leftOutAt: Date | null;
  readonly createdAt: Date;
}

interface OfPlan {
  readonly id: string;
  readonly unitId: number;
}

interface TaskRow extends Omit<
  PlanTasksTable,
  'co_owners' | 'target_unit' | 'activity_kinds' | 'clause' | 'left_out_note'
> {
  co_owners: string[];
  target_unit: string;
  activity_kinds: string[];
  clause: string;
  left_out_note: string;
}

export async function selectSections(tx: Tx, planId: string): Promise<PlanSection[]> {
  const rows = await tx
    .selectFrom('plan_sections')
    .select(['section_id', 'title', 'text', 'holds_tasks'])
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.section_id,
    title: row.title,
    text: row.text,
    holdsTasks: row.holds_tasks,
  }));
}

export async function insertSections(tx: Tx, plan: OfPlan, sections: readonly PlanSection[]): Promise<void> {
  await tx
    .insertInto('plan_sections')
    .values(
      sections.map(({ id, title, text, holdsTasks }, position) => ({
        plan_id: plan.id,
        unit_id: plan.unitId,
        section_id: id,
        position,
        title,
        text,
        holds_tasks: holdsTasks,
      })),
    )
    .execute();
}

export function updateSection(tx: Tx, planId: string, sectionId: string, text: string) {
  return tx
    .updateTable('plan_sections')
    .set({ text })
    .where('plan_id', '=', planId)
    .where('section_id', '=', sectionId);
}

/** All tasks of these plans, by their days. */
export async function selectTasks(tx: Tx, planIds: readonly string[]): Promise<TaskOfPlan[]> {
  if (planIds.length === 0) return [];
  const { rows } = await sql<TaskRow>`
    select * from plan_tasks where plan_id = any (${[...planIds]}::uuid[])
    order by section_id, from_on, to_on, id`.execute(tx);
  return rows.map(toTask);
}

function toTask(row: TaskRow): TaskOfPlan {
  return {
    id: row.id,
    planId: row.plan_id,
    unitId: row.unit_id,
    sectionId: row.section_id,
    title: row.title,
    ownerPost: row.owner_post,
    coOwners: row.co_owners,
    from: row.from_on,
    to: row.to_on,
    target: targetOf(row),
    activityKinds: row.activity_kinds,
    clause: row.clause,
    assignmentId: row.assignment_id,
    modelId: row.model_id,
    campaignId: row.campaign_id,
    leftOut: leftOutOf(row),
    leftOutAt: row.left_out_at,
    createdAt: row.created_at,
  };
}

function leftOutOf(row: TaskRow): LeftOut | null {
  return row.left_out_reason === null
    ? null
    : { reason: row.left_out_reason, answer: row.left_out_answer, note: row.left_out_note };
}

function targetOf(row: TaskRow): Target {
  switch (row.target_kind) {
    case 'sessions':
      return { kind: 'sessions', value: row.target_value };
    case 'count':
      return { kind: 'count', value: row.target_value, unit: row.target_unit };
    case 'reach':
      return { kind: 'reach', value: row.target_value, audience: row.target_audience ?? 'staff' };
    case 'yes_no':
      return { kind: 'yes_no' };
  }
}

function columnsOf(task: TaskFacts) {
  const { target } = task;
  return {
    section_id: task.sectionId,
    title: task.title,
    owner_post: task.ownerPost,
    co_owners: [...task.coOwners],
    from_on: task.from,
    to_on: task.to,
    target_kind: target.kind,
    target_value: target.kind === 'yes_no' ? 1 : target.value,
    target_audience: target.kind === 'reach' ? target.audience : null,
    target_unit: target.kind === 'count' ? target.unit : '',
    activity_kinds: [...task.activityKinds],
    clause: task.clause,
    assignment_id: task.assignmentId,
    model_id: task.modelId,
    campaign_id: task.campaignId,
  };
}

export interface TaskToInsert extends TaskFacts {
  readonly id: string;
}

export async function insertTasks(
  tx: Tx,
  plan: OfPlan,
  tasks: readonly TaskToInsert[],
  at: Date,
): Promise<void> {
  if (tasks.length === 0) return;
  const rows = tasks.map((task) => ({
    id: task.id,
    plan_id: plan.id,
    unit_id: plan.unitId,
    ...columnsOf(task),
    document_id: null,
    left_out_reason: null,
    left_out_at: null,
    left_out_by: null,
    left_out_answer: null,
    left_out_note: '',
    left_out_answered_at: null,
    created_at: at,
  }));
  await sql`
    insert into plan_tasks
    select * from jsonb_populate_recordset(null::plan_tasks, ${JSON.stringify(rows)}::jsonb)`.execute(tx);
}

export function updateTask(tx: Tx, taskId: string, task: TaskFacts) {
  return tx.updateTable('plan_tasks').set(columnsOf(task)).where('id', '=', taskId);
}

/** Throws the foreign key `activity_serves_task_of_its_unit` when an activity names the task. */
export async function deleteTask(tx: Tx, taskId: string): Promise<void> {
  await tx.deleteFrom('plan_tasks').where('id', '=', taskId).execute();
}

/** Null takes the task back into the plan. */
export function updateLeftOut(
  tx: Tx,
  taskId: string,
  leftOut: { reason: string; at: Date; by: string | null } | null,
) {
  return tx
    .updateTable('plan_tasks')
    .set({
      left_out_reason: leftOut?.reason ?? null,
      left_out_at: leftOut?.at ?? null,
      left_out_by: leftOut?.by ?? null,
      left_out_answer: null,
      left_out_note: '',
      left_out_answered_at: null,
    })
    .where('id', '=', taskId);
}

export function updateLeftOutAnswer(
  tx: Tx,
  taskId: string,
  { answer, note, at }: { answer: 'accepted' | 'refused'; note: string; at: Date },
) {
  return tx
    .updateTable('plan_tasks')
    .set({ left_out_answer: answer, left_out_note: note, left_out_answered_at: at })
    .where('id', '=', taskId);
}

/** The office takes the plan as it is, and with it the reasons it has not refused. */
export function acceptLeftOut(tx: Tx, planId: string, at: Date) {
  return tx
    .updateTable('plan_tasks')
    .set({ left_out_answer: 'accepted', left_out_answered_at: at })
    .where('plan_id', '=', planId)
    .where('left_out_reason', 'is not', null)
    .where('left_out_answer', 'is', null);
}

/** How many reasons in accepted plans of these units wait for the office's answer. */
export async function selectWaitingLeftOut(tx: Tx, unitIds: readonly number[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
    from plan_tasks t join plans p on p.id = t.plan_id
    where p.state = 'accepted' and t.left_out_reason is not null and t.left_out_answer is null
      and t.unit_id = any (${[...unitIds]}::int[])`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Tasks that a unit plans for a year that holds a day; those left out may not be served. */
export async function selectTasksToServe(
  tx: Tx,
  unitId: number,
  days: { from: IsoDate; to: IsoDate },
): Promise<(TaskOfPlan & { planFrom: IsoDate; planTo: IsoDate })[]> {
  const { rows } = await sql<TaskRow & { plan_from: IsoDate; plan_to: IsoDate }>`
    select t.*, p.from_on as plan_from, p.to_on as plan_to
    from plan_tasks t join plans p on p.id = t.plan_id
    where t.unit_id = ${unitId} and p.from_on <= ${days.to}::date and p.to_on >= ${days.from}::date
      and (t.left_out_reason is null or t.left_out_answer = 'refused')
    order by p.from_on desc, t.section_id, t.from_on, t.to_on, t.id`.execute(tx);
  return rows.map((row) => ({ ...toTask(row), planFrom: row.plan_from, planTo: row.plan_to }));
}
