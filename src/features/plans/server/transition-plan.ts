// The steps in the life of a plan. The table in plan-workflow.ts decides; here stands what each step does.
import { defineCommand, type Ctx } from '#foundation/use-case/index.ts';
import { decide } from '#foundation/workflow/workflow.ts';
import { AppError, invalid, notFound, type ErrorParams } from '#shared/app-error.ts';
import { newId } from '#shared/ids.ts';
import { gateOf, secretTexts, type PlanGateItem } from '../check-plan.ts';
import { sharedContentOf } from '../plan-content.ts';
import type { PlanState, PlanTarget } from '../plan-workflow.ts';
import { PLAN_WORKFLOW } from '../plan-workflow.ts';
import { answerPlanRemarkInput, planIdInput, transitionPlanInput } from '../schemas.ts';
import { contentOf, sealOfPlan } from './content.ts';
import {
  findPlanForActing,
  findPlanForWriting,
  recordPlanEvent,
  refuseWhenStale,
  type PlanForActing,
} from './plan-for-acting.ts';
import { markOpenedByOffice, updatePlan } from './plan-store.ts';
import { openRemarksOf } from './remarks.ts';
import {
  insertRemarks,
  insertSeal,
  markWithdrawn,
  selectRemarks,
  updateRemarkAnswer,
  upsertShare,
} from './seal-store.ts';
import { acceptLeftOut } from './task-store.ts';

export interface PlanTransitioned {
  readonly id: string;
  readonly state: PlanState;
  readonly version: number;
  readonly seal: { readonly version: number; readonly sha256: string; readonly sealedAt: Date } | null;
}

type Remarks = readonly { readonly field: string; readonly text: string }[];

export const transitionPlan = defineCommand({
  name: 'plans.transition_plan',
  input: transitionPlanInput,
  async run(ctx, { id, to, remarks, editVersion }): Promise<PlanTransitioned> {
    const found = await findPlanForActing(ctx, id, { lock: true });
    const { plan } = found;
    if (to === 'proposed' || to === 'submitted') return handIn(ctx, found, to, editVersion);
    allow(found, to, [
      ...(remarks.length === 0 ? ['plan.remarks_missing'] : []),
      ...(plan.openedByOfficeAt ? ['plan.already_viewed'] : []),
    ]);
    refuseWhenStale(plan, editVersion);
    if (to === 'returned') return giveBack(ctx, found, remarks);
    if (to === 'accepted') return accept(ctx, found);
    return to === 'withdrawn' ? withdraw(ctx, found) : takeBack(ctx, found);
  },
});

/** Throws the refusal of the workflow. */
function allow(
  { plan, roles }: PlanForActing,
  to: PlanTarget,
  unmet: readonly string[],
  params: (code: string) => ErrorParams = () => ({}),
): void {
  const decision = decide(PLAN_WORKFLOW, { state: plan.state, to, roles, unmet });
  if (!decision.ok) throw new AppError(decision.kind, decision.code, params(decision.code));
}

// Role and state first: who may not send learns nothing of what is still missing.
async function handIn(
  ctx: Ctx,
  found: PlanForActing,
  to: 'proposed' | 'submitted',
  editVersion: number | undefined,
): Promise<PlanTransitioned> {
  allow(found, to, []);
  refuseWhenStale(found.plan, editVersion);
  const content = await contentOf(ctx, found);
  const remarks = await openRemarksOf(ctx, found.plan, content);
  const gate = gateOf({ ...content, remarks });
  const blocking = gate.filter(({ severity }) => severity === 'blocks');
  allow(
    found,
    to,
    blocking.map(({ code }) => REFUSALS[code]),
    (code) => paramsOf(blocking, code),
  );
  if (to === 'submitted') return send(ctx, found, content);
  ctx.defer(
    updatePlan(
      ctx.tx,
      found.plan,
      { state: 'proposed', proposed_at: ctx.now, proposed_by: ctx.actor.accountId },
      ctx.now,
    ),
  );
  recordPlanEvent(ctx, found.plan, 'plan.proposed', { tasks: content.tasks.length });
  return answer(found, 'proposed');
}

const REFUSALS: Readonly<Record<PlanGateItem['code'], string>> = {
  'gate.no_tasks': 'plan.no_tasks',
  'gate.section_empty': 'plan.section_empty',
  'gate.remark_open': 'plan.remarks_open',
  'gate.left_out': 'plan.left_out',
};

function paramsOf(blocking: readonly PlanGateItem[], code: string): ErrorParams {
  const [first, ...others] = blocking.filter((item) => REFUSALS[item.code] === code);
  return first === undefined
    ? {}
    : { section: first.field.replace('sections/', ''), count: others.length + 1 };
}

