// The steps in the life of a duty: the unit answers or takes its answer back, the office accepts or returns it.
import { hasSecrecyMark } from '#features/journal/text-signs.ts';
import { recordEvent } from '#foundation/audit/server/index.ts';
import { claimFile } from '#foundation/files/server/index.ts';
import { defineCommand, type Ctx } from '#foundation/use-case/index.ts';
import { decide } from '#foundation/workflow/workflow.ts';
import { AppError, invalid, type FieldProblem } from '#shared/app-error.ts';
import type { z } from 'zod';
import { isAnsweredBySystem } from '../assignment.ts';
import { DUTY, type DutyState, type DutyTarget } from '../duty-workflow.ts';
import { transitionDutyInput, type dutyAnswer } from '../schemas.ts';
import { insertStep, updateDuty, type DutyChange } from './duty-store.ts';
import { findDutyForActing, type DutyForActing } from './duty-for-acting.ts';

export type DutyAnswer = z.output<typeof dutyAnswer>;

interface Asked {
  readonly to: DutyTarget;
  readonly answer?: DutyAnswer | undefined;
  readonly remark?: string | undefined;
}

export const transitionDuty = defineCommand({
  name: 'directives.transition_duty',
  input: transitionDutyInput,
  async run(
    ctx,
    { id, to, answer, remark, editVersion },
  ): Promise<{ id: string; state: DutyState; editVersion: number }> {
    const acting = await findDutyForActing(ctx, id, { lock: true });
    const { duty, roles } = acting;
    const asked: Asked = { to, answer, remark };
    const decision = decide(DUTY, { state: duty.state, to, roles, unmet: unmetOf(acting, asked) });
    if (!decision.ok) {
      throw new AppError(decision.kind, decision.code, { who: decision.who.join(',') });
    }
    if (editVersion !== undefined && editVersion !== duty.editVersion) {
      throw new AppError('conflict', 'duty.changed_meanwhile', { editVersion: duty.editVersion });
    }
    if (answer) refuseWrongAnswer(ctx, acting, answer);
    if (answer?.kind === 'done') {
      for (const fileId of answer.fileIds) await claimFile(ctx, fileId, duty.unitId);
    }
    const state = becomes(acting, decision.becomes);
    await updateDuty(ctx.tx, duty, { state, ...changeBy(ctx, acting, asked) });
    await insertStep(ctx.tx, duty, {
      step: state === 'not_applicable' ? 'not_applicable' : to,
      text: remark ?? '',
      answer: to === 'submitted' ? (answer ?? null) : null,
      until: null,
      madeAt: ctx.now,
      madeBy: ctx.actor.accountId,
      madeByName: ctx.actor.name,
    });
    recordEvent(ctx, {
      name: state === 'not_applicable' ? 'duty.not_applicable' : `duty.${to}`,
      unitId: duty.unitId,
      subject: `duty:${id}`,
      data: { assignmentId: duty.assignmentId, answer: answer?.kind ?? null },
    });
    return { id, state, editVersion: duty.editVersion + 1 };
  },
});

/** Accepting "it does not fit us" is another end than accepting that it was done. */
function becomes({ duty }: DutyForActing, state: DutyState): DutyState {
  return state === 'accepted' && duty.answer?.['kind'] === 'not_applicable' ? 'not_applicable' : state;
}

function unmetOf({ assignment, roles }: DutyForActing, { answer, remark }: Asked): string[] {
  const { answer: expected } = assignment;
  const isDone = answer?.kind === 'done';
  const needsPaper = expected.kind === 'document';
  const hasPaper = isDone && (answer.documentId !== null || answer.fileIds.length > 0);
  return [
    ...(isDone && isAnsweredBySystem(expected.kind) ? ['duty.answered_by_system'] : []),
    ...(answer ? [] : ['duty.answer_missing']),
    ...(isDone && needsPaper && !hasPaper ? ['duty.paper_missing'] : []),
    ...(isDone && expected.kind === 'confirmation' && !roles.includes('head')
      ? ['duty.only_head_confirms']
      : []),
    ...(remark === undefined ? ['duty.remark_missing'] : []),
  ];
}

function refuseWrongAnswer(ctx: Ctx, { assignment }: DutyForActing, answer: DutyAnswer): void {
  const problems: FieldProblem[] = [];
  const text = answer.kind === 'done' ? answer.text : answer.reason;
  const path = answer.kind === 'done' ? 'answer.text' : 'answer.reason';
  if (hasSecrecyMark(text)) problems.push({ path, code: 'text.secret_mark' });
  if (answer.kind === 'done') {
    if (answer.doneOn > ctx.today) problems.push({ path: 'answer.doneOn', code: 'duty.done_in_future' });
    const isBare = assignment.answer.kind === 'confirmation' && assignment.answer.bare;
    const holdsMore = text !== '' || answer.documentId !== null || answer.fileIds.length > 0;
    if (isBare && holdsMore) problems.push({ path, code: 'duty.bare_confirmation' });
  }
  if (problems.length > 0) throw invalid(problems);
}

function changeBy(ctx: Ctx, { duty }: DutyForActing, { to, answer }: Asked): DutyChange {
  if (to === 'submitted') {
    return {
      answer: answer ?? null,
      answeredAt: ctx.now,
      answeredBy: ctx.actor.accountId,
      ...(duty.firstAnsweredOn === null && { firstAnsweredOn: ctx.today }),
      decidedAt: null,
      decidedBy: null,
    };
  }
  if (to === 'withdrawn') return { answeredAt: null, answeredBy: null };
  return { decidedAt: ctx.now, decidedBy: ctx.actor.accountId };
}
