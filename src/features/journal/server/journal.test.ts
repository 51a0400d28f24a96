import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#foundation/accounts/actor.ts';
import { recordUnitFacts } from '#foundation/organisation/server/index.ts';
import { defineQuery } from '#foundation/use-case/index.ts';
import { addDays, isoDate } from '#shared/dates.ts';
import { levelsOfUnit } from '#shared/figure-definition.ts';
import { aTree, aUnit, anActor, useTestDatabase, type TestUnit } from '#tests/kit/index.ts';
import { z } from 'zod';
import { defaultTrafficWindows, figuresOf, headCountOn } from '../counting.ts';
import { DEFAULT_CATALOGUE } from '../default-catalogue.ts';
import {
  changeActivity,
  changeCatalogueEntry,
  deleteActivity,
  discardActivityDraft,
  findActivities,
  listActivities,
  findActivityDrafts,
  getActivity,
  getCatalogue,
  getJournalHabits,
  getJournalMonth,
  installDefaultCatalogue,
  journalFiguresOf,
  logActivity,
  markPeriodSealed,
  restoreActivity,
  rowsBehindFigure,
  saveActivityDraft,
} from './index.ts';

const database = useTestDatabase();
let tree: Awaited<ReturnType<typeof aTree>>;
let school: TestUnit;
let coordinator: Actor;
let officer: Actor;

beforeAll(async () => {
  await installDefaultCatalogue(database.ownerDb);
  tree = await aTree(database);
  [school] = tree.cuChi.lowerSecondaries;
  coordinator = await anActor(database, 'coordinator', school);
  officer = await anActor(database, 'officer', tree.cuChi.office);
  await database.as(coordinator).execute(recordUnitFacts, {
    unitCode: school.code,
    asOfOn: '2025-09-05',
    classes: 18,
    pupils: 612,
    staff: 48,
    parents: 600,
    source: 'Thống kê đầu năm học',
  });
});

const aTalk = (more: object = {}) => ({
  unitCode: school.code,
  kind: 'talk',
  title: 'Nói chuyện phòng, chống ma túy và thuốc lá điện tử',
  heldOn: '2026-04-20',
  topics: ['drugs'],
  channels: ['flag_assembly'],
  attendance: { staff: 41, pupils: 612 },
  ...more,
});

test('whoever walks through an office page by page meets each activity once, in the order of the list', async () => {
  const sister = tree.cuChi.primaries[0];
  const colleague = await anActor(database, 'coordinator', sister);
  for (const heldOn of ['2026-04-07', '2026-04-08', '2026-04-08']) {
    await database.as(coordinator).execute(logActivity, aTalk({ heldOn, title: `Buổi ${heldOn}` }));
    await database
      .as(colleague)
      .execute(logActivity, aTalk({ unitCode: sister.code, heldOn, title: `Buổi khác ${heldOn}` }));
  }
  const search = { within: tree.cuChi.office.code, from: '2026-04-07', to: '2026-04-08' };
  const { items, total } = await database.as(officer).ask(findActivities, search);
  const walked: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await database
      .as(officer)
      .ask(listActivities, { ...search, limit: 2, ...(cursor !== undefined && { cursor }) });
    walked.push(...page.items.map(({ id }) => id));
    if (page.next === null) break;
    cursor = page.next;
  }
  expect(walked).toEqual(items.map(({ id }) => id));
  expect(walked).toHaveLength(total);
});

