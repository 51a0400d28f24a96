// Reports of two periods, asked by the department of all schools. A dozen schools send theirs through the product's
// own commands; the others say what one of those says, in rows copied by the database.
import { sql, type Kysely } from 'kysely';
import { characterOf } from '#app/sample/character.ts';
import { typedFigures } from '#app/sample/report-figures.ts';
import {
  answerWarning,
  getReport,
  insertReportDrafts,
  transitionReport,
} from '#features/reports/server/index.ts';
import { reportIdOf } from '#features/reports/report-id.ts';
import { SYSTEM_ACTOR } from '#foundation/accounts/actor.ts';
import { findPeriodForActing, insertPeriod } from '#foundation/periods/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { Database } from '#platform/db/index.ts';
import { isoDate } from '#shared/dates.ts';

type SchoolToSend = Parameters<typeof typedFigures>[0] & { readonly id: number };
type SeededPeriod = Parameters<typeof typedFigures>[1] & { readonly id: string };

const FORMER_ID = '01980000-0000-7000-8000-000000000001';
/** The period whose report is consolidated; it is compared with the one a year before. */
export const SEEDED_PERIOD_ID = '01980000-0000-7000-8000-000000000002';

const common = { kind: 'mid', ownerCode: 'so', asks: 'schools' } as const;
const PERIODS: readonly SeededPeriod[] = [
  {
    ...common,
    id: FORMER_ID,
    name: 'Sơ kết năm học 2024 - 2025',
    from: isoDate('2024-11-16'),
    to: isoDate('2025-05-10'),
    cutOffOn: isoDate('2025-05-10'),
    dueOn: isoDate('2025-05-15'),
    openedOn: isoDate('2024-11-16'),
  },
  {
    ...common,
    id: SEEDED_PERIOD_ID,
    name: 'Sơ kết năm học 2025 - 2026',
    from: isoDate('2025-11-16'),
    to: isoDate('2026-05-10'),
    cutOffOn: isoDate('2026-05-10'),
    dueOn: isoDate('2026-05-15'),
    openedOn: isoDate('2025-11-16'),
  },
];

/** What a commune's office asks of its own twenty schools: nobody has sent anything, so that its board is full of names. */
const OF_ONE_OFFICE: SeededPeriod = {
  ...common,
  ownerCode: 'office-0',
  id: '01980000-0000-7000-8000-000000000003',
  name: 'Sơ kết của xã',
  from: isoDate('2025-11-16'),
  to: isoDate('2026-05-10'),
  cutOffOn: isoDate('2026-05-10'),
  dueOn: isoDate('2026-05-12'),
  openedOn: isoDate('2025-11-16'),
};

const SCHOOLS_THAT_SEND = 12;
const SEED = 'bench';

/** Opens the periods and sends the first reports, in one transaction of the system. */
export async function seedReports(ctx: Ctx): Promise<void> {
  for (const { openedOn: _, ...period } of [...PERIODS, OF_ONE_OFFICE]) {
    const owner = await ctx.tx
      .selectFrom('units')
      .select('id')
      .where('code', '=', period.ownerCode)
      .executeTakeFirstOrThrow();
    const relations = {
      ownerUnitId: owner.id,
      comparisonPeriodId: period.id === SEEDED_PERIOD_ID ? FORMER_ID : null,
      upperPeriodId: null,
    };
    await insertPeriod(ctx.tx, { ...period, ...relations }, ctx.now);
  }
  const { rows: schools } = await sql<SchoolToSend>`
    select id, code, level from units where kind = 'school' order by id limit ${SCHOOLS_THAT_SEND}`.execute(
    ctx.tx,
  );
  for (const period of PERIODS) await sendReports(ctx, period, schools);
}

async function sendReports(ctx: Ctx, period: SeededPeriod, schools: readonly SchoolToSend[]): Promise<void> {
  const stored = await findPeriodForActing(ctx, period.id);
  if (!stored) throw new Error('the period was not opened');
  await insertReportDrafts(
    ctx,
    stored,
    schools.map((school, position) => ({
      unitId: school.id,
      unitCode: school.code,
      by: null,
      startedAt: ctx.now,
      figures: figuresOf(school, period, position),
      texts: TEXTS,
    })),
  );
  for (const school of schools) await sendReport(ctx, reportIdOf(period.id, school.code), school);
}

