import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { SYSTEM_ACTOR, type Actor } from '#foundation/accounts/actor.ts';
import { aTree, anActor, useTestDatabase, type TestTree } from '#tests/kit/index.ts';
import type { Activity } from '../activity.ts';
import { exportActivities } from './index.ts';

const database = useTestDatabase();
const MANY = 2_500;

let tree: TestTree;

beforeAll(async () => {
  tree = await aTree(database);
  const [first, second] = tree.cuChi.lowerSecondaries;
  await sql`
    insert into activities (id, unit_id, kind, title, held_on, topics, search, created_at, updated_at, deleted_at)
    select gen_random_uuid(), case when number % 2 = 0 then ${first.id}::int else ${second.id}::int end, 'talk', 'Buổi ' || number,
           date '2026-01-01' + number % 90, '{traffic}', '', now(), now(), case when number % 100 = 0 then now() end
    from generate_series(1, ${MANY}::int) as number`.execute(database.ownerDb);
  await sql`
    insert into activity_evidence (activity_id, file_id, media_type, size, unit_id, position, added_at)
    select id, gen_random_uuid(), 'image/jpeg', 5, unit_id, 1, now() from activities where title = 'Buổi 7'`.execute(
    database.ownerDb,
  );
});

async function exported(
  actor: Actor,
  filter: { within: string; from?: string; to?: string },
): Promise<Activity[]> {
  const activities: Activity[] = [];
  const receive = (batch: readonly Activity[]) => {
    activities.push(...batch);
    return Promise.resolve();
  };
  const count = await database.as(actor).ask(exportActivities(receive), filter);
  expect(count).toBe(activities.length);
  return activities;
}

test('everything that stands in the journals below is handed out once, by unit and day', async () => {
  const activities = await exported(SYSTEM_ACTOR, { within: 'so' });
  expect(activities).toHaveLength(MANY - MANY / 100);
  expect(new Set(activities.map(({ id }) => id)).size).toBe(activities.length);
  const order = activities.map(({ unitCode, heldOn, id }) => `${unitCode} ${heldOn} ${id}`);
  expect(order).toEqual([...order].sort());
  expect(activities.filter(({ evidence }) => evidence.length > 0).map(({ title }) => title)).toEqual([
    'Buổi 7',
  ]);
});

test('days are included at both ends', async () => {
  const activities = await exported(SYSTEM_ACTOR, { within: 'cu-chi', from: '2026-01-10', to: '2026-01-11' });
  expect(new Set(activities.map(({ heldOn }) => heldOn))).toEqual(new Set(['2026-01-10', '2026-01-11']));
  expect(await exported(SYSTEM_ACTOR, { within: 'tan-an-hoi' })).toEqual([]);
});

test('one gets the journals one may read, and others are not there', async () => {
  const [school] = tree.cuChi.lowerSecondaries;
  const officer = await anActor(database, 'officer', tree.cuChi.office);
  const head = await anActor(database, 'head', school);
  const elsewhere = await anActor(database, 'officer', tree.tanAnHoi.office);
  const police = await anActor(database, 'reviewer', tree.cuChi.police);

  expect(await exported(officer, { within: 'cu-chi' })).toHaveLength(MANY - MANY / 100);
  const own = await exported(head, { within: school.code });
  expect(new Set(own.map(({ unitCode }) => unitCode))).toEqual(new Set([school.code]));
  for (const stranger of [elsewhere, police]) {
    await expect(exported(stranger, { within: school.code })).rejects.toMatchObject({
      code: 'unit.not_found',
    });
  }
  await expect(exported(head, { within: 'cu-chi' })).rejects.toMatchObject({ code: 'unit.not_found' });
});

test('a receiver that fails ends the export', async () => {
  const failing = exportActivities(() => Promise.reject(new Error('the disk is full')));
  await expect(database.as(SYSTEM_ACTOR).ask(failing, { within: 'so' })).rejects.toThrow('the disk is full');
});
