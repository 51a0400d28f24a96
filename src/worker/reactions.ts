// One page: what follows from which event. A slice never calls its listeners; they are named here.
import type { PastEvent } from '#foundation/audit/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import {
  followReport,
  notifyAssignmentsGiven,
  notifyDutiesNudged,
  notifyDutyDecided,
  notifyDutyExtended,
  notifyDutyReturned,
  notifyTimeRefused,
  recountDuties,
} from '#features/directives/server/index.ts';
import { sendWaiting } from '#features/reminders/server/index.ts';
import {
  followPlan,
  notifyLeftOutAnswered,
  notifyPlanAccepted,
  notifyPlanProposed,
  notifyPlanReturned,
  notifyPlanSubmitted,
} from '#features/plans/server/index.ts';
import {
  notifyPeriodOpened,
  notifyReportAccepted,
  notifyReportProposed,
  notifyReportReturned,
  notifyReportSubmitted,
  notifyUnitsNudged,
} from '#features/reports/server/index.ts';
import {
  notifyDocumentDistributed,
  notifyDocumentIssued,
  notifyDocumentWithdrawn,
  notifyRecipientsNudged,
  settleAcknowledged,
} from '#features/register/server/index.ts';
import type { WorkerTools } from './index.ts';

export type Reaction = (tools: WorkerTools, event: PastEvent) => Promise<void>;

/** Reactions that only write: they run one after the other, in one transaction as the system. */
const asSystem =
  (...steps: readonly ((ctx: Ctx, event: PastEvent) => Promise<void>)[]): Reaction =>
  ({ inSystemTransaction }, event) =>
    inSystemTransaction(async (ctx) => {
      for (const step of steps) await step(ctx, event);
    });

export const REACTIONS: Readonly<Record<string, Reaction>> = {
  'period.opened': asSystem(notifyPeriodOpened),
  'report.proposed': asSystem(notifyReportProposed),
  'report.submitted': asSystem(notifyReportSubmitted, followReport('submitted')),
  'report.returned': asSystem(notifyReportReturned, followReport('returned')),
  'report.accepted': asSystem(notifyReportAccepted, followReport('accepted')),
  'report.withdrawn': asSystem(followReport('draft')),
  'report.nudged': asSystem(notifyUnitsNudged),
  'assignment.given': asSystem(notifyAssignmentsGiven),
  'assignment.given_to_more': asSystem(notifyAssignmentsGiven),
  'duty.returned': asSystem(notifyDutyReturned),
  'duty.accepted': asSystem(notifyDutyDecided),
  'duty.not_applicable': asSystem(notifyDutyDecided),
  'duty.extended': asSystem(notifyDutyExtended),
  'duty.refused_time': asSystem(notifyTimeRefused),
  'duty.nudged': asSystem(notifyDutiesNudged),
  'plan.proposed': asSystem(notifyPlanProposed),
  'plan.submitted': asSystem(notifyPlanSubmitted, followPlan('submitted')),
  'plan.returned': asSystem(notifyPlanReturned, followPlan('returned')),
  'plan.accepted': asSystem(notifyPlanAccepted, followPlan('accepted')),
  'plan.withdrawn': asSystem(followPlan('draft')),
  'plan.left_out_answered': asSystem(notifyLeftOutAnswered),
  'reminder.message_asked': async (tools) => {
    await sendWaiting(tools);
  },
  'document.issued': asSystem(notifyDocumentIssued),
  'document.related': asSystem(notifyDocumentIssued),
  'document.distributed': asSystem(notifyDocumentDistributed),
  'document.acknowledged': asSystem(settleAcknowledged),
  'document.withdrawn': asSystem(notifyDocumentWithdrawn),
  'document.nudged': asSystem(notifyRecipientsNudged),
};

/** What follows once for all units of a moment, however many events there were. */
export interface GatheredReaction {
  readonly name: string;
  /** Names of the events it follows. */
  readonly after: readonly string[];
  run(tools: WorkerTools, unitIds: readonly number[]): Promise<void>;
}

export const GATHERED_REACTIONS: readonly GatheredReaction[] = [
  {
    name: 'directives.recount_duties',
    after: [
      'journal.activity_logged',
      'journal.activity_changed',
      'journal.activity_deleted',
      'journal.activity_restored',
    ],
    async run({ inSystemTransaction }, unitIds) {
      await inSystemTransaction((ctx) => recountDuties(ctx, unitIds));
    },
  },
];
