// Whole plans with ids of their own, for those who bring them along (the sample organisation, imports). Checks nothing
// and writes no events: whoever calls has checked each plan and says itself what it did.
import type { Tx } from '#platform/db/index.ts';
import type { IsoDate } from '#shared/dates.ts';
import { rangeOfYear, titleOf, type PlanKind, type PlanSection, type PlanYear } from '../plan.ts';
import { insertPlan, updatePlan } from './plan-store.ts';
import { insertSections, insertTasks, type TaskToInsert } from './task-store.ts';

export interface PlanToInsert {
  readonly id: string;
  readonly unitId: number;
  readonly unitCode: string;
  readonly year: PlanYear;
  readonly kinds: readonly PlanKind[];
  readonly documentNumber: number | null;
  readonly issuedOn: IsoDate | null;
  readonly sections: readonly PlanSection[];
  readonly tasks: readonly TaskToInsert[];
  readonly at: Date;
}

/** Writes drafts; what happens to them afterwards is done by the real commands. */
export async function insertPlans(tx: Tx, plans: readonly PlanToInsert[]): Promise<void> {
  for (const { sections, tasks, documentNumber, issuedOn, at, ...plan } of plans) {
    await insertPlan(tx, {
      ...plan,
      range: rangeOfYear(plan.year),
      title: titleOf(plan.kinds, plan.year),
      templateId: null,
      copiedFromUnitId: null,
      at,
    });
    await insertSections(tx, plan, sections);
    await insertTasks(tx, plan, tasks, at);
    await updatePlan(tx, plan, { document_number: documentNumber, issued_on: issuedOn }, at).execute();
  }
}
