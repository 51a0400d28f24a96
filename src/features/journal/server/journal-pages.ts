// What the pages of the journal show at once: a list with its sums, one activity with what it feeds, and everything
// the log needs to count and ask in the browser. Reads only.
import {
  factsOfUnits,
  findUnitForActing,
  unitsOnDay,
  type UnitForActing,
} from '#foundation/organisation/server/index.ts';
import { defineQuery, type Ctx } from '#foundation/use-case/index.ts';
import { notFound, type FieldProblem } from '#shared/app-error.ts';
import { levelsOfUnit } from '#shared/figure-definition.ts';
import type { Activity } from '../activity.ts';
import { checkActivity } from '../check-activity.ts';
import { KIND_TILES, catalogueForUnit, catalogueOn, entryOn, type Catalogue } from '../catalogue.ts';
import { contributionOf, type Contribution } from '../counting.ts';
import type { ListedActivity, MonthSum } from '../journal-list.ts';
import { DUPLICATE_DAYS } from '../likely-duplicates.ts';
import type { LogFrame } from '../log-frame.ts';
import { mayReadJournal, mayWriteJournal } from '../policy.ts';
import { activityIdInput, activityVersionInput, findActivitiesInput, unitInput } from '../schemas.ts';
import {
  findRevision,
  findStoredActivity,
  selectAround,
  selectMonthSums,
  selectRevisionEnds,
} from './activity-store.ts';
import { catalogueOf, officesWithOwnRows } from './catalogue.ts';
import { countingFrameOf } from './figures.ts';
import { getJournalHabits, pageOf, readSearch } from './find-activities.ts';

export interface JournalList {
  readonly items: ListedActivity[];
  readonly next: string | null;
  /** Sums over everything found; empty on pages after the first, which have them already. */
  readonly months: MonthSum[];
  /** Names of the units whose activities are shown. */
  readonly unitNames: Readonly<Record<string, string>>;
  readonly can: { readonly write: boolean };
}

/** One page of a journal as its list shows it; `journal.find_activities` says what may be looked for. */
export const getJournalList = defineQuery({
  name: 'journal.get_list',
  input: findActivitiesInput,
  async run(ctx, input): Promise<JournalList> {
    const { unit, filter } = await readSearch(ctx, input);
    const { items, next } = await pageOf(ctx, filter, input);
    const months = input.cursor === undefined ? await selectMonthSums(ctx.tx, filter) : [];
    return {
      items: input.unit === undefined ? await listOfMany(ctx, items) : await listOfOne(ctx, unit, items),
      next,
      months,
      unitNames: await namesOf(ctx, [...new Set(items.map(({ unitCode }) => unitCode))]),
      can: { write: input.unit !== undefined && mayWriteJournal(ctx.actor, unit) },
    };
  },
});

async function listOfOne(
  ctx: Ctx,
  unit: UnitForActing,
  items: readonly Activity[],
): Promise<ListedActivity[]> {
  const days = items.map(({ heldOn }) => heldOn).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return [];
  const frame = await countingFrameOf(ctx, unit, { from, to });
  return items.map((activity) => listed(activity, frame.catalogue, contributionOf(activity, frame).length));
}

async function listOfMany(ctx: Ctx, items: readonly Activity[]): Promise<ListedActivity[]> {
  const ownWords = (await officesWithOwnRows(ctx)).size > 0;
  const catalogues = new Map<string, Catalogue>();
  for (const code of new Set(items.map(({ unitCode }) => unitCode))) {
    const unit = ownWords ? await findUnitForActing(ctx, { code }) : undefined;
    catalogues.set(code, await catalogueOf(ctx, unit ?? { id: 0, ancestorIds: [] }));
  }
  return items.map((activity) => listed(activity, catalogues.get(activity.unitCode), null));
}

function listed(activity: Activity, catalogue: Catalogue | undefined, feeds: number | null): ListedActivity {
  const kind = catalogue && entryOn(catalogue.kinds, activity.kind, activity.heldOn);
  return {
    ...activity,
    kindLabel: kind?.label ?? KIND_TILES.other,
    tile: kind?.tile ?? 'other',
    channelLabels: activity.channels.flatMap((id) => {
      const channel = catalogue && entryOn(catalogue.channels, id, activity.heldOn);
      return channel ? [channel.label] : [];
    }),
    feeds,
  };
}

async function namesOf(ctx: Ctx, codes: readonly string[]): Promise<Record<string, string>> {
  if (codes.length === 0) return {};
  const { items } = await unitsOnDay(ctx.tx, { on: ctx.today, codes });
  return Object.fromEntries(items.map(({ code, name }) => [code, name]));
}