async function send(
  ctx: Ctx,
  found: PlanForActing,
  content: Awaited<ReturnType<typeof contentOf>>,
): Promise<PlanTransitioned> {
  const { plan } = found;
  const version = plan.version + 1;
  const { text, sha256 } = sealOfPlan(content);
  ctx.defer(
    insertSeal(ctx.tx, plan, {
      version,
      sha256,
      text,
      at: ctx.now,
      by: ctx.actor.accountId,
      byName: ctx.actor.name,
    }),
  );
  ctx.defer(
    updatePlan(
      ctx.tx,
      plan,
      {
        state: 'submitted',
        version,
        submitted_at: ctx.now,
        first_submitted_at: plan.firstSubmittedAt ?? ctx.now,
        opened_by_office_at: null,
      },
      ctx.now,
    ),
  );
  if (plan.isShared)
    await upsertShare(ctx.tx, plan, { content, shared: sharedContentOf(content), at: ctx.now });
  recordPlanEvent(ctx, plan, 'plan.submitted', { version, sha256 });
  return { ...answer(found, 'submitted'), version, seal: { version, sha256, sealedAt: ctx.now } };
}

async function giveBack(ctx: Ctx, found: PlanForActing, remarks: Remarks): Promise<PlanTransitioned> {
  const { plan } = found;
  const { sections, tasks } = await contentOf(ctx, found);
  const known = new Set([
    'plan',
    ...sections.map(({ id }) => `sections/${id}`),
    ...tasks.map(({ id }) => `tasks/${id}`),
  ]);
  const problems = remarks.flatMap(({ field, text }, at) => [
    ...(known.has(field)
      ? []
      : [{ path: `remarks.${String(at)}.field`, code: 'plan.field_unknown', params: { field } }]),
    ...secretTexts({ [`remarks.${String(at)}.text`]: text }),
  ]);
  if (problems.length > 0) throw invalid(problems);
  ctx.defer(
    insertRemarks(
      ctx.tx,
      plan,
      remarks.map((remark) => ({ ...remark, id: newId() })),
      { at: ctx.now, by: ctx.actor.accountId },
    ),
  );
  ctx.defer(
    updatePlan(ctx.tx, plan, { state: 'returned', returned_at: ctx.now, accepted_at: null }, ctx.now),
  );
  recordPlanEvent(ctx, plan, 'plan.returned', {
    version: plan.version,
    remarks: remarks.length,
    fields: remarks.map(({ field }) => field),
  });
  return answer(found, 'returned');
}

function accept(ctx: Ctx, found: PlanForActing): PlanTransitioned {
  const { plan } = found;
  ctx.defer(
    updatePlan(
      ctx.tx,
      plan,
      {
        state: 'accepted',
        accepted_at: ctx.now,
        first_accepted_at: plan.firstAcceptedAt ?? ctx.now,
      },
      ctx.now,
    ),
  );
  ctx.defer(acceptLeftOut(ctx.tx, plan.id, ctx.now));
  recordPlanEvent(ctx, plan, 'plan.accepted', { version: plan.version });
  return answer(found, 'accepted');
}

function withdraw(ctx: Ctx, found: PlanForActing): PlanTransitioned {
  const { plan } = found;
  ctx.defer(markWithdrawn(ctx.tx, plan.id, plan.version, ctx.now));
  ctx.defer(updatePlan(ctx.tx, plan, { state: 'draft', submitted_at: null, proposed_at: null }, ctx.now));
  recordPlanEvent(ctx, plan, 'plan.withdrawn', { version: plan.version });
  return answer(found, 'draft');
}

/** The head hands it back to be worked on, or the coordinator takes it back: nothing left the school. */
function takeBack(ctx: Ctx, found: PlanForActing): PlanTransitioned {
  ctx.defer(updatePlan(ctx.tx, found.plan, { state: 'draft', proposed_at: null }, ctx.now));
  recordPlanEvent(ctx, found.plan, 'plan.taken_back');
  return answer(found, 'draft');
}

function answer({ plan }: PlanForActing, state: PlanState): PlanTransitioned {
  return { id: plan.id, state, version: plan.version, seal: null };
}

/** The office looked at a sent plan: from now on it can no longer be withdrawn. Done again, it changes nothing. */
export const openSentPlan = defineCommand({
  name: 'plans.open_sent_plan',
  input: planIdInput,
  async run(ctx, { id }): Promise<void> {
    const { plan, roles } = await findPlanForActing(ctx, id);
    if (!roles.includes('officer') && !roles.includes('office_leader'))
      throw new AppError('forbidden', 'plan.not_office');
    if (plan.state === 'submitted') ctx.defer(markOpenedByOffice(ctx.tx, plan, ctx.now));
  },
});

/** What was done about a remark, in words; empty takes the answer back. */
export const answerPlanRemark = defineCommand({
  name: 'plans.answer_remark',
  input: answerPlanRemarkInput,
  async run(ctx, { id, remarkId, answer: text }): Promise<{ id: string; answer: string | null }> {
    const { plan } = await findPlanForWriting(ctx, id, undefined);
    const remark = (await selectRemarks(ctx.tx, plan.id)).find((one) => one.id === remarkId);
    if (!remark) throw notFound('plan.remark');
    if (remark.aboutVersion !== plan.version) throw new AppError('rule', 'plan.remark_closed');
    const problems = secretTexts({ answer: text });
    if (problems.length > 0) throw invalid(problems);
    ctx.defer(updateRemarkAnswer(ctx.tx, remark.id, { text, at: ctx.now, by: ctx.actor.accountId }));
    ctx.defer(updatePlan(ctx.tx, plan, {}, ctx.now));
    recordPlanEvent(ctx, plan, 'plan.remark_answered', { field: remark.field });
    return { id: remark.id, answer: text === '' ? null : text };
  },
});
