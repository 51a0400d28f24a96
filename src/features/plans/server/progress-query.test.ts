// The database counts thousands of plans at once; the page of one plan counts by the pure rule. Both must agree.
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Actor } from '#foundation/accounts/actor.ts';
import { upsertFacts } from '#foundation/organisation/server/index.ts';
import { insertActivities, type ActivityToInsert } from '#features/journal/server/index.ts';
import { NO_ATTENDANCE, NO_PRODUCTS } from '#features/journal/activity.ts';
import { defineQuery } from '#foundation/use-case/index.ts';
import { addDays, isoDate, type IsoDate } from '#shared/dates.ts';
import { newId } from '#shared/ids.ts';
import { anActor, aUnit, TEST_NOW, useTestDatabase, type TestUnit } from '#tests/kit/index.ts';
import type { LeftOut, Target } from '../plan.ts';
import { aTask } from '../plan-fixture.ts';
import { countTasks, progressOf, type TaskCounts } from '../progress.ts';
import { insertPlan } from './plan-store.ts';
import { headCountsOf, linkedSumsOf, sumsOf, taskCountsOf } from './progress-query.ts';
import {
  insertSections,
  insertTasks,
  selectTasks,
  updateLeftOut,
  updateLeftOutAnswer,
} from './task-store.ts';

const database = useTestDatabase();
let officer: Actor;
let office: TestUnit;

beforeAll(async () => {
  office = await aUnit(database, { kind: 'commune_office' });
  officer = await anActor(database, 'officer', office);
});

const FIRST = isoDate('2025-08-01');
const aTarget: fc.Arbitrary<Target> = fc.oneof(
  fc.record({ kind: fc.constant('sessions' as const), value: fc.integer({ min: 1, max: 6 }) }),
  fc.record({
    kind: fc.constant('count' as const),
    value: fc.integer({ min: 1, max: 3 }),
    unit: fc.constant('lần'),
  }),
  fc.record({
    kind: fc.constant('reach' as const),
    value: fc.integer({ min: 1, max: 100 }),
    audience: fc.constantFrom('staff' as const, 'pupils' as const, 'staff_and_pupils' as const),
  }),
  fc.constant({ kind: 'yes_no' as const }),
);
const aLeftOut: fc.Arbitrary<LeftOut | null> = fc.option(
  fc.record({
    reason: fc.constant('Không phù hợp với trường'),
    answer: fc.constantFrom(null, 'accepted' as const, 'refused' as const),
    note: fc.constant(''),
  }),
  { freq: 4 },
);
const anActivity = fc.record({
  sessions: fc.integer({ min: 1, max: 4 }),
  staff: fc.option(fc.nat(60)),
  pupils: fc.option(fc.nat(700)),
  isDeleted: fc.boolean(),
});
const aPlannedTask = fc.record({
  target: aTarget,
  leftOut: aLeftOut,
  start: fc.nat(300),
  length: fc.nat(60),
  activities: fc.array(anActivity, { maxLength: 3 }),
});
const aSchool = fc.record({
  staff: fc.option(fc.integer({ min: 0, max: 60 })),
  pupils: fc.option(fc.integer({ min: 0, max: 700 })),
  tasks: fc.array(aPlannedTask, { minLength: 1, maxLength: 6 }),
});

async function inDatabase(school: typeof aSchool extends fc.Arbitrary<infer Value> ? Value : never) {
  const db = database.ownerDb;
  const unit = await aUnit(database, { parent: office });
  await upsertFacts(db, unit.id, {
    asOfOn: FIRST,
    classes: null,
    pupils: school.pupils,
    staff: school.staff,
    parents: null,
    staffVneid2: null,
    partyMembers: null,
    source: 'test',
  });
  const plan = { id: newId(), unitId: unit.id, unitCode: unit.code };
  await insertPlan(db, {
    ...plan,
    year: { yearKind: 'school', firstYear: 2025 },
    range: { from: FIRST, to: isoDate('2026-07-31') },
    kinds: ['order'],
    title: 'Kế hoạch thử',
    templateId: null,
    copiedFromUnitId: null,
    at: TEST_NOW,
  });
  await insertSections(db, plan, [{ id: 'II.2', title: 'Tuyên truyền', text: '', holdsTasks: true }]);
  const tasks = school.tasks.map((task) => ({ ...task, id: newId(), from: addDays(FIRST, task.start) }));
  await insertTasks(
    db,
    plan,
    tasks.map(({ id, target, from, length }) => aTask({ id, target, from, to: addDays(from, length) })),
    TEST_NOW,
  );
  for (const { id, leftOut } of tasks) {
    if (leftOut === null) continue;
    await updateLeftOut(db, id, { reason: leftOut.reason, at: TEST_NOW, by: null }).execute();
    if (leftOut.answer !== null)
      await updateLeftOutAnswer(db, id, { answer: leftOut.answer, note: '', at: TEST_NOW }).execute();
  }
  await insertActivities(
    db,
    tasks.flatMap(({ id, from, activities }) =>
      activities
        .filter(({ isDeleted }) => !isDeleted)
        .map(({ sessions, staff, pupils }) => activityOf(unit, id, from, { sessions, staff, pupils })),
    ),
  );
  return plan;
}

function activityOf(
  unit: TestUnit,
  planTaskId: string,
  heldOn: IsoDate,
  { sessions, staff, pupils }: { sessions: number; staff: number | null; pupils: number | null },
): ActivityToInsert {
  return {
    id: newId(),
    unitId: unit.id,
    by: null,
    at: TEST_NOW,
    evidence: [],
    facts: {
      kind: 'talk',
      title: 'Tuyên truyền',
      heldOn,
      topics: [],
      channels: [],
      sessions,
      attendance: { ...NO_ATTENDANCE, staff, pupils },
      organisers: [],
      products: NO_PRODUCTS,
      note: '',
      planTaskId,
      modelId: null,
      campaignId: null,
      documentId: null,
    },
  };
}

interface Compared {
  readonly counted: TaskCounts | undefined;
  readonly ruled: TaskCounts;
}

/** Both answers for each plan, read in one moment. */
const comparePlans = defineQuery({
  name: 'test.compare_plans',
  input: z.array(z.object({ id: z.string(), unitId: z.number() })),
  async run(ctx, plans): Promise<Compared[]> {
    const counted = await taskCountsOf(ctx, plans);
    return Promise.all(
      plans.map(async (plan) => {
        const tasks = await selectTasks(ctx.tx, [plan.id]);
        const ids = tasks.map(({ id }) => id);
        const [linked, headCounts] = await Promise.all([
          linkedSumsOf(ctx, ids),
          headCountsOf(ctx, [plan.unitId]),
        ]);
        const states = tasks.map(
          (task) => progressOf(task, sumsOf(linked, task.id), headCounts(plan.unitId), ctx.today).state,
        );
        return { counted: counted.get(plan.id), ruled: countTasks(states) };
      }),
    );
  },
});

test('the database and the rule give the same counts, for any plans', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aSchool, { minLength: 1, maxLength: 4 }), async (schools) => {
      const plans = [];
      for (const school of schools) plans.push(await inDatabase(school));
      for (const { counted, ruled } of await database.as(officer).ask(comparePlans, plans)) {
        expect(counted).toEqual(ruled);
      }
    }),
    { numRuns: 25 },
  );
});