export interface ActivityDetails {
  readonly activity: Activity;
  readonly unitName: string;
  /** The words of the day it was held, for this unit. */
  readonly catalogue: Catalogue;
  readonly contributions: readonly Contribution[];
  /** What a person should look at again; for those who may change it. */
  readonly questions: readonly FieldProblem[];
  /** When it was changed, oldest first. Instants are ISO 8601. */
  readonly changedAt: readonly string[];
  readonly can: { readonly write: boolean };
}

/** One activity with what it feeds, what to look at again and when it was changed; a deleted one, too. */
export const getActivityDetails = defineQuery({
  name: 'journal.get_details',
  input: activityIdInput,
  async run(ctx, { id }): Promise<ActivityDetails> {
    const stored = await findStoredActivity(ctx.tx, id);
    const unit = stored && (await findUnitForActing(ctx, { id: stored.unitId }));
    if (!stored || !unit || !mayReadJournal(ctx.actor, unit)) throw notFound('activity');
    const { activity } = stored;
    const frame = await countingFrameOf(ctx, unit, { from: activity.heldOn, to: activity.heldOn });
    const canWrite = mayWriteJournal(ctx.actor, unit);
    const nearby = canWrite ? await selectAround(ctx.tx, unit.id, activity.heldOn, DUPLICATE_DAYS) : [];
    const { warnings } = checkActivity(activity, {
      ...frame,
      today: ctx.today,
      nearby: nearby.filter((other) => other.id !== id),
    });
    const revisions = await selectRevisionEnds(ctx.tx, id);
    return {
      activity,
      unitName: (await namesOf(ctx, [unit.code]))[unit.code] ?? unit.code,
      catalogue: namedBy(activity, catalogueOn(frame.catalogue, activity.heldOn)),
      contributions: contributionOf(activity, frame),
      questions: canWrite ? warnings : [],
      changedAt: revisions.map(({ replacedAt }) => replacedAt.toISOString()),
      can: { write: canWrite },
    };
  },
});

/** Only the rows an activity names: the page needs their words and nothing else. */
function namedBy(activity: Activity, catalogue: Catalogue): Catalogue {
  return {
    kinds: catalogue.kinds.filter(({ id }) => id === activity.kind),
    topics: catalogue.topics.filter(({ id }) => activity.topics.includes(id)),
    channels: catalogue.channels.filter(({ id }) => activity.channels.includes(id)),
    organisers: catalogue.organisers.filter(({ id }) => activity.organisers.includes(id)),
    audiences: [],
  };
}

/** What the log of a unit needs to count, check and suggest while somebody types. */
export const getLogFrame = defineQuery({
  name: 'journal.get_log_frame',
  input: unitInput,
  async run(ctx, input): Promise<LogFrame> {
    const unit = await findUnitForActing(ctx, { code: input.unit });
    if (!unit || !mayWriteJournal(ctx.actor, unit)) throw notFound('unit');
    const levels = levelsOfUnit(unit.level);
    const facts = await factsOfUnits(ctx.tx, [unit.id], ctx.today);
    const { kinds, topics, channels, lastOfKind } = await getJournalHabits.run(ctx, input);
    return {
      unitCode: unit.code,
      today: ctx.today,
      levels,
      catalogue: catalogueForUnit(await catalogueOf(ctx, unit), levels),
      headCounts: (facts.get(unit.id) ?? []).map(({ asOfOn, staff, pupils, parents }) => ({
        asOfOn,
        staff,
        pupils,
        parents,
      })),
      habits: { kinds, topics, channels },
      lastOfKind,
      nearby: await selectAround(ctx.tx, unit.id, ctx.today, DUPLICATE_DAYS),
    };
  },
});

/** An activity as it stands and as somebody had it before them; `seen` is null when that version is not kept. */
export const compareActivityVersions = defineQuery({
  name: 'journal.compare_versions',
  input: activityVersionInput,
  async run(ctx, { id, version }): Promise<{ seen: Activity | null; current: Activity }> {
    const stored = await findStoredActivity(ctx.tx, id);
    const unit = stored && (await findUnitForActing(ctx, { id: stored.unitId }));
    if (!stored || !unit || !mayReadJournal(ctx.actor, unit)) throw notFound('activity');
    return { seen: (await findRevision(ctx.tx, id, version)) ?? null, current: stored.activity };
  },
});
