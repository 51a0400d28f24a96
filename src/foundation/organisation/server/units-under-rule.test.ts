import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#foundation/accounts/actor.ts';
import { isoDate } from '#shared/dates.ts';
import { aTree, aUnit, anActor, useTestDatabase } from '#tests/kit/index.ts';
import { addresseeRule, type AddresseeRule } from '../addressee-rule.ts';
import { findUnitGroups, saveUnitGroup, unitsUnderRule } from './index.ts';

const database = useTestDatabase();
const TODAY = isoDate('2026-05-04');
let tree: Awaited<ReturnType<typeof aTree>>;
let officer: Actor;

beforeAll(async () => {
  tree = await aTree(database);
  officer = await anActor(database, 'officer', tree.cuChi.office);
  await aUnit(database, { code: 'cu-chi-lien-cap', level: 'multi_level', parent: tree.cuChi.office });
  await aUnit(database, { code: 'cu-chi-moi', parent: tree.cuChi.office, openedOn: '2026-09-01' });
  await database.as(officer).execute(saveUnitGroup, {
    officeCode: 'cu-chi',
    code: 'cum-1',
    name: 'Cụm Mẫu 1',
    from: '2026-01-01',
    members: ['cu-chi-thcs-1', 'cu-chi-th-1'],
  });
});

async function codesUnder(rule: AddresseeRule, day = TODAY, partners = false): Promise<string[]> {
  const ctx = await database.ctxFor(officer, { now: new Date(`${day}T08:00:00+07:00`) });
  const rules = addresseeRule.parse(rule);
  const found = await unitsUnderRule(ctx, tree.cuChi.office.id, rules, day, { partners });
  return found.map(({ code }) => code);
}

describe('a rule of addressees means', () => {
  const THCS = ['cu-chi-thcs-1', 'cu-chi-thcs-2', 'cu-chi-thcs-3'];
  test.each<[string, AddresseeRule, string[]]>([
    [
      'all of a level, and schools that hold it',
      { levels: ['lower_secondary'] },
      ['cu-chi-lien-cap', ...THCS],
    ],
    ['not those taken out', { levels: ['lower_secondary'], except: ['cu-chi-lien-cap'] }, THCS],
    ['the members of a group', { groups: ['cum-1'] }, ['cu-chi-th-1', 'cu-chi-thcs-1']],
    ['those of a group and a level', { groups: ['cum-1'], levels: ['primary'] }, ['cu-chi-th-1']],
    ['named units alone', { units: ['cu-chi-mn-1'] }, ['cu-chi-mn-1']],
    [
      'named units beside others',
      { groups: ['cum-1'], units: ['cu-chi-mn-1'] },
      ['cu-chi-mn-1', 'cu-chi-th-1', 'cu-chi-thcs-1'],
    ],
    ['nobody of another office', { units: ['tan-an-hoi-thcs-1'] }, []],
    ['no partner unless the caller sends to partners', { units: [`congan-cu-chi`] }, []],
    ['nobody in a group that is not there', { groups: ['cum-9'] }, []],
  ])('%s', async (_, rule, codes) => {
    expect(await codesUnder(rule)).toEqual(codes);
  });

  test('every reporting unit of the day when it says nothing', async () => {
    expect(await codesUnder({})).toHaveLength(10);
    expect(await codesUnder({}, isoDate('2026-09-01'))).toContain('cu-chi-moi');
  });

  test('a partner that is named, where partners are sent to', async () => {
    expect(await codesUnder({ units: [tree.cuChi.police.code] }, TODAY, true)).toEqual([
      tree.cuChi.police.code,
    ]);
  });
});

describe('a group', () => {
  const save = (members: string[], from: string) =>
    database
      .as(officer)
      .execute(saveUnitGroup, { officeCode: 'cu-chi', code: 'cum-2', name: 'Cụm Mẫu 2', from, members });
  const membersOn = async (on: string) => {
    const groups = await database.as(officer).ask(findUnitGroups, { officeCode: 'cu-chi', on });
    return groups.find(({ code }) => code === 'cum-2')?.members;
  };

  test('keeps the members of each day', async () => {
    await save(['cu-chi-mn-1', 'cu-chi-mn-2'], '2026-01-01');
    await save(['cu-chi-mn-2', 'cu-chi-mn-3'], '2026-03-01');
    expect(await membersOn('2026-02-28')).toEqual(['cu-chi-mn-1', 'cu-chi-mn-2']);
    expect(await membersOn('2026-03-01')).toEqual(['cu-chi-mn-2', 'cu-chi-mn-3']);
  });

  test('is made anew from its first day without leaving a trace of the first try', async () => {
    await save(['cu-chi-mn-1'], '2026-03-01');
    expect(await membersOn('2026-02-28')).toEqual(['cu-chi-mn-1', 'cu-chi-mn-2']);
    expect(await membersOn('2026-03-01')).toEqual(['cu-chi-mn-1']);
  });

  test('takes no unit of another office', async () => {
    await expect(save(['tan-an-hoi-mn-1'], '2026-01-01')).rejects.toMatchObject({
      code: 'organisation.not_in_line',
    });
  });
});