describe('logging', () => {
  test('a coordinator logs a talk; counts not given stay unknown', async () => {
    const logged = await database.as(coordinator).execute(logActivity, aTalk());
    const read = await database.as(coordinator).ask(getActivity, { id: logged.id });
    expect(read).toMatchObject({
      unitCode: school.code,
      sessions: 1,
      attendance: { staff: 41, pupils: 612, parents: null, others: null },
      version: 1,
      can: { write: true },
    });
  });

  test('the office reads it, but does not write in place of the school', async () => {
    const { id } = await database
      .as(coordinator)
      .execute(logActivity, aTalk({ title: 'Buổi nói chuyện thứ hai' }));
    expect(await database.as(officer).ask(getActivity, { id })).toMatchObject({ can: { write: false } });
    await expect(database.as(officer).execute(logActivity, aTalk())).rejects.toMatchObject({
      kind: 'not_found',
    });
    await expect(database.as(officer).execute(deleteActivity, { id })).rejects.toMatchObject({
      code: 'activity.not_found',
    });
  });

  test('a sister school, the police and a school of another commune find nothing', async () => {
    const { id } = await database
      .as(coordinator)
      .execute(logActivity, aTalk({ title: 'Buổi nói chuyện thứ ba' }));
    const [sister] = tree.cuChi.primaries;
    const [stranger] = tree.tanAnHoi.primaries;
    const others = await Promise.all([
      anActor(database, 'head', sister),
      anActor(database, 'reviewer', tree.cuChi.police),
      anActor(database, 'head', stranger),
    ]);
    for (const actor of others) {
      await expect(database.as(actor).ask(getActivity, { id })).rejects.toMatchObject({
        code: 'activity.not_found',
      });
      await expect(database.as(actor).ask(findActivities, { unit: school.code })).rejects.toMatchObject({
        kind: 'not_found',
      });
    }
  });

  test('the office logs what it holds itself', async () => {
    const logged = await database
      .as(officer)
      .execute(logActivity, aTalk({ unitCode: tree.cuChi.office.code, attendance: { others: 200 } }));
    expect(logged.attendance.others).toBe(200);
  });

  test.each([
    ['a date that has not come', { heldOn: '2026-05-05' }, 'heldOn', 'activity.future'],
    ['a kind nobody knows', { kind: 'dance' }, 'kind', 'activity.kind_unknown'],
    [
      'thirteen topics',
      { topics: DEFAULT_CATALOGUE.topics.slice(0, 13).map(({ id }) => id) },
      'topics',
      'activity.too_many_topics',
    ],
    ['a visit only an office makes', { kind: 'guidance_visit' }, 'kind', 'activity.kind_not_for_level'],
    [
      'a long note about views',
      { topics: ['national_security'], note: 'a'.repeat(300) },
      'note',
      'activity.note_one_line',
    ],
  ])('refuses %s and keeps nothing', async (_, wrong, path, code) => {
    const before = await database.as(coordinator).ask(findActivities, { unit: school.code });
    await expect(database.as(coordinator).execute(logActivity, aTalk(wrong))).rejects.toMatchObject({
      kind: 'invalid',
      fields: [{ path, code }],
    });
    expect((await database.as(coordinator).ask(findActivities, { unit: school.code })).total).toBe(
      before.total,
    );
  });

  test.each([
    ['a wrong type', { attendance: { pupils: '612' } }, 'attendance.pupils'],
    ['an unknown field', { pupilNames: [] }, 'pupilNames'],
    ['a null byte', { title: 'Nói chuyện\u0000' }, 'title'],
    [
      'ten thousand topics',
      { topics: Array.from({ length: 10_000 }, (_, i) => `topic_${String(i)}`) },
      'topics',
    ],
    ['a text without end', { note: 'a'.repeat(100_000) }, 'note'],
  ])('refuses %s and names the field', async (_, wrong, path) => {
    await expect(database.as(coordinator).execute(logActivity, aTalk(wrong))).rejects.toMatchObject({
      kind: 'invalid',
      fields: [expect.objectContaining({ path })],
    });
  });

  test('asks, but does not refuse, when more came than there are pupils', async () => {
    const logged = await database
      .as(coordinator)
      .execute(logActivity, aTalk({ title: 'Buổi đông người', attendance: { pupils: 1020 } }));
    expect(logged.warnings).toContainEqual(
      expect.objectContaining({ path: 'attendance.pupils', code: 'activity.above_head_count' }),
    );
  });

  test('asks when the same activity seems to be there already', async () => {
    await database.as(coordinator).execute(logActivity, aTalk({ title: 'Buổi ghi hai lần' }));
    const again = await database
      .as(coordinator)
      .execute(logActivity, aTalk({ title: 'Buổi ghi hai lần', heldOn: '2026-04-22' }));
    expect(again.warnings.map(({ code }) => code)).toContain('activity.copied');
  });
});

