// Figures of all schools as the product counts them, under row-level security as an officer of the department; and the
// plain SQL that adds up the same rows for the owner of the table, who knows the kinds by heart.
import { sql, type RawBuilder } from 'kysely';
import { journalFiguresOf } from '#features/journal/server/index.ts';
import type { CountingRuleId } from '#features/journal/counting-rules.ts';
import { DEFAULT_CATALOGUE } from '#features/journal/default-catalogue.ts';
import { settingsOf } from '#foundation/use-case/index.ts';
import type { UnitLevel } from '#foundation/organisation/unit.ts';
import { connectAsApplication, connectAsOwner, inTransaction } from '#platform/db/index.ts';
import { todayInVietnam, type DateRange } from '#shared/dates.ts';
import { job } from '../job.ts';

export interface CountFiguresInput {
  readonly ownerUrl: string;
  readonly days: DateRange;
  readonly repetitions: number;
}

/** Milliseconds of each repetition. */
export interface CountFiguresOutput {
  readonly ours: number[];
  readonly plain: number[];
}

await job(async ({ ownerUrl, days, repetitions }: CountFiguresInput): Promise<CountFiguresOutput> => {
  const application = connectAsApplication(ownerUrl, { max: 1 });
  const owner = connectAsOwner(ownerUrl, { max: 1 });
  const { rows: units } = await sql<{ id: number; level: UnitLevel }>`
    select id, level from units where kind = 'school' order by id`.execute(owner.db);
  const { rows: departments } = await sql<{ id: number }>`select id from units where code = 'so'`.execute(
    owner.db,
  );
  const now = new Date();
  const grant = { role: 'officer', unitId: departments[0]?.id ?? 0, unitCode: 'so' } as const;
  const caller = {
    actor: { accountId: 'bench', username: 'bench', name: 'bench', grants: [grant] },
    now,
    requestId: 'bench',
  };
  const countOurs = () =>
    inTransaction(application.db, { readOnly: true, settings: settingsOf(caller) }, (tx, defer) =>
      journalFiguresOf({ tx, defer, ...caller, today: todayInVietnam(now) }, units, days),
    );
  const countPlain = () => plainSums(days).execute(owner.db);
  const output: CountFiguresOutput = { ours: [], plain: [] };
  for (let repetition = -2; repetition < repetitions; repetition += 1) {
    const plain = await millisecondsOf(countPlain);
    const ours = await millisecondsOf(countOurs);
    if (repetition < 0) continue; // a warm-up
    output.plain.push(plain);
    output.ours.push(ours);
  }
  await Promise.all([application.close(), owner.close()]);
  return output;
});

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function plainSums({ from, to }: DateRange): RawBuilder<unknown> {
  const is = (rule: CountingRuleId) => {
    const kinds = DEFAULT_CATALOGUE.kinds.filter(({ counts }) => counts.includes(rule)).map(({ id }) => id);
    return sql`a.kind = any (${kinds}::text[])`;
  };
  const people = sql`coalesce(a.staff, 0) + coalesce(a.pupils, 0) + coalesce(a.parents, 0)`;
  return sql`
    select a.unit_id,
      sum(a.sessions) filter (where ${is('sessions')}), count(*) filter (where ${is('one_session')}),
      sum(a.staff) filter (where ${is('attendance')}), sum(a.pupils) filter (where ${is('attendance')}),
      sum(a.parents) filter (where ${is('attendance')}),
      max(least(a.staff, f.staff)) filter (where ${is('coverage')} or ${is('staff_coverage')}),
      max(least(a.pupils, f.pupils)) filter (where ${is('coverage')}),
      sum(coalesce(a.articles, case when ${is('articles')} then 1 end)),
      sum(coalesce(a.broadcasts, case when ${is('broadcasts')} then a.sessions end)),
      sum(a.banners), sum(coalesce(a.materials, case when ${is('materials')} then 1 end)),
      count(*) filter (where ${is('contest')}), sum(${people}) filter (where ${is('contest_entries')}),
      sum(a.sessions) filter (where ${is('lessons')}), count(distinct a.kind),
      max(least(a.staff, f.staff)) filter (where ${is('document_study')}),
      count(*) filter (where ${is('pact')}), count(*) filter (where cardinality(a.organisers) >= 2),
      count(*) filter (where ${is('police_meeting')}), count(*) filter (where ${is('parents_meeting')}),
      sum(${people}) filter (where ${is('public_service_help')}),
      count(*) filter (where ${is('fire_check')}), sum(a.sessions) filter (where ${is('fire_drill')}),
      sum(${people}) filter (where ${is('escape_training')}),
      count(*) filter (where ${is('traffic_month')} and 'traffic_safety' = any (a.topics)),
      count(*) filter (where ${is('festival')}), count(*) filter (where ${is('festival_joined')}),
      sum(${people}) filter (where ${is('festival_people')})
    from activities a
    left join unit_facts f on f.unit_id = a.unit_id and f.as_of_on = case when a.held_on < '2025-09-05' then date '2024-09-05' else date '2025-09-05' end
    where a.deleted_at is null and a.held_on between ${from}::date and ${to}::date
    group by a.unit_id`;
}
