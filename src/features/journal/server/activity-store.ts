// All SQL on activities, their former versions and their evidence.
import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#platform/db/index.ts';
import type { DateRange, IsoDate } from '#shared/dates.ts';
import { foldMarks } from '#shared/vietnamese-text.ts';
import type { Activity, ActivityEvidence, ActivityFacts } from '../activity.ts';
import type { MonthSum } from '../journal-list.ts';
import type { NearbyActivity } from '../likely-duplicates.ts';
import './tables.ts';

interface CountColumns {
  staff: number | null;
  pupils: number | null;
  parents: number | null;
  others: number | null;
  articles: number | null;
  banners: number | null;
  broadcasts: number | null;
  materials: number | null;
  videos: number | null;
}

/** What tells one entry from another like it. */
interface NearbyRow extends CountColumns {
  id: string;
  kind: string;
  title: string;
  held_on: IsoDate;
  sessions: number;
  topics: string[];
  model_id: string | null;
}

interface ActivityRow extends NearbyRow {
  unit_id: number;
  unit_code: string;
  channels: string[];
  organisers: string[];
  note: string;
  plan_task_id: string | null;
  campaign_id: string | null;
  document_id: string | null;
  version: number;
  created_at: Date;
  updated_at: Date;
  deleted_at: Date | null;
  evidence: ActivityEvidence[];
  sealed_at: Date | null;
}

/** An activity together with the internal id of its unit. */
export interface StoredActivity {
  readonly unitId: number;
  readonly activity: Activity;
}

const COLUMNS = sql`
  a.id, a.unit_id, u.code as unit_code, a.kind, a.title, a.held_on, a.sessions, a.staff, a.pupils, a.parents, a.others,
  a.articles, a.banners, a.broadcasts, a.materials, a.videos, a.topics, a.channels, a.organisers, a.note,
  a.plan_task_id, a.model_id, a.campaign_id, a.document_id, a.version, a.created_at, a.updated_at, a.deleted_at,
  coalesce((select jsonb_agg(jsonb_build_object('fileId', e.file_id, 'mediaType', e.media_type, 'size', e.size) order by e.position)
            from activity_evidence e where e.activity_id = a.id), '[]') as evidence,
  (select max(s.sealed_at) from journal_seals s where s.unit_id = a.unit_id and s.period @> a.held_on) as sealed_at`;

function toStored(row: ActivityRow): StoredActivity {
  return {
    unitId: row.unit_id,
    activity: {
      id: row.id,
      unitCode: row.unit_code,
      kind: row.kind,
      title: row.title,
      heldOn: row.held_on,
      topics: row.topics,
      channels: row.channels,
      sessions: row.sessions,
      attendance: attendanceOf(row),
      organisers: row.organisers,
      products: productsOf(row),
      note: row.note,
      planTaskId: row.plan_task_id,
      modelId: row.model_id,
      campaignId: row.campaign_id,
      documentId: row.document_id,
      evidence: row.evidence,
      version: row.version,
      createdAt: row.created_at.toISOString(),
      updatedAt: row.updated_at.toISOString(),
      deletedAt: row.deleted_at?.toISOString() ?? null,
      ...afterSealOf(row),
    },
  };
}

function attendanceOf({ staff, pupils, parents, others }: CountColumns): Activity['attendance'] {
  return { staff, pupils, parents, others };
}

function productsOf({
  articles,
  banners,
  broadcasts,
  materials,
  videos,
}: CountColumns): Activity['products'] {
  return { articles, banners, broadcasts, materials, videos };
}

function afterSealOf({
  sealed_at: sealedAt,
  created_at,
  updated_at,
}: ActivityRow): Pick<Activity, 'afterSeal'> {
  if (sealedAt === null || updated_at <= sealedAt) return {};
  return { afterSeal: created_at > sealedAt ? 'added' : 'changed' };
}

/** The columns that hold what a person typed, and the text that search reads. */
export function columnsOf(facts: ActivityFacts) {
  return {
    kind: facts.kind,
    title: facts.title,
    held_on: facts.heldOn,
    sessions: facts.sessions,
    ...facts.attendance,
    ...facts.products,
    topics: [...facts.topics],
    channels: [...facts.channels],
    organisers: [...facts.organisers],
    note: facts.note,
    plan_task_id: facts.planTaskId,
    model_id: facts.modelId,
    campaign_id: facts.campaignId,
    document_id: facts.documentId,
    search: foldMarks(`${facts.title} ${facts.note}`),
  };
}