describe('correcting and deleting', () => {
  test('a stale version is refused and told what changed; nothing is lost', async () => {
    const { id } = await database.as(coordinator).execute(logActivity, aTalk({ title: 'Buổi sẽ sửa' }));
    await database.as(coordinator).execute(changeActivity, { id, version: 1, attendance: { pupils: 600 } });
    await expect(
      database.as(coordinator).execute(changeActivity, { id, version: 1, title: 'Tên khác' }),
    ).rejects.toMatchObject({
      kind: 'conflict',
      code: 'activity.stale',
      params: { version: 2, changed: 'attendance.pupils' },
    });
    expect(await database.as(coordinator).ask(getActivity, { id })).toMatchObject({
      title: 'Buổi sẽ sửa',
      attendance: { staff: 41, pupils: 600 },
      version: 2,
    });
  });

  test('a deleted activity counts nowhere and comes back whole', async () => {
    const { id } = await database.as(coordinator).execute(logActivity, aTalk({ title: 'Buổi xóa nhầm' }));
    await database.as(coordinator).execute(deleteActivity, { id });
    const found = await database.as(coordinator).ask(findActivities, { unit: school.code, q: 'xoa nham' });
    expect(found.total).toBe(0);
    const restored = await database.as(coordinator).execute(restoreActivity, { id });
    expect(restored).toMatchObject({ title: 'Buổi xóa nhầm', deletedAt: null });
  });

  test('after thirty days it stays deleted', async () => {
    const { id } = await database.as(coordinator).execute(logActivity, aTalk({ title: 'Buổi xóa đã lâu' }));
    await database.as(coordinator).execute(deleteActivity, { id });
    const later = database.as(coordinator, { now: new Date('2026-06-10T10:00:00+07:00') });
    await expect(later.execute(restoreActivity, { id })).rejects.toMatchObject({
      code: 'activity.too_late_to_restore',
    });
  });

  test('a change after the report was sealed is shown as such', async () => {
    const { id } = await database
      .as(coordinator)
      .execute(logActivity, aTalk({ title: 'Buổi đã chốt', heldOn: '2025-12-01' }));
    const period = { from: isoDate('2025-11-16'), to: isoDate('2025-12-31') };
    await markPeriodSealed(database.ownerDb, school.id, period, new Date('2026-05-04T11:00:00+07:00'));
    expect((await database.as(coordinator).ask(getActivity, { id })).afterSeal).toBeUndefined();
    const later = database.as(coordinator, { now: new Date('2026-05-05T08:00:00+07:00') });
    await later.execute(changeActivity, { id, version: 1, attendance: { pupils: 500 } });
    const added = await later.execute(logActivity, aTalk({ title: 'Buổi ghi bù', heldOn: '2025-12-02' }));
    expect((await later.ask(getActivity, { id })).afterSeal).toBe('changed');
    expect((await later.ask(getActivity, { id: added.id })).afterSeal).toBe('added');
  });
});

describe('finding', () => {
  test('search finds marked letters typed without marks, all words, in title and note', async () => {
    const { id } = await database
      .as(coordinator)
      .execute(
        logActivity,
        aTalk({ title: 'Diễu hành đường phố', note: 'cổng trường số 2', heldOn: '2026-03-26' }),
      );
    for (const q of ['duong pho', 'DIEU hanh', 'cong truong', 'phố diễu']) {
      expect(
        (await database.as(coordinator).ask(findActivities, { unit: school.code, q })).items.map(
          (one) => one.id,
        ),
      ).toEqual([id]);
    }
    expect(
      (await database.as(coordinator).ask(findActivities, { unit: school.code, q: '100%_' })).total,
    ).toBe(0);
  });

  test('pages follow each other without gap or repetition, newest first', async () => {
    const unit = await aUnit(database, { parent: tree.cuChi.office });
    const head = await anActor(database, 'head', unit);
    const ids: string[] = [];
    for (let day = 1; day <= 9; day += 1) {
      const heldOn = `2026-03-0${String(Math.ceil(day / 3))}`;
      ids.push(
        (
          await database
            .as(head)
            .execute(logActivity, aTalk({ unitCode: unit.code, heldOn, title: `Buổi số ${String(day)}` }))
        ).id,
      );
    }
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: { id: string }[]; next: string | null } = await database
        .as(head)
        .ask(findActivities, { unit: unit.code, limit: 2, ...(cursor !== null && { cursor }) });
      seen.push(...page.items.map((item) => item.id));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toEqual(ids.toReversed());
  });

  test('an office looks over all journals below it', async () => {
    const page = await database
      .as(officer)
      .ask(findActivities, { within: tree.cuChi.office.code, limit: 200 });
    expect(new Set(page.items.map((item) => item.unitCode)).size).toBeGreaterThan(1);
  });

  test('the month groups activities by day; habits put the usual kind first', async () => {
    const month = await database
      .as(coordinator)
      .ask(getJournalMonth, { unit: school.code, month: '2026-04' });
    expect(month.every((day) => day.date.startsWith('2026-04') && day.activities.length > 0)).toBe(true);
    const habits = await database.as(coordinator).ask(getJournalHabits, { unit: school.code });
    expect(habits.kinds[0]).toBe('talk');
    expect(habits.topics['talk']).toContain('drugs');
  });
});

