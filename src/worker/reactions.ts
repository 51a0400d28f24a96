// One page: what follows from which event. A slice never calls its listeners; they are named here.
import type { PastEvent } from '#foundation/audit/server/index.ts';
import { tellAccepted, tellNudged, tellProposed, tellReturned, tellSubmitted, type ReportEvent } from '#features/reports/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { WorkerTools } from './index.ts';

export type Reaction = (tools: WorkerTools, event: PastEvent) => Promise<void>;

/** A reaction that only writes: it runs in one transaction as the system. */
const asSystem =
  (tell: (ctx: Ctx, event: ReportEvent) => Promise<void>): Reaction =>
  ({ inSystemTransaction }, event) =>
    inSystemTransaction((ctx) => tell(ctx, event));

export const REACTIONS: Readonly<Record<string, Reaction>> = {
  'report.proposed': asSystem(tellProposed),
  'report.submitted': asSystem(tellSubmitted),
  'report.returned': asSystem(tellReturned),
  'report.accepted': asSystem(tellAccepted),
  'report.nudged': asSystem(tellNudged),
};