function figuresOf(school: SchoolToSend, period: SeededPeriod, position: number) {
  return typedFigures(school, period, {
    seed: SEED,
    headCounts: HEAD_COUNTS,
    character: characterOf(school.code, position, SEED),
    firstYear: 2025,
  });
}

async function sendReport(ctx: Ctx, id: string, school: SchoolToSend): Promise<void> {
  const head = (role: 'head' | 'coordinator') => ({
    ...SYSTEM_ACTOR,
    grants: [{ role, unitId: school.id, unitCode: school.code }],
  });
  const { checks } = await getReport.run(ctx, { id });
  for (const { key } of checks) {
    await answerWarning.run(
      { ...ctx, actor: head('coordinator') },
      { id, check: key, explanation: 'Đúng với hồ sơ của trường.' },
    );
  }
  await transitionReport.run({ ...ctx, actor: head('head') }, { id, to: 'submitted', remarks: [] });
}

const HEAD_COUNTS = {
  asOfOn: isoDate('2024-09-05'),
  classes: 16,
  pupils: 620,
  staff: 48,
  parents: 600,
  staffVneid2: 35,
  partyMembers: 12,
  source: 'seed',
};

const TEXTS = [
  {
    sectionId: 'III',
    text: 'Ưu điểm: các hoạt động theo kế hoạch được thực hiện đủ. Hạn chế: một số buổi chưa ghi số người dự. Nguyên nhân: ghi nhật ký dồn vào cuối tháng.',
  },
  {
    sectionId: 'IV',
    text: '1. Duy trì tuyên truyền theo chủ đề tháng. 2. Diễn tập thoát nạn trước ngày 30/9. 3. Phối hợp Công an xã trong tháng cao điểm.',
  },
];

/** What the other schools say; every twenty-fifth has sent nothing. A printed list has at most 60 activities. */
export async function copyReports(ownerDb: Kysely<Database>): Promise<void> {
  await sql`
    update report_seals set content = jsonb_set(content, '{activities}', jsonb_path_query_array(content, '$.activities[0 to 59]'))`.execute(
    ownerDb,
  );
  await sql`
    insert into reports (period_id, unit_id, unit_code, form_id, state, version, figures_done, figures_total, first_submitted_at,
      submitted_at, created_at, updated_at)
    select r.period_id, c.unit_id, c.code, r.form_id, r.state, r.version, r.figures_done, r.figures_total, r.first_submitted_at,
      r.submitted_at, r.created_at, r.updated_at
    from (${COPIES}) c join reports r on r.unit_id = c.template_id`.execute(ownerDb);
  await sql`
    insert into report_seals (period_id, unit_id, version, sha256, content, sealed_at, sealed_by_name)
    select s.period_id, c.unit_id, s.version, encode(sha256(convert_to(c.code || s.content::text, 'UTF8')), 'hex'),
      jsonb_set(s.content, '{unit}', s.content -> 'unit' || jsonb_build_object('code', c.code, 'name', c.name)),
      s.sealed_at, s.sealed_by_name
    from (${COPIES}) c join report_seals s on s.unit_id = c.template_id`.execute(ownerDb);
  await sql`
    insert into sealed_figures (period_id, figure_id, unit_id, unit_code, version, applicable, value, num, den, counts, computed)
    select f.period_id, f.figure_id, c.unit_id, c.code, f.version, f.applicable, f.value, f.num, f.den, f.counts, f.computed
    from (${COPIES}) c join sealed_figures f on f.unit_id = c.template_id`.execute(ownerDb);
  await sql`
    insert into journal_seals (unit_id, period, sealed_at)
    select c.unit_id, s.period, s.sealed_at
    from (${COPIES}) c join journal_seals s on s.unit_id = c.template_id`.execute(ownerDb);
}

const SENDERS = sql`select id from units where kind = 'school' order by id limit ${SCHOOLS_THAT_SEND}`;

/** Each school that sent nothing itself, beside one of the same level that did. */
const COPIES = sql`
  select u.id as unit_id, u.code, v.name, t.id as template_id
  from units u
  join unit_versions v on v.unit_id = u.id
  join (
    select id, level, row_number() over (partition by level order by id) - 1 as place, count(*) over (partition by level) as of_level
    from units where id in (${SENDERS})
  ) t on t.level = u.level and t.place = u.id % t.of_level
  where u.kind = 'school' and u.id % 25 > 0 and u.id not in (${SENDERS})`;