describe('drafts', () => {
  test('what is being written is kept as typed, for its writer alone', async () => {
    const id = crypto.randomUUID();
    await database
      .as(coordinator)
      .execute(saveActivityDraft, { id, unitCode: school.code, body: { title: 'Nói ch', heldOn: '2026-4' } });
    await database.as(coordinator).execute(saveActivityDraft, {
      id,
      unitCode: school.code,
      body: { title: 'Nói chuyện', heldOn: '2026-4' },
    });
    expect(await database.as(coordinator).ask(findActivityDrafts, { unit: school.code })).toMatchObject([
      { id, body: { title: 'Nói chuyện', heldOn: '2026-4' } },
    ]);
    const head = await anActor(database, 'head', school);
    expect(await database.as(head).ask(findActivityDrafts, { unit: school.code })).toEqual([]);
    await database.as(head).execute(discardActivityDraft, { id });
    expect(await database.as(coordinator).ask(findActivityDrafts, { unit: school.code })).toHaveLength(1);
    await database.as(coordinator).execute(discardActivityDraft, { id });
    expect(await database.as(coordinator).ask(findActivityDrafts, { unit: school.code })).toEqual([]);
  });
});

describe('the catalogue', () => {
  test('an office changes how a kind counts from a day on, for its whole subtree and nobody else', async () => {
    await database.as(officer).execute(changeCatalogueEntry, {
      unitCode: tree.cuChi.office.code,
      list: 'kind',
      id: 'staff_study',
      from: '2026-04-01',
      counts: ['sessions', 'attendance', 'coverage'],
    });
    const kindOn = async (actor: Actor, unit: string, on: string) =>
      (await database.as(actor).ask(getCatalogue, { unit, on })).kinds.find(({ id }) => id === 'staff_study');
    expect((await kindOn(coordinator, school.code, '2026-03-31'))?.counts).not.toContain('sessions');
    expect((await kindOn(coordinator, school.code, '2026-04-01'))?.counts).toContain('sessions');
    const [other] = tree.tanAnHoi.lowerSecondaries;
    expect(
      (await kindOn(await anActor(database, 'head', other), other.code, '2026-04-01'))?.counts,
    ).not.toContain('sessions');
    await expect(
      database.as(coordinator).execute(changeCatalogueEntry, {
        unitCode: school.code,
        list: 'topic',
        id: 'own',
        from: '2026-04-01',
      }),
    ).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('figures', () => {
  const figuresOfSchool = defineQuery({
    name: 'test.figures',
    input: z.object({ id: z.number(), level: z.string().nullable(), from: z.string(), to: z.string() }),
    run: async (ctx, { id, level, from, to }) =>
      (
        await journalFiguresOf(ctx, [{ id, level: level as 'primary' }], {
          from: isoDate(from),
          to: isoDate(to),
        })
      ).get(id),
  });

  const kindIds = DEFAULT_CATALOGUE.kinds
    .filter(({ levels }) => levels.includes('lower_secondary'))
    .map(({ id }) => id);
  const maybeCount = fc.option(fc.integer({ min: 0, max: 900 }), { nil: null });
  const randomEntry = fc.record({
    kind: fc.constantFrom(...kindIds),
    title: fc.constant<string>('Một hoạt động bất kỳ của trường'),
    heldOn: fc.integer({ min: 0, max: 400 }).map((days) => addDays(isoDate('2025-02-01'), days)),
    topics: fc.subarray(['traffic_safety', 'drugs', 'law_policy']),
    channels: fc.constant<string[]>([]),
    sessions: fc.integer({ min: 1, max: 5 }),
    attendance: fc.record({ staff: maybeCount, pupils: maybeCount, parents: maybeCount, others: maybeCount }),
    organisers: fc.subarray(['trade_union', 'youth_branch', 'party_cell']),
    products: fc.record({
      articles: maybeCount,
      banners: maybeCount,
      broadcasts: maybeCount,
      materials: maybeCount,
      videos: maybeCount,
    }),
    note: fc.constantFrom('', 'đã chuẩn bị'),
  });

  test('the one pass in SQL gives the same numbers as the pure rules, on random journals', async () => {
    const period = { from: isoDate('2025-05-01'), to: isoDate('2026-02-15') };
    await fc.assert(
      fc.asyncProperty(fc.array(randomEntry, { minLength: 1, maxLength: 40 }), async (entries) => {
        const unit = await aUnit(database, {
          kind: 'school',
          level: 'lower_secondary',
          parent: tree.tanAnHoi.office,
        });
        const head = await anActor(database, 'head', unit);
        const counts = [
          { asOfOn: isoDate('2025-03-01'), staff: 40, pupils: 500, parents: 480 },
          { asOfOn: isoDate('2025-09-05'), staff: 45, pupils: 620, parents: 600 },
        ];
        for (const count of counts)
          await database.as(head).execute(recordUnitFacts, { unitCode: unit.code, ...count, source: 'thử' });
        const logged = [];
        for (const entry of entries)
          logged.push(await database.as(head).execute(logActivity, { ...entry, unitCode: unit.code }));
        const first = logged[0];
        if (first && entries.length % 3 === 0) {
          await database.as(head).execute(deleteActivity, { id: first.id });
          logged[0] = { ...first, deletedAt: '2026-05-04T00:00:00.000Z' };
        }
        const expected = figuresOf(logged, {
          period,
          catalogue: DEFAULT_CATALOGUE,
          levels: levelsOfUnit('lower_secondary'),
          headCounts: counts,
          trafficWindows: defaultTrafficWindows(period),
        });
        expect(headCountOn(counts, period.to)?.pupils).toBe(620);
        expect(
          await database.as(head).ask(figuresOfSchool, { id: unit.id, level: 'lower_secondary', ...period }),
        ).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });

  test('a school that logged nothing has reported nothing: null, not 0', async () => {
    const unit = await aUnit(database, { parent: tree.cuChi.office });
    const head = await anActor(database, 'head', unit);
    const figures = await database
      .as(head)
      .ask(figuresOfSchool, { id: unit.id, level: 'primary', from: '2025-11-16', to: '2026-05-10' });
    expect(Object.values(figures ?? {}).every((value) => value === null)).toBe(true);
  });

  test('every figure opens to its rows, with what was left out and why', async () => {
    const rows = defineQuery({
      name: 'test.rows',
      input: z.object({}),
      run: (ctx) =>
        rowsBehindFigure(ctx, { id: school.id, level: 'lower_secondary', ancestorIds: [] }, 'fig.pr.ses', {
          from: isoDate('2026-04-01'),
          to: isoDate('2026-04-30'),
        }),
    });
    await database
      .as(coordinator)
      .execute(
        logActivity,
        aTalk({ kind: 'joint_session_attended', title: 'Dự buổi của trường bạn', heldOn: '2026-04-02' }),
      );
    const found = await database.as(coordinator).ask(rows, {});
    expect(found.filter((row) => row.value !== null).length).toBeGreaterThan(3);
    expect(found).toContainEqual(expect.objectContaining({ value: null, excluded: 'host_counts' }));
  });
});
