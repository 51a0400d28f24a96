// More time: a unit asks for it with a reason, the office grants it or not, for one unit or for many.
import { recordEvent } from '#foundation/audit/server/index.ts';
import { defineCommand, type Ctx } from '#foundation/use-case/index.ts';
import { AppError, notFound } from '#shared/app-error.ts';
import type { IsoDate } from '#shared/dates.ts';
import { isDone } from '../duty-workflow.ts';
import { askForTimeInput, extendDutiesInput } from '../schemas.ts';
import { findDutyForActing, type DutyForActing } from './duty-for-acting.ts';
import { insertStep, updateDuty, type DutyStep } from './duty-store.ts';

export const askForTime = defineCommand({
  name: 'directives.ask_for_time',
  input: askForTimeInput,
  async run(ctx, { id, until, reason }): Promise<{ id: string; askedUntil: IsoDate }> {
    const acting = await findDutyForActing(ctx, id, { lock: true });
    if (!acting.roles.includes('head') && !acting.roles.includes('coordinator')) {
      throw new AppError('forbidden', 'duty.not_the_unit');
    }
    refuseSenselessDay(ctx, acting, until);
    await updateDuty(ctx.tx, acting.duty, { askedUntil: until, askedReason: reason });
    await writeStep(ctx, acting, 'asked_time', reason, until);
    return { id, askedUntil: until };
  },
});

/** All or none: an office that names a duty which cannot be moved is told so, and nothing is changed. */
export const extendDuties = defineCommand({
  name: 'directives.extend_duties',
  input: extendDutiesInput,
  async run(ctx, { ids, until, reason }): Promise<{ changed: number }> {
    for (const id of ids) {
      const acting = await findDutyForActing(ctx, id, { lock: true });
      if (!acting.roles.includes('officer') && !acting.roles.includes('office_leader'))
        throw notFound('duty');
      if (until === null) await refuseTime(ctx, acting, reason);
      else await grantTime(ctx, acting, until, reason);
    }
    return { changed: ids.length };
  },
});

async function grantTime(ctx: Ctx, acting: DutyForActing, until: IsoDate, reason: string): Promise<void> {
  refuseSenselessDay(ctx, acting, until);
  await updateDuty(ctx.tx, acting.duty, {
    dueOn: until,
    extendedReason: reason,
    askedUntil: null,
    askedReason: null,
  });
  await writeStep(ctx, acting, 'extended', reason, until);
}

async function refuseTime(ctx: Ctx, acting: DutyForActing, reason: string): Promise<void> {
  if (acting.duty.askedUntil === null) throw new AppError('rule', 'duty.no_time_asked');
  await updateDuty(ctx.tx, acting.duty, { askedUntil: null, askedReason: null });
  await writeStep(ctx, acting, 'refused_time', reason, null);
}

function refuseSenselessDay(ctx: Ctx, { duty, assignment }: DutyForActing, until: IsoDate): void {
  if (isDone(duty.state)) throw new AppError('rule', 'duty.already_done');
  if (duty.dueOn === null) throw new AppError('rule', 'duty.never_due');
  if (until <= duty.dueOn || until < ctx.today) {
    throw new AppError('rule', 'duty.not_later', { dueOn: duty.dueOn });
  }
  if (assignment.endsOn !== null && until > assignment.endsOn) {
    throw new AppError('rule', 'duty.after_the_end', { endsOn: assignment.endsOn });
  }
}

async function writeStep(
  ctx: Ctx,
  { id, duty }: DutyForActing,
  step: DutyStep['step'],
  text: string,
  until: IsoDate | null,
): Promise<void> {
  await insertStep(ctx.tx, duty, {
    step,
    text,
    answer: null,
    until,
    madeAt: ctx.now,
    madeBy: ctx.actor.accountId,
    madeByName: ctx.actor.name,
  });
  recordEvent(ctx, {
    name: `duty.${step}`,
    unitId: duty.unitId,
    subject: `duty:${id}`,
    data: { assignmentId: duty.assignmentId, until },
  });
}
