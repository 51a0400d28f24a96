// Fills a database with an invented organisation: offices with schools, a coordinator each, and years of activities.
import { sql, type Kysely } from 'kysely';
import { SYSTEM_ACTOR } from '#foundation/accounts/actor.ts';
import { hashPassword, insertSampleAccounts, type SampleAccount } from '#foundation/accounts/server/index.ts';
import { insertUnit, insertVersion, rebuildClosure } from '#foundation/organisation/server/index.ts';
import { UNIT_LEVELS } from '#foundation/organisation/unit.ts';
import { settingsOf, type Ctx } from '#foundation/use-case/index.ts';
import { inTransaction, type Database, type Tx } from '#platform/db/index.ts';
import { isoDate, todayInVietnam } from '#shared/dates.ts';
import { newId } from '#shared/ids.ts';
import type { DatasetPlan } from './dataset.ts';
import { copyReports, seedReports } from './seed-reports.ts';

/** The days on which activities were held, both included. */
export const SEEDED_DAYS = { from: isoDate('2024-09-01'), to: isoDate('2026-08-31') } as const;
/** Every account has it; hashing is measured nowhere. */
export const SEEDED_PASSWORD = 'TruongAn-2026';

export async function seed(
  db: Kysely<Database>,
  ownerDb: Kysely<Database>,
  plan: DatasetPlan,
): Promise<void> {
  const now = new Date();
  const caller = { actor: SYSTEM_ACTOR, now, requestId: newId() };
  const passwordHash = await hashPassword(SEEDED_PASSWORD);
  await inTransaction(db, { readOnly: false, settings: settingsOf(caller) }, async (tx, defer) => {
    const ctx: Ctx = { tx, defer, ...caller, today: todayInVietnam(now) };
    await insertSampleAccounts(ctx, await seedUnits(tx, plan), passwordHash, SEEDED_DAYS.from);
  });
  await seedHeadCounts(ownerDb);
  await seedActivities(ownerDb, plan);
  await seedEvidence(ownerDb);
  await inTransaction(db, { readOnly: false, settings: settingsOf(caller) }, (tx, defer) =>
    seedReports({ tx, defer, ...caller, today: todayInVietnam(now) }),
  );
  await copyReports(ownerDb);
  await sql`vacuum (analyze)`.execute(ownerDb);
}

/** `so` → `office-0` … → `school-0` …; answers the accounts of all of them. */
async function seedUnits(tx: Tx, { offices, schools }: DatasetPlan): Promise<SampleAccount[]> {
  const accounts: SampleAccount[] = [];
  const open = async (
    code: string,
    kind: string,
    parentId: number | null,
    account: Pick<SampleAccount, 'username' | 'role'>,
  ) => {
    const level = kind === 'school' ? (UNIT_LEVELS[accounts.length % 3] ?? null) : null;
    const unitId = await insertUnit(tx, { code, kind, level, openedOn: OPENED_ON, isSample: true });
    await insertVersion(tx, {
      unitId,
      name: `Đơn vị ${code}`,
      shortName: code,
      parentId,
      letterhead: {},
      from: OPENED_ON,
      to: null,
      source: '',
    });
    accounts.push({ ...account, name: `Người ở ${code}`, unitId });
    return unitId;
  };
  const department = await open('so', 'department', null, { username: 'so.chuyenvien', role: 'officer' });
  const officeIds: number[] = [];
  for (let index = 0; index < offices; index += 1) {
    officeIds.push(
      await open(`office-${index}`, 'commune_office', department, {
        username: `chuyenvien.${index}`,
        role: 'officer',
      }),
    );
  }
  for (let index = 0; index < schools; index += 1) {
    const office = officeIds[index % offices] ?? department;
    await open(`school-${index}`, 'school', office, { username: `phutrach.${index}`, role: 'coordinator' });
  }
  await rebuildClosure(tx);
  return accounts;
}

const OPENED_ON = isoDate('2000-01-01');

async function seedHeadCounts(ownerDb: Kysely<Database>): Promise<void> {
  await sql`
    insert into unit_facts (unit_id, as_of_on, classes, pupils, staff, parents, staff_vneid2, source)
    select id, day, 16, 500 + id % 300, 40 + id % 20, 480 + id % 300, 35, 'seed'
    from units, unnest('{2024-09-05,2025-09-05}'::date[]) as day where kind = 'school'`.execute(ownerDb);
}

/** Rows lie in the order of their days, as they were written; kinds, topics, lengths of texts and gaps are mixed. */
async function seedActivities(ownerDb: Kysely<Database>, { activities }: DatasetPlan): Promise<void> {
  await sql`
    insert into activities (id, unit_id, kind, title, held_on, sessions, staff, pupils, parents, articles, topics, channels,
      organisers, note, search, created_at, updated_at)
    select uuidv7(), unit_id, kind, 'Hoạt động tuyên truyền mẫu số ' || g || ' của đơn vị', held_on, 1 + g % 3,
           20 + g % 40, case when g % 5 > 0 then 200 + g % 600 end, case when g % 7 = 0 then 100 + g % 300 end,
           case when g % 11 = 0 then 1 + g % 3 end, topics[1 + g % 4:1 + g % 4 + g % 2], array['hall'], array['youth_branch', 'school_board'],
           note, app.fold_marks('Hoạt động tuyên truyền mẫu số ' || g || ' của đơn vị ' || note), held_on, held_on
    from (
      select g, schools.ids[1 + g % cardinality(schools.ids)] as unit_id, kinds[1 + (g * 7 + g / 1000) % cardinality(kinds)] as kind,
             ${SEEDED_DAYS.from}::date + (g::bigint * (${SEEDED_DAYS.to}::date - ${SEEDED_DAYS.from}::date + 1) / ${activities})::int as held_on,
             case when g % 3 = 0 then repeat('Nội dung đã chuẩn bị theo kế hoạch. ', 1 + g % 5) else '' end as note,
             array['drugs', 'traffic_safety', 'cyber_safety', 'school_violence', 'fire_rescue'] as topics
      from generate_series(0, ${activities}::int - 1) g,
           (select array_agg(id order by id) as ids from units where kind = 'school') schools,
           (select array_agg(entry_id order by position) as kinds from catalogue_entries where list = 'kind') entries
    ) rows order by g`.execute(ownerDb);
}

async function seedEvidence(ownerDb: Kysely<Database>): Promise<void> {
  await sql`
    insert into activity_evidence (activity_id, file_id, media_type, size, unit_id, position, added_at)
    select a.id, gen_random_uuid(), 'image/jpeg', 180000, a.unit_id, position, a.created_at
    from (select *, row_number() over (order by id) as row from activities) a, generate_series(1, 3) position
    where a.row % 3 = 0`.execute(ownerDb);
}