/** The statement that writes a new activity; whoever calls it lets it travel with the event (`ctx.defer`). */
export function insertActivity(
  tx: Tx,
  activity: { id: string; unitId: number; facts: ActivityFacts; by: string | null; at: Date },
) {
  return tx.insertInto('activities').values({
    id: activity.id,
    unit_id: activity.unitId,
    ...columnsOf(activity.facts),
    created_by: activity.by,
    created_at: activity.at,
    updated_at: activity.at,
    deleted_at: null,
  });
}

/** Undefined when it does not exist or lies outside the actor's reach. Deleted ones are found, too. */
export async function findStoredActivity(
  tx: Tx,
  id: string,
  lock = false,
): Promise<StoredActivity | undefined> {
  const { rows } = await sql<ActivityRow>`
    select ${COLUMNS} from activities a join units u on u.id = a.unit_id
    where a.id = ${id} ${lock ? sql`for update of a` : sql``}`.execute(tx);
  return rows[0] && toStored(rows[0]);
}

/** When each version of an activity ended, oldest first; the present one has none. */
export async function selectRevisionEnds(
  tx: Tx,
  id: string,
): Promise<{ version: number; replacedAt: Date }[]> {
  const rows = await tx
    .selectFrom('activity_revisions')
    .select(['version', 'replaced_at'])
    .where('activity_id', '=', id)
    .orderBy('version')
    .execute();
  return rows.map((row) => ({ version: row.version, replacedAt: row.replaced_at }));
}

/** Writes a new version and keeps what the former one said. */
export async function replaceActivity(
  tx: Tx,
  former: StoredActivity,
  change: { facts: ActivityFacts; by: string | null; at: Date },
): Promise<void> {
  const { activity, unitId } = former;
  await tx
    .insertInto('activity_revisions')
    .values({
      activity_id: activity.id,
      version: activity.version,
      unit_id: unitId,
      body: JSON.stringify(activity),
      replaced_at: change.at,
      replaced_by: change.by,
    })
    .execute();
  await tx
    .updateTable('activities')
    .set({ ...columnsOf(change.facts), version: activity.version + 1, updated_at: change.at })
    .where('id', '=', activity.id)
    .execute();
}

