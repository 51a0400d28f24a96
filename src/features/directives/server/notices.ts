// Whom to tell what happened to what is asked, and which duties follow from what happened elsewhere. Called by the worker
// as the system, after the event is committed.
import { sql } from 'kysely';
import { parseReportId } from '#features/reports/report-id.ts';
import type { PastEvent } from '#foundation/audit/server/index.ts';
import { notify, settleNotices } from '#foundation/notifications/server/index.ts';
import { findUnitForActing, versionOnDay } from '#foundation/organisation/server/index.ts';
import { findPeriodForActing } from '#foundation/periods/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { parseDutyId } from '../duty-id.ts';
import { findStoredAssignment } from './assignment-store.ts';
import { findStoredDuty } from './duty-store.ts';
import { followAnswer, type FollowedAnswer } from './follow-answers.ts';
import { recountDuties } from './recount-duties.ts';
import './tables.ts';

/** One notice for each unit, however many things it is asked at once; then what is there already answers at once. */
export async function notifyAssignmentsGiven(ctx: Ctx, event: PastEvent): Promise<void> {
  const ids = textsIn(event, 'assignmentIds');
  const only = numbersIn(event, 'unitIds');
  const { rows } = await sql<{ unitId: number; count: number }>`
    select unit_id as "unitId", count(distinct assignment_id)::int as count from duties
    where assignment_id = any (${[...ids]}::uuid[]) and state in ('open', 'met')
      ${only.length === 0 ? sql`` : sql`and unit_id = any (${[...only]}::int[])`}
    group by unit_id`.execute(ctx.tx);
  const office = await shortNameOf(ctx, event.unitId);
  for (const [count, units] of Map.groupBy(rows, (row) => row.count)) {
    await notify(ctx, {
      toRolesAt: {
        unitId: units.map(({ unitId }) => unitId),
        roles: ['coordinator', 'head', 'officer', 'office_leader'],
      },
      exceptAccount: event.actorId,
      kind: 'assignment.given',
      params: { office, count },
      subject: event.subject,
      href: '/giao-viec',
      needsAction: true,
    });
  }
  await recountDuties(
    ctx,
    rows.map(({ unitId }) => unitId),
  );
}

export async function notifyDutyReturned(ctx: Ctx, event: PastEvent): Promise<void> {
  await tellUnit(ctx, event, (about) => ({
    kind: 'duty.returned',
    params: { office: about.office, task: about.task },
  }));
}

/** Nothing is left to do about it. */
export async function notifyDutyDecided(ctx: Ctx, event: PastEvent): Promise<void> {
  await settleNotices(ctx, event.subject);
}

export async function notifyDutyExtended(ctx: Ctx, event: PastEvent): Promise<void> {
  const until = textIn(event, 'until');
  await tellUnit(ctx, event, ({ task }) => ({ kind: 'duty.extended', params: { task, dueOn: until } }));
}

export async function notifyTimeRefused(ctx: Ctx, event: PastEvent): Promise<void> {
  await tellUnit(ctx, event, ({ office, task }) => ({
    kind: 'duty.time_refused',
    params: { office, task },
  }));
}

/** Each unit that was reminded is told once, of everything. */
export async function notifyDutiesNudged(ctx: Ctx, event: PastEvent): Promise<void> {
  const office = await shortNameOf(ctx, event.unitId);
  const units = Array.isArray(event.data['units']) ? (event.data['units'] as Nudged[]) : [];
  for (const [count, told] of Map.groupBy(units, ({ duties }) => duties)) {
    await notify(ctx, {
      toRolesAt: { unitId: told.map(({ unitId }) => unitId), roles: ['coordinator', 'head'] },
      kind: 'duty.nudged',
      params: { office, count },
      subject: event.subject,
      href: '/giao-viec',
      needsAction: true,
    });
  }
}

interface Nudged {
  readonly unitId: number;
  readonly duties: number;
}

/** A report moved: the duty that it answers moves with it. */
export function followReport(state: FollowedAnswer['state']) {
  return async (ctx: Ctx, event: PastEvent): Promise<void> => {
    const name = parseReportId(event.subject.replace(/^report:/, ''));
    if (name === null) return;
    const [period, unit] = await Promise.all([
      findPeriodForActing(ctx, name.periodId),
      findUnitForActing(ctx, { code: name.unitCode }),
    ]);
    if (!period || !unit || (period.kind !== 'mid' && period.kind !== 'end')) return;
    await followAnswer(ctx, {
      unitId: unit.id,
      state,
      answers: { kind: 'report', period: period.kind, dueOn: period.dueOn },
      at: new Date(event.at),
    });
  };
}

type TellableKind = 'duty.returned' | 'duty.extended' | 'duty.time_refused';

async function tellUnit(
  ctx: Ctx,
  event: PastEvent,
  words: (about: { office: string; task: string }) => { kind: TellableKind; params: Record<string, string> },
): Promise<void> {
  const id = event.subject.replace(/^duty:/, '');
  const name = parseDutyId(id);
  const duty = name && (await findStoredDuty(ctx.tx, name));
  const assignment = duty && (await findStoredAssignment(ctx.tx, duty.assignmentId));
  if (!duty || !assignment) return;
  await settleNotices(ctx, event.subject);
  const { kind, params } = words({
    office: await shortNameOf(ctx, assignment.unitId),
    task: assignment.title,
  });
  await notify(ctx, {
    toRolesAt: { unitId: duty.unitId, roles: ['coordinator', 'head'] },
    exceptAccount: event.actorId,
    kind,
    params: params as never,
    subject: event.subject,
    unitId: duty.unitId,
    href: `/giao-viec/viec/${id}`,
    needsAction: kind === 'duty.returned',
  });
}

async function shortNameOf(ctx: Ctx, unitId: number | null): Promise<string> {
  if (unitId === null) return '';
  return (await versionOnDay(ctx.tx, unitId, ctx.today))?.shortName ?? '';
}

function textIn({ data }: PastEvent, name: string): string {
  return typeof data[name] === 'string' ? data[name] : '';
}

function textsIn({ data }: PastEvent, name: string): readonly string[] {
  const values = data[name];
  return Array.isArray(values) ? values.filter((value): value is string => typeof value === 'string') : [];
}

function numbersIn({ data }: PastEvent, name: string): readonly number[] {
  const values = data[name];
  return Array.isArray(values) ? values.filter((value): value is number => typeof value === 'number') : [];
}
