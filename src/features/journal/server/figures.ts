// The figures of many units in one pass over their activities, and the rows behind one figure. Must give the same
// numbers as the pure rules in ../counting.ts; figures.test.ts compares the two on random journals.
import { sql } from 'kysely';
import { factsOfUnits, idsOfUnitsBelow } from '#foundation/organisation/server/index.ts';
import type { UnitFacts, UnitLevel } from '#foundation/organisation/unit.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { DateRange } from '#shared/dates.ts';
import { levelsOfUnit, type RatioParts } from '#shared/figure-definition.ts';
import type { Activity } from '../activity.ts';
import type { ActivityKind, Catalogue } from '../catalogue.ts';
import { TRAFFIC_TOPIC } from '../catalogue/topics.ts';
import {
  contributionOf,
  defaultTrafficWindows,
  excludedReason,
  headCountOn,
  type CountingFrame,
  type Exclusion,
  type JournalFigures,
} from '../counting.ts';
import type { CountingRuleId } from '../counting-rules.ts';
import { JOURNAL_FIGURES, type JournalFigureId } from '../figures.ts';
import { selectActivities } from './activity-store.ts';
import { catalogueOf, officesWithOwnRows } from './catalogue.ts';
import './tables.ts';

export interface UnitToCount {
  readonly id: number;
  readonly level: UnitLevel | null;
}

/** The journal's figures of every unit given, for one period; a figure that nothing feeds is null. */
export async function journalFiguresOf(
  ctx: Ctx,
  units: readonly UnitToCount[],
  period: DateRange,
): Promise<Map<number, JournalFigures>> {
  const facts = await factsOfUnits(
    ctx.tx,
    units.map(({ id }) => id),
    period.to,
  );
  const results = new Map<number, JournalFigures>();
  for (const group of await groupsByCatalogue(ctx, units)) {
    const sums = await sumActivities(ctx, group.units, period, group.catalogue, facts);
    for (const unit of group.units) {
      results.set(unit.id, figuresFromSums(sums.get(unit.id), unit, period, facts.get(unit.id) ?? []));
    }
  }
  return results;
}

interface CatalogueGroup {
  readonly catalogue: Catalogue;
  readonly units: readonly UnitToCount[];
}

/** Units that count by the same catalogue. Nearly always one group: only an office with rows of its own makes another. */
async function groupsByCatalogue(ctx: Ctx, units: readonly UnitToCount[]): Promise<CatalogueGroup[]> {
  const linesOf = new Map<number, number[]>();
  for (const owner of await officesWithOwnRows(ctx)) {
    for (const below of [owner, ...(await idsOfUnitsBelow(ctx.tx, owner, ctx.today))]) {
      linesOf.set(below, [...(linesOf.get(below) ?? []), owner]);
    }
  }
  const byLine = Map.groupBy(units, (unit) => (linesOf.get(unit.id) ?? []).join(','));
  return Promise.all(
    [...byLine.values()].map(async (members) => {
      const [first] = members;
      const ancestorIds = first ? (linesOf.get(first.id) ?? []) : [];
      return { units: members, catalogue: await catalogueOf(ctx, { id: first?.id ?? 0, ancestorIds }) };
    }),
  );
}

type Sums = Readonly<Record<string, number | null>> & { readonly unit_id: number };