/** What a version said; undefined for the present one and for versions that never were. */
export async function findRevision(tx: Tx, id: string, version: number): Promise<Activity | undefined> {
  const row = await tx
    .selectFrom('activity_revisions')
    .select('body')
    .where('activity_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.body as Activity | undefined;
}

/** Null brings it back. The version grows either way. */
export async function setDeleted(tx: Tx, id: string, deletedAt: Date | null, at: Date): Promise<void> {
  await tx
    .updateTable('activities')
    .set((eb) => ({ deleted_at: deletedAt, updated_at: at, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

export interface ActivityFilter {
  readonly unitId?: number | undefined;
  /** All units below, and the unit itself. */
  readonly withinId?: number | undefined;
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly topic?: string | undefined;
  readonly planTaskId?: string | undefined;
  /** Folded words, all of which must occur. */
  readonly words?: readonly string[] | undefined;
  readonly withFiles?: boolean | undefined;
  readonly deleted?: boolean | undefined;
}

function conditions(filter: ActivityFilter): RawBuilder<unknown> {
  const parts = [filter.deleted === true ? sql`a.deleted_at is not null` : sql`a.deleted_at is null`];
  if (filter.unitId !== undefined) parts.push(sql`a.unit_id = ${filter.unitId}`);
  if (filter.withinId !== undefined) {
    parts.push(
      sql`a.unit_id in (select c.unit_id from unit_closure c where c.ancestor_id = ${filter.withinId} and c.reach @> app.today())`,
    );
  }
  if (filter.from !== undefined) parts.push(sql`a.held_on >= ${filter.from}::date`);
  if (filter.to !== undefined) parts.push(sql`a.held_on <= ${filter.to}::date`);
  if (filter.kinds !== undefined) parts.push(sql`a.kind = any (${[...filter.kinds]}::text[])`);
  if (filter.topic !== undefined) parts.push(sql`${filter.topic} = any (a.topics)`);
  if (filter.planTaskId !== undefined) parts.push(sql`a.plan_task_id = ${filter.planTaskId}`);
  for (const word of filter.words ?? [])
    parts.push(sql`a.search like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`);
  if (filter.withFiles !== undefined) {
    const hasFiles = sql`exists (select from activity_evidence e where e.activity_id = a.id)`;
    parts.push(filter.withFiles ? hasFiles : sql`not ${hasFiles}`);
  }
  return sql.join(parts, sql` and `);
}

/** Where a page ends: the day and id of its last activity. */
export interface PagePosition {
  readonly heldOn: IsoDate;
  readonly id: string;
}

/**
 * Newest first, one page after `after`. The cost of a page does not depend on how long the journal is. `isWalk`: all
 * pages will be asked for, one after the other.
 */
export async function selectActivities(
  tx: Tx,
  filter: ActivityFilter,
  page: { after?: PagePosition | undefined; limit: number; isWalk?: boolean },
): Promise<StoredActivity[]> {
  const after =
    page.after && sql`and (a.held_on, a.id) < (${page.after.heldOn}::date, ${page.after.id}::uuid)`;
  const found = sql`${conditions(filter)} ${after ?? sql``}`;
  const newestFirst = sql`order by a.held_on desc, a.id desc`;
  // One journal lies in its index as it is read. Those of many units are sorted first, by what the index holds; but who
  // walks through all of them follows the days, which an office with few activities would search in vain for one page.
  if (page.isWalk) await sql`set local enable_sort = off`.execute(tx);
  const { rows } =
    filter.withinId === undefined || page.isWalk
      ? await sql<ActivityRow>`
          select ${COLUMNS} from activities a join units u on u.id = a.unit_id
          where ${found} ${newestFirst} limit ${page.limit}`.execute(tx)
      : await sql<ActivityRow>`
          with page as materialized (select a.id from activities a where ${found} ${newestFirst} limit ${page.limit})
          select ${COLUMNS} from page join activities a using (id) join units u on u.id = a.unit_id ${newestFirst}`.execute(
          tx,
        );
  return rows.map(toStored);
}

/** How many a filter finds, whatever is shown of them. */
export async function countActivities(tx: Tx, filter: ActivityFilter): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from activities a where ${conditions(filter)}`.execute(tx);
  return rows[0]?.total ?? 0;
}

/** Sums of each month over everything a filter finds, newest month first. */
export async function selectMonthSums(tx: Tx, filter: ActivityFilter): Promise<MonthSum[]> {
  const { rows } = await sql<MonthSum>`
    select to_char(a.held_on, 'YYYY-MM') as month, count(*)::int as activities, sum(a.sessions)::int as sessions,
           sum(case when num_nonnulls(a.staff, a.pupils, a.parents, a.others) > 0
               then coalesce(a.staff, 0) + coalesce(a.pupils, 0) + coalesce(a.parents, 0) + coalesce(a.others, 0) end)::float8 as people
    from activities a where ${conditions(filter)}
    group by 1 order by 1 desc`.execute(tx);
  return rows;
}

/**
 * What a unit logged near a day, for the check for likely duplicates. With `like`, only entries that can be one: those
 * of the same kind or of the same day.
 */
export async function selectAround(
  tx: Tx,
  unitId: number,
  day: IsoDate,
  days: number,
  like?: { readonly kind: string },
): Promise<NearbyActivity[]> {
  const { rows } = await sql<NearbyRow>`
    select a.id, a.kind, a.title, a.held_on, a.sessions, a.staff, a.pupils, a.parents, a.others, a.articles, a.banners,
           a.broadcasts, a.materials, a.videos, a.topics, a.model_id
    from activities a
    where a.unit_id = ${unitId} and a.deleted_at is null
      and a.held_on between ${day}::date - ${days}::int and ${day}::date + ${days}::int
      ${like ? sql`and (a.kind = ${like.kind} or a.held_on = ${day}::date)` : sql``}
    order by a.held_on desc, a.id desc limit 60`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    title: row.title,
    heldOn: row.held_on,
    sessions: row.sessions,
    topics: row.topics,
    attendance: attendanceOf(row),
    products: productsOf(row),
    modelId: row.model_id,
  }));
}

/** Behind those that are there; the same file again changes nothing. */
export async function insertEvidence(
  tx: Tx,
  link: { activityId: string; fileId: string; mediaType: string; size: number; unitId: number; at: Date },
): Promise<void> {
  await sql`
    insert into activity_evidence (activity_id, file_id, media_type, size, unit_id, position, added_at)
    select ${link.activityId}, ${link.fileId}, ${link.mediaType}, ${link.size}, ${link.unitId},
           coalesce((select max(position) + 1 from activity_evidence where activity_id = ${link.activityId}), 1), ${link.at}
    on conflict do nothing`.execute(tx);
}

export async function deleteEvidence(tx: Tx, activityId: string, fileId: string): Promise<void> {
  await tx
    .deleteFrom('activity_evidence')
    .where('activity_id', '=', activityId)
    .where('file_id', '=', fileId)
    .execute();
}

/** Files that prove something, so that the clean-up of orphans leaves them alone. */
export async function selectUsedFileIds(tx: Tx, fileIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ file_id: string }>`
    select distinct file_id from activity_evidence where file_id = any (${[...fileIds]}::uuid[])`.execute(tx);
  return rows.map((row) => row.file_id);
}

/** Marks a period of a unit as sealed at an instant: what changes afterwards is shown as changed after sealing. */
export async function markPeriodSealed(
  tx: Tx,
  unitId: number,
  period: DateRange,
  sealedAt: Date,
): Promise<void> {
  await sql`
    insert into journal_seals (unit_id, period, sealed_at)
    values (${unitId}, daterange(${period.from}, ${period.to}, '[]'), ${sealedAt})
    on conflict (unit_id, period) do update set sealed_at = excluded.sealed_at`.execute(tx);
}

/** The day of the latest activity of a unit; null when it has none. */
export async function lastHeldOn({ tx }: { readonly tx: Tx }, unitId: number): Promise<IsoDate | null> {
  const { rows } = await sql<{ held_on: IsoDate }>`
    select held_on from activities where unit_id = ${unitId} and deleted_at is null order by held_on desc limit 1`.execute(
    tx,
  );
  return rows[0]?.held_on ?? null;
}

const FETCHED_AT_A_TIME = 1_000;

/**
 * All activities of a unit and below, unit by unit, oldest first, through a cursor of the server: memory stays flat
 * however many there are. Each journal is walked along its index, so nothing is sorted and the first rows come at once.
 */
export async function* streamActivities(
  tx: Tx,
  { withinId, ...filter }: ActivityFilter & { readonly withinId: number },
): AsyncGenerator<Activity[]> {
  await sql`
    declare exported_activities no scroll cursor for
    select activity.* from (
      select id, code from units
      where id in (select unit_id from unit_closure where ancestor_id = ${withinId} and reach @> app.today())
      order by code) as u
    cross join lateral (
      select ${COLUMNS} from activities a
      where a.unit_id = u.id and ${conditions(filter)} order by a.held_on, a.id) as activity`.execute(tx);
  const fetch = () => {
    const sent = sql<ActivityRow>`fetch ${sql.lit(FETCHED_AT_A_TIME)} from exported_activities`.execute(tx);
    // Whoever stops half-way no longer waits for the rows on their way, nor for their failure.
    sent.catch(() => undefined);
    return sent;
  };
  let next = fetch();
  for (;;) {
    const { rows } = await next;
    const isLast = rows.length < FETCHED_AT_A_TIME;
    // The next ones are on their way while these are looked at.
    if (!isLast) next = fetch();
    if (rows.length > 0) yield rows.map((row) => toStored(row).activity);
    if (isLast) break;
  }
  await sql`close exported_activities`.execute(tx);
}

/**
 * How many staff a unit informed of a document until a day, by `unitId documentId`: the best attended activity that names
 * it, so a lower bound. A count nobody made is left out.
 */
export async function staffInformedOf(
  { tx }: { readonly tx: Tx },
  unitIds: readonly number[],
  documentIds: readonly string[],
  to: IsoDate,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ unit_id: number; document_id: string; staff: number }>`
    select unit_id, document_id, max(staff) as staff from activities
    where document_id = any (${[...documentIds]}::uuid[]) and unit_id = any (${[...unitIds]}::int[])
      and deleted_at is null and held_on <= ${to}::date and staff is not null
    group by unit_id, document_id`.execute(tx);
  return new Map(rows.map((row) => [`${String(row.unit_id)} ${row.document_id}`, row.staff]));
}
