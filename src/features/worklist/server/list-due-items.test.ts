import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#foundation/accounts/actor.ts';
import { openPeriod } from '#foundation/periods/server/index.ts';
import { aTree, anActor, anActorWith, useTestDatabase, type TestTree } from '#tests/kit/index.ts';
import { listDueItems, listOwnDueItems } from './index.ts';

const database = useTestDatabase();
let tree: TestTree;
let head: Actor;
let officer: Actor;

beforeAll(async () => {
  tree = await aTree(database);
  head = await anActor(database, 'head', tree.cuChi.lowerSecondaries[0]);
  officer = await anActor(database, 'officer', tree.cuChi.office);
  const open = (name: string, from: string, to: string, dueOn: string) =>
    database.as(officer).execute(openPeriod, {
      ownerCode: 'cu-chi',
      name,
      kind: 'half_year',
      from,
      to,
      cutOffOn: to,
      dueOn,
    });
  await open('Báo cáo sơ kết', '2025-11-16', '2026-05-08', '2026-05-10');
  await open('Báo cáo tổng kết', '2026-05-16', '2026-11-13', '2026-11-15');
});

const titlesOf = (items: readonly { params: Readonly<Record<string, unknown>> }[]) =>
  items.map(({ params }) => params['report']);

describe('what is due', () => {
  test('is what can be done now, unless what comes later is asked for', async () => {
    const asked = { unit: 'cu-chi-thcs-1', role: 'head' as const };
    const now = await database.as(head).ask(listDueItems, asked);
    expect(titlesOf(now)).toEqual(['Báo cáo sơ kết']);
    const year = { ...asked, from: '2026-01-01', to: '2026-12-31', upcoming: true };
    const all = await database.as(head).ask(listDueItems, year);
    expect(all.map(({ params, on, startsOn }) => [params['report'], on, startsOn])).toEqual([
      ['Báo cáo sơ kết', '2026-05-10', undefined],
      ['Báo cáo tổng kết', '2026-11-15', '2026-05-16'],
    ]);
  });

  test('has its last day within the days asked for', async () => {
    const asked = { unit: 'cu-chi-thcs-1', role: 'head' as const, upcoming: true };
    for (const [from, to, titles] of [
      ['2026-05-10', '2026-05-10', ['Báo cáo sơ kết']],
      ['2026-05-11', '2026-11-14', []],
      ['2026-05-11', '2026-11-15', ['Báo cáo tổng kết']],
    ] as const) {
      expect(titlesOf(await database.as(head).ask(listDueItems, { ...asked, from, to }))).toEqual(titles);
    }
  });

  test('is told to an office as the schools that owe it', async () => {
    const items = await database
      .as(officer)
      .ask(listDueItems, { unit: 'cu-chi', role: 'officer', to: '2026-12-31', upcoming: true });
    expect(items.map(({ kind, units, on }) => [kind, units, on])).toEqual([
      ['missing', 9, '2026-05-10'],
      ['due', 1, '2026-11-15'],
    ]);
  });

  test('of all own seats comes at once, and each thing once', async () => {
    const school = tree.cuChi.primaries[0];
    const both = await anActorWith(database, [
      ['head', school],
      ['coordinator', school],
      ['officer', tree.cuChi.office],
    ]);
    const items = await database.as(both).ask(listOwnDueItems, {});
    expect(items.map(({ kind }) => kind)).toEqual(['missing', 'due']);
    expect(await database.as(await anActorWith(database, [])).ask(listOwnDueItems, {})).toEqual([]);
  });
});