async function sumActivities(
  ctx: Ctx,
  units: readonly UnitToCount[],
  period: DateRange,
  catalogue: Catalogue,
  facts: ReadonlyMap<number, readonly UnitFacts[]>,
): Promise<Map<number, Sums>> {
  const rolls = units.flatMap(({ id }) => rollIntervals(id, facts.get(id) ?? []));
  const windows = `{${defaultTrafficWindows(period)
    .map(({ from, to }) => `[${from},${to}]`)
    .join(',')}}`;
  const { rows } = await sql<Sums>`
    with rule as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(ruleRows(catalogue.kinds))}::jsonb) as r(
        kind text, valid_from date, valid_to date, prepared_only bool, form varbit, sessions bool, one_session bool,
        attendance bool, coverage bool, staff_coverage bool, traffic_month bool, articles bool, broadcasts bool,
        materials bool, contest bool, contest_entries bool, lessons bool, document_study bool, pact bool,
        fire_check bool, fire_drill bool, escape_training bool, police_meeting bool, parents_meeting bool,
        public_service_help bool, festival bool, festival_people bool, festival_joined bool)
    ), roll as materialized (
      select * from unnest(${rolls.map((r) => r.unitId)}::int[], ${rolls.map((r) => r.from)}::date[], ${rolls.map((r) => r.to)}::date[],
        ${rolls.map((r) => r.staff)}::int[], ${rolls.map((r) => r.pupils)}::int[]) as r(unit_id, from_on, to_on, staff, pupils)
    ), entry as (
      select a.unit_id, a.sessions as n, a.staff, a.pupils, a.parents, a.others, a.articles as made_articles,
             a.banners as made_banners, a.broadcasts as made_broadcasts, a.materials as made_materials,
             cardinality(a.organisers) as bodies, rule.*,
             (not prepared_only or a.note <> '' or a.plan_task_id is not null) as prepared,
             case when rule.traffic_month then ${TRAFFIC_TOPIC} = any (a.topics) and a.held_on <@ ${windows}::datemultirange end as in_traffic_month,
             case when a.staff is not null then least(a.staff, roll.staff) end as reached_staff,
             case when a.pupils is not null then least(a.pupils, roll.pupils) end as reached_pupils
      from activities a
      join rule on rule.kind = a.kind and a.held_on between rule.valid_from and rule.valid_to
      left join roll on roll.unit_id = a.unit_id and a.held_on between roll.from_on and roll.to_on
      where a.unit_id = any (${units.map(({ id }) => id)}::int[]) and a.deleted_at is null
        and a.held_on between ${period.from}::date and ${period.to}::date
    )
    select unit_id,
      sum(case when one_session then 1 when sessions and prepared then n end) as "fig.pr.ses",
      sum(staff) filter (where attendance and prepared) as "fig.pr.att.staff",
      sum(pupils) filter (where attendance and prepared) as "fig.pr.att.pupil",
      sum(parents) filter (where attendance and prepared) as "fig.pr.att.parent",
      max(reached_staff) filter (where coverage or staff_coverage) as "cover.staff",
      max(reached_pupils) filter (where coverage) as "cover.pupils",
      sum(coalesce(made_articles, case when articles then 1 end)) as "fig.pr.news",
      sum(coalesce(made_broadcasts, case when broadcasts then n end)) as "fig.pr.radio",
      sum(made_banners) as "fig.pr.banner",
      sum(coalesce(made_materials, case when materials then 1 end)) as "fig.pr.material",
      sum(1) filter (where contest) as "fig.pr.contest.held",
      sum(coalesce(staff, 0) + coalesce(pupils, 0) + coalesce(parents, 0))
        filter (where contest_entries and num_nonnulls(staff, pupils, parents) > 0) as "fig.pr.contest.entries",
      sum(n) filter (where lessons) as "fig.pr.lesson",
      bit_count(bit_or(form) filter (where prepared)) as "fig.pr.forms",
      max(reached_staff) filter (where document_study) as "spread.staff",
      sum(1) filter (where pact) as "fig.cm.unit",
      sum(case when bodies >= 2 then 1 when bodies = 1 then 0 end) as "fig.co.inner",
      sum(1) filter (where police_meeting) as "fig.co.meet",
      sum(1) filter (where parents_meeting) as "fig.co.parent",
      sum(coalesce(staff, 0) + coalesce(pupils, 0) + coalesce(parents, 0) + coalesce(others, 0))
        filter (where public_service_help and num_nonnulls(staff, pupils, parents, others) > 0) as "fig.svc.help",
      sum(1) filter (where fire_check) as "fig.pc.check",
      sum(n) filter (where fire_drill) as "fig.pc.drill",
      sum(coalesce(staff, 0) + coalesce(pupils, 0))
        filter (where escape_training and num_nonnulls(staff, pupils) > 0) as "fig.pc.train",
      sum(1) filter (where in_traffic_month and prepared) as "fig.gt.month.acts",
      sum(1) filter (where festival) as "fig.fest.held",
      sum(1) filter (where festival_joined) as "fig.fest.joined",
      sum(coalesce(staff, 0) + coalesce(pupils, 0) + coalesce(parents, 0) + coalesce(others, 0))
        filter (where festival_people and num_nonnulls(staff, pupils, parents, others) > 0) as "fig.fest.people"
    from entry group by unit_id`.execute(ctx.tx);
  return new Map(rows.map((row) => [row.unit_id, row]));
}

const RULES_IN_SQL: readonly CountingRuleId[] = [
  'sessions', 'one_session', 'attendance', 'coverage', 'staff_coverage', 'traffic_month', 'articles', 'broadcasts',
  'materials', 'contest', 'contest_entries', 'lessons', 'document_study', 'pact', 'fire_check', 'fire_drill',
  'escape_training', 'police_meeting', 'parents_meeting', 'public_service_help', 'festival', 'festival_people',
  'festival_joined',
]; // prettier-ignore

