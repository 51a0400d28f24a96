import { beforeAll, expect, test } from 'vitest';
import type { Actor, Role } from '#foundation/accounts/actor.ts';
import { installDefaultCatalogue, logActivity, saveActivityDraft } from '#features/journal/server/index.ts';
import { aTree, anActor, useTestDatabase, type TestTree, type TestUnit } from '#tests/kit/index.ts';
import { listDueItems } from './index.ts';

const database = useTestDatabase();
const NOW = new Date('2026-05-04T10:00:00+07:00');

let tree: TestTree;
let school: TestUnit;
let coordinator: Actor;

beforeAll(async () => {
  await installDefaultCatalogue(database.ownerDb);
  tree = await aTree(database);
  [school] = tree.cuChi.primaries;
  coordinator = await anActor(database, 'coordinator', school);
});

const due = (actor: Actor, role: Role, now = NOW) =>
  database.as(actor, { now }).ask(listDueItems, { unit: school.code, role });
const log = (heldOn: string) =>
  database.as(coordinator, { now: NOW }).execute(logActivity, {
    unitCode: school.code,
    kind: 'talk',
    title: 'Nói chuyện dưới cờ',
    heldOn,
    topics: ['drugs'],
    channels: ['flag_assembly'],
    attendance: {},
  });

test('a school that has logged nothing for a month is asked whether something was not written down', async () => {
  expect(await due(coordinator, 'coordinator')).toEqual([]);
  await log('2026-04-05');
  expect(await due(coordinator, 'coordinator')).toEqual([]);
  const later = new Date('2026-05-05T10:00:00+07:00');
  expect(await due(coordinator, 'coordinator', later)).toMatchObject([
    { kind: 'gap', params: { days: 30 }, href: '/nhat-ky/ghi' },
  ]);
});

test('a draft is named by what it is about, leads where it is written, and is nobody else’s', async () => {
  const { id: activityId } = await log('2026-05-03');
  const draft = (title: string, more: object = {}) => ({
    id: crypto.randomUUID(),
    unitCode: school.code,
    body: { form: { title }, waiting: [] },
    ...more,
  });
  const drafts = [
    draft('Diễn tập sơ tán'),
    draft(' '),
    draft('Nói chuyện dưới cờ, sửa', { activityId, baseVersion: 1 }),
  ];
  for (const [minute, one] of drafts.entries()) {
    const now = new Date(NOW.getTime() - minute * 60_000);
    await database.as(coordinator, { now }).execute(saveActivityDraft, one);
  }
  const items = await due(coordinator, 'coordinator');
  expect(items.map(({ title, params, href }) => [title.vi, params['title'], href])).toEqual(
    expect.arrayContaining([
      ['Ghi tiếp: {title}', 'Diễn tập sơ tán', `/nhat-ky/ghi?nhap=${drafts[0]?.id ?? ''}`],
      ['Ghi tiếp hoạt động chưa có tên', '', `/nhat-ky/ghi?nhap=${drafts[1]?.id ?? ''}`],
      [
        'Ghi tiếp: {title}',
        'Nói chuyện dưới cờ, sửa',
        `/nhat-ky/${activityId}/sua?nhap=${drafts[2]?.id ?? ''}`,
      ],
    ]),
  );
  expect(items).toHaveLength(3);
  expect(await due(await anActor(database, 'head', school), 'head')).toEqual([]);
});
