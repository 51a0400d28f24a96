import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { SYSTEM_ACTOR } from '#foundation/accounts/actor.ts';
import { aTree, useTestDatabase } from '#tests/kit/index.ts';
import { findUnits, importUnits } from './index.ts';

const database = useTestDatabase();
const system = database.as(SYSTEM_ACTOR);

const OFFICE = {
  code: 'binh-my',
  kind: 'Phòng Văn hóa - Xã hội',
  name: 'Phòng Văn hóa - Xã hội xã Bình Mỹ',
  parentCode: 'so',
  openedOn: '2025-07-01',
};
const SCHOOL = {
  code: 'binh-my-thcs-1',
  kind: 'school',
  level: 'THCS',
  name: 'Trường Trung học cơ sở Mẫu Bình Mỹ',
  shortName: 'THCS Mẫu',
  parentCode: 'binh-my',
  openedOn: '1990-09-05',
  letterhead: { issuer: 'TRƯỜNG TRUNG HỌC CƠ SỞ MẪU', place: 'Bình Mỹ' },
};

test('a wrong row stops all of them, and each wrong cell is named', async () => {
  await aTree(database);
  const rows = [
    SCHOOL,
    OFFICE,
    { code: 'Sai mã', kind: 'school', name: 'x', parentCode: 'khong-co', openedOn: 'nay' },
  ];
  await expect(system.execute(importUnits, { rows })).rejects.toMatchObject({
    code: 'request.invalid',
    fields: [
      { path: 'rows.2.code', code: 'field.invalid_format' },
      { path: 'rows.2.name', code: 'field.too_small' },
      { path: 'rows.2.openedOn', code: 'field.not_a_date' },
      { path: 'rows.2.level', code: 'organisation.level_of_schools' },
      { path: 'rows.2.parentCode', code: 'organisation.parent_unknown' },
    ],
  });
  await expect(
    system.execute(importUnits, { rows: [{ ...SCHOOL, parentCode: 'nowhere' }] }),
  ).rejects.toMatchObject({
    fields: [{ path: 'rows.0.parentCode', code: 'organisation.parent_unknown', params: { code: 'nowhere' } }],
  });
  expect((await system.ask(findUnits, { within: 'so', q: 'bình mỹ' })).items).toEqual([]);
});

test('a dry run says what would come and writes nothing', async () => {
  expect(await system.execute(importUnits, { rows: [SCHOOL, OFFICE], dryRun: true })).toEqual({
    codes: ['binh-my-thcs-1', 'binh-my'],
  });
  expect((await system.ask(findUnits, { q: 'bình mỹ' })).items).toEqual([]);
});

test('right rows enter the tree at once, whatever their order, each with its event', async () => {
  await system.execute(importUnits, { rows: [SCHOOL, OFFICE] });
  const { items } = await system.ask(findUnits, { within: 'binh-my' });
  expect(items).toMatchObject([
    { code: 'binh-my', kind: 'commune_office', level: null, parentCode: 'so' },
    {
      code: 'binh-my-thcs-1',
      kind: 'school',
      level: 'lower_secondary',
      shortName: 'THCS Mẫu',
      validFrom: '1990-09-05',
    },
  ]);
  const { rows } = await sql<{ subject: string }>`
    select subject from audit_events where name = 'organisation.unit_opened' order by id`.execute(
    database.ownerDb,
  );
  expect(rows.map(({ subject }) => subject)).toEqual(['unit:binh-my', 'unit:binh-my-thcs-1']);
  await expect(system.execute(importUnits, { rows: [OFFICE] })).rejects.toMatchObject({
    fields: [{ path: 'rows.0.code', code: 'organisation.code_taken' }],
  });
});
