// Reads of the journal: one activity, a page of them, a month, and what a unit usually logs.
import { sql } from 'kysely';
import type { z } from 'zod';
import { findUnitForActing, type UnitForActing } from '#foundation/organisation/server/index.ts';
import { defineQuery, type Ctx } from '#foundation/use-case/index.ts';
import { invalid, notFound } from '#shared/app-error.ts';
import { isIsoDate, type IsoDate } from '#shared/dates.ts';
import { foldMarks } from '#shared/vietnamese-text.ts';
import type { Activity } from '../activity.ts';
import { mayReadJournal, mayWriteJournal } from '../policy.ts';
import { activityIdInput, findActivitiesInput, monthInput, unitInput } from '../schemas.ts';
import {
  countActivities,
  findStoredActivity,
  selectActivities,
  type ActivityFilter,
  type PagePosition,
} from './activity-store.ts';

export interface ActivityPage {
  readonly items: Activity[];
  readonly total: number;
  readonly next: string | null;
  readonly can: { readonly write: boolean };
}

/** Newest first. `unit` is one journal; `within` all journals below an office. Search ignores Vietnamese marks. */
export const findActivities = defineQuery({
  name: 'journal.find_activities',
  input: findActivitiesInput,
  async run(ctx, input): Promise<ActivityPage> {
    const { unit, filter } = await readSearch(ctx, input);
    const [{ items, next }, total] = await Promise.all([
      pageOf(ctx, filter, input),
      countActivities(ctx.tx, filter),
    ]);
    return { items, total, next, can: { write: mayWriteJournal(ctx.actor, unit) } };
  },
});

/** The same without counting, for whoever walks through all pages: an export. */
export const listActivities = defineQuery({
  name: 'journal.list_activities',
  input: findActivitiesInput,
  async run(ctx, input): Promise<Pick<ActivityPage, 'items' | 'next'>> {
    const { filter } = await readSearch(ctx, input);
    return pageOf(ctx, filter, { ...input, isWalk: true });
  },
});

type Search = z.output<typeof findActivitiesInput>;

/** The unit a search is about, readable for the actor, and what is looked for. */
export async function readSearch(
  ctx: Ctx,
  input: Search,
): Promise<{ unit: UnitForActing; filter: ActivityFilter }> {
  const code = input.unit ?? input.within;
  if (code === undefined) throw invalid([{ path: 'unit', code: 'field.missing' }]);
  const unit = await readableUnit(ctx, code);
  const filter = {
    ...(input.unit === undefined ? { withinId: unit.id } : { unitId: unit.id }),
    from: input.from,
    to: input.to,
    kinds: input.kind === undefined ? undefined : input.kind.split(','),
    topic: input.topic,
    planTaskId: input.planTask,
    words: input.q === undefined ? undefined : foldMarks(input.q).split(/\s+/).filter(Boolean),
    withFiles: input.withFiles,
    deleted: input.deleted,
  };
  return { unit, filter };
}

export async function pageOf(
  ctx: Ctx,
  filter: ActivityFilter,
  { cursor, limit, isWalk = false }: Pick<Search, 'cursor' | 'limit'> & { readonly isWalk?: boolean },
): Promise<{ items: Activity[]; next: string | null }> {
  const after = cursor === undefined ? undefined : readCursor(cursor);
  const found = await selectActivities(ctx.tx, filter, { after, limit: limit + 1, isWalk });
  const items = found.slice(0, limit).map(({ activity }) => activity);
  const last = items.at(-1);
  return { items, next: found.length > limit && last ? writeCursor(last) : null };
}

/** One activity, also a deleted one (so that it can be brought back). */
export const getActivity = defineQuery({
  name: 'journal.get_activity',
  input: activityIdInput,
  async run(ctx, { id }): Promise<Activity & { can: { write: boolean } }> {
    const stored = await findStoredActivity(ctx.tx, id);
    const unit = stored && (await findUnitForActing(ctx, { id: stored.unitId }));
    if (!stored || !unit || !mayReadJournal(ctx.actor, unit)) throw notFound('activity');
    return { ...stored.activity, can: { write: mayWriteJournal(ctx.actor, unit) } };
  },
});

export interface MonthDay {
  readonly date: IsoDate;
  readonly activities: readonly { readonly id: string; readonly kind: string; readonly title: string }[];
}

/** The days of a month on which something was held, oldest first. */
export const getJournalMonth = defineQuery({
  name: 'journal.get_month',
  input: monthInput,
  async run(ctx, { unit: code, month }): Promise<MonthDay[]> {
    const unit = await readableUnit(ctx, code);
    const { rows } = await sql<MonthDay>`
      select held_on as date, jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'title', title) order by id) as activities
      from activities
      where unit_id = ${unit.id} and deleted_at is null
        and held_on >= ${`${month}-01`}::date and held_on < (${`${month}-01`}::date + interval '1 month')
      group by held_on order by held_on`.execute(ctx.tx);
    return rows;
  },
});

export interface JournalHabits {
  /** Among what was held last: kinds by how often, most frequent first; topics and channels likewise, per kind. */
  readonly kinds: readonly string[];
  readonly topics: Readonly<Record<string, readonly string[]>>;
  readonly channels: Readonly<Record<string, readonly string[]>>;
  /** The last activity of each kind, for "Như lần trước". */
  readonly lastOfKind: Readonly<Record<string, Activity>>;
}

/** What this unit usually logs, so that the form can put it first. */
export const getJournalHabits = defineQuery({
  name: 'journal.get_habits',
  input: unitInput,
  async run(ctx, { unit: code }): Promise<JournalHabits> {
    const unit = await readableUnit(ctx, code);
    const recent = await selectActivities(ctx.tx, { unitId: unit.id }, { limit: HABIT_SAMPLE });
    const activities = recent.map(({ activity }) => activity);
    const kinds = byFrequency(activities.map(({ kind }) => kind));
    const of = (kind: string) => activities.filter((activity) => activity.kind === kind);
    return {
      kinds,
      topics: Object.fromEntries(
        kinds.map((kind) => [kind, byFrequency(of(kind).flatMap(({ topics }) => topics))]),
      ),
      channels: Object.fromEntries(
        kinds.map((kind) => [kind, byFrequency(of(kind).flatMap(({ channels }) => channels))]),
      ),
      lastOfKind: Object.fromEntries(
        kinds.flatMap((kind) =>
          of(kind)
            .slice(0, 1)
            .map((last) => [kind, last]),
        ),
      ),
    };
  },
});

/** So many activities tell a habit: about a year of a busy school. */
const HABIT_SAMPLE = 120;

function byFrequency(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value);
}

/** A unit whose journal the actor may read; otherwise it answers as if it were not there. */
export async function readableUnit(ctx: Ctx, code: string): Promise<UnitForActing> {
  const unit = await findUnitForActing(ctx, { code });
  if (!unit || !mayReadJournal(ctx.actor, unit)) throw notFound('unit');
  return unit;
}

function writeCursor({ heldOn, id }: Activity): string {
  return Buffer.from(`${heldOn} ${id}`).toString('base64url');
}

function readCursor(cursor: string): PagePosition {
  const [heldOn = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (!isIsoDate(heldOn) || !/^[0-9a-f-]{36}$/.test(id))
    throw invalid([{ path: 'cursor', code: 'field.invalid_format' }]);
  return { heldOn, id };
}
