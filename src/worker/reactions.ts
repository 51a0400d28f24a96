// One page: what follows from which event. A slice never calls its listeners; they are named here.
import type { PastEvent } from '#foundation/audit/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import {
  notifyPeriodOpened,
  notifyReportAccepted,
  notifyReportProposed,
  notifyReportReturned,
  notifyReportSubmitted,
  notifyUnitsNudged,
} from '#features/reports/server/index.ts';
import type { WorkerTools } from './index.ts';

export type Reaction = (tools: WorkerTools, event: PastEvent) => Promise<void>;

/** A reaction that only writes: it runs in one transaction as the system. */
const asSystem =
  (tell: (ctx: Ctx, event: PastEvent) => Promise<void>): Reaction =>
  ({ inSystemTransaction }, event) =>
    inSystemTransaction((ctx) => tell(ctx, event));

export const REACTIONS: Readonly<Record<string, Reaction>> = {
  'period.opened': asSystem(notifyPeriodOpened),
  'report.proposed': asSystem(notifyReportProposed),
  'report.submitted': asSystem(notifyReportSubmitted),
  'report.returned': asSystem(notifyReportReturned),
  'report.accepted': asSystem(notifyReportAccepted),
  'report.nudged': asSystem(notifyUnitsNudged),
};