function ruleRows(kinds: readonly ActivityKind[]): object[] {
  const forms = [...new Set(kinds.filter(({ traits }) => traits.includes('form')).map(({ id }) => id))];
  return kinds.map((kind) => ({
    kind: kind.id,
    valid_from: kind.validFrom,
    valid_to: kind.validTo ?? 'infinity',
    prepared_only: kind.traits.includes('prepared_topic_only'),
    // A bit for each kind that is a form of work: different ones are counted without sorting anything.
    form: kind.traits.includes('form') ? forms.map((id) => (id === kind.id ? '1' : '0')).join('') : null,
    ...Object.fromEntries(RULES_IN_SQL.map((rule) => [rule, kind.counts.includes(rule)])),
  }));
}

/** The days on which each head count holds: from its day to the day before the next; the first one also before it. */
function rollIntervals(unitId: number, facts: readonly UnitFacts[]) {
  const byDay = facts.toSorted((a, b) => (a.asOfOn < b.asOfOn ? -1 : 1));
  return byDay.map(({ asOfOn, staff, pupils }, index) => {
    const next = byDay[index + 1];
    return {
      unitId,
      staff,
      pupils,
      from: index === 0 ? '-infinity' : asOfOn,
      to: next ? dayBefore(next.asOfOn) : 'infinity',
    };
  });
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

function figuresFromSums(
  sums: Sums | undefined,
  unit: UnitToCount,
  period: DateRange,
  facts: readonly UnitFacts[],
): JournalFigures {
  const roll = headCountOn(facts, period.to);
  const withPupils = levelsOfUnit(unit.level).some(
    (level) => level === 'primary' || level === 'lower_secondary',
  );
  const known = (name: string) => sums?.[name] ?? null;
  const reachedStaff = atMost(known('cover.staff'), roll?.staff ?? null);
  const reachedPupils = withPupils ? atMost(known('cover.pupils'), roll?.pupils ?? null) : null;
  const spread = atMost(known('spread.staff'), roll?.staff ?? null);
  const everybody = withPupils ? plus(roll?.staff ?? null, roll?.pupils ?? null) : (roll?.staff ?? null);
  const cover: RatioParts | null =
    reachedStaff === null && reachedPupils === null
      ? null
      : { num: (reachedStaff ?? 0) + (reachedPupils ?? 0), den: everybody };
  const values = JOURNAL_FIGURES.map(({ id, rule }) => {
    if (id === 'fig.pr.cover') return [id, cover];
    if (id === 'fig.doc.spread')
      return [id, spread === null ? null : { num: spread, den: roll?.staff ?? null }];
    const value = known(id);
    return [id, rule === 'yes_no' && value !== null ? Math.min(value, 1) : value];
  });
  return Object.fromEntries(values) as JournalFigures;
}

function atMost(value: number | null, limit: number | null): number | null {
  return value === null || limit === null ? value : Math.min(value, limit);
}

function plus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

/** One activity behind a figure: what it adds, or why it adds nothing. */
export interface FigureRow {
  readonly activity: Activity;
  readonly value: number | null;
  readonly excluded: Exclusion | null;
}

const REASONS_WORTH_SHOWING: readonly Exclusion[] = [
  'host_counts',
  'internal_duty',
  'drill_not_training',
  'topic_not_prepared',
  'other_topic',
  'outside_window',
  'not_counted',
];

/** The activities behind one figure of one unit, newest first, with those left out for a reason people ask about. */
export async function rowsBehindFigure(
  ctx: Ctx,
  unit: UnitToCount & { readonly ancestorIds: readonly number[] },
  figureId: JournalFigureId,
  period: DateRange,
): Promise<FigureRow[]> {
  const frame = await countingFrameOf(ctx, unit, period);
  const stored = await selectActivities(ctx.tx, { unitId: unit.id, ...period }, { limit: 10_000 });
  return stored.flatMap(({ activity }): FigureRow[] => {
    const contribution = contributionOf(activity, frame).find((one) => one.figureId === figureId);
    if (contribution) return [{ activity, value: contribution.value, excluded: null }];
    const excluded = excludedReason(figureId, activity, frame);
    return excluded && REASONS_WORTH_SHOWING.includes(excluded) ? [{ activity, value: null, excluded }] : [];
  });
}

/** What the entries of a unit are counted against in a period. */
export async function countingFrameOf(
  ctx: Ctx,
  unit: UnitToCount & { readonly ancestorIds: readonly number[] },
  period: DateRange,
): Promise<CountingFrame> {
  const facts = await factsOfUnits(ctx.tx, [unit.id], period.to);
  return {
    period,
    catalogue: await catalogueOf(ctx, unit),
    levels: levelsOfUnit(unit.level),
    headCounts: facts.get(unit.id) ?? [],
    trafficWindows: defaultTrafficWindows(period),
  };
}
