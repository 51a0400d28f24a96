// All SQL on what was sealed, said about it, and shared of plans.
import { sql } from 'kysely';
import type { Tx } from '#platform/db/index.ts';
import { inKindOrder, type PlanKind, type PlanYear } from '../plan.ts';
import type { PlanContent, SharedContent } from '../plan-content.ts';
import './tables.ts';

interface OfPlan {
  readonly id: string;
  readonly unitId: number;
}

export interface StoredSeal {
  readonly version: number;
  readonly sha256: string;
  readonly content: PlanContent;
  readonly sealedAt: Date;
  readonly sealedByName: string;
  readonly withdrawnAt: Date | null;
}

/** Oldest first. */
export async function selectSeals(tx: Tx, planId: string): Promise<StoredSeal[]> {
  const { rows } = await sql<StoredSeal>`
    select version, sha256, content, sealed_at as "sealedAt", sealed_by_name as "sealedByName",
           withdrawn_at as "withdrawnAt"
    from plan_seals where plan_id = ${planId} order by version`.execute(tx);
  return rows;
}

export async function findSeal(tx: Tx, planId: string, version: number): Promise<StoredSeal | undefined> {
  const { rows } = await sql<StoredSeal>`
    select version, sha256, content, sealed_at as "sealedAt", sealed_by_name as "sealedByName",
           withdrawn_at as "withdrawnAt"
    from plan_seals where plan_id = ${planId} and version = ${version}`.execute(tx);
  return rows[0];
}

export function insertSeal(
  tx: Tx,
  plan: OfPlan,
  seal: { version: number; sha256: string; text: string; at: Date; by: string | null; byName: string },
) {
  return tx.insertInto('plan_seals').values({
    plan_id: plan.id,
    unit_id: plan.unitId,
    version: seal.version,
    sha256: seal.sha256,
    content: seal.text,
    sealed_at: seal.at,
    sealed_by: seal.by,
    sealed_by_name: seal.byName,
    withdrawn_at: null,
  });
}

export function markWithdrawn(tx: Tx, planId: string, version: number, at: Date) {
  return tx
    .updateTable('plan_seals')
    .set({ withdrawn_at: at })
    .where('plan_id', '=', planId)
    .where('version', '=', version);
}

export interface StoredRemark {
  readonly id: string;
  readonly aboutVersion: number;
  readonly field: string;
  readonly text: string;
  readonly madeAt: Date;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

/** All remarks of a plan, oldest first. */
export async function selectRemarks(tx: Tx, planId: string): Promise<StoredRemark[]> {
  const { rows } = await sql<StoredRemark>`
    select id, about_version as "aboutVersion", field, text, made_at as "madeAt", answer, answered_at as "answeredAt"
    from plan_remarks where plan_id = ${planId} order by about_version, made_at, id`.execute(tx);
  return rows;
}

export function insertRemarks(
  tx: Tx,
  plan: OfPlan & { readonly version: number },
  remarks: readonly { id: string; field: string; text: string }[],
  { at, by }: { at: Date; by: string | null },
) {
  return tx.insertInto('plan_remarks').values(
    remarks.map(({ id, field, text }) => ({
      id,
      plan_id: plan.id,
      unit_id: plan.unitId,
      about_version: plan.version,
      field,
      text,
      made_at: at,
      made_by: by,
      answer: null,
      answered_at: null,
      answered_by: null,
    })),
  );
}

export function updateRemarkAnswer(
  tx: Tx,
  remarkId: string,
  answer: { text: string; at: Date; by: string | null },
) {
  return tx
    .updateTable('plan_remarks')
    .set({ answer: answer.text, answered_at: answer.at, answered_by: answer.by })
    .where('id', '=', remarkId);
}

export interface SharedPlan {
  readonly planId: string;
  readonly unitId: number;
  readonly unitCode: string;
  readonly unitName: string;
  readonly level: string | null;
  readonly year: PlanYear;
  readonly kinds: readonly PlanKind[];
  readonly title: string;
  readonly sharedAt: Date;
  readonly content: SharedContent;
}

interface ShareRow extends Omit<SharedPlan, 'year' | 'kinds'> {
  yearKind: PlanYear['yearKind'];
  firstYear: number;
  kinds: PlanKind[];
}

const SHARE_COLUMNS = sql`plan_id as "planId", unit_id as "unitId", unit_code as "unitCode",
  unit_name as "unitName", level, year_kind as "yearKind", first_year as "firstYear", kinds, title,
  shared_at as "sharedAt", content`;
/** Enough to choose from; a search narrows it. */
const MOST_SHARES = 100;

function toShared({ yearKind, firstYear, kinds, ...row }: ShareRow): SharedPlan {
  return { ...row, year: { yearKind, firstYear }, kinds: inKindOrder(kinds) };
}

export async function selectShares(
  tx: Tx,
  filter: { level?: string | undefined; search?: string | undefined },
): Promise<SharedPlan[]> {
  const { rows } = await sql<ShareRow>`
    select ${SHARE_COLUMNS} from plan_shares
    where true
      ${filter.level === undefined ? sql`` : sql`and level = ${filter.level}`}
      ${
        filter.search === undefined
          ? sql``
          : sql`and app.fold_marks(unit_name || ' ' || title) like ${`%${filter.search}%`}`
      }
    order by shared_at desc, plan_id limit ${MOST_SHARES}`.execute(tx);
  return rows.map(toShared);
}

export async function findShare(tx: Tx, planId: string): Promise<SharedPlan | undefined> {
  const { rows } = await sql<ShareRow>`
    select ${SHARE_COLUMNS} from plan_shares where plan_id = ${planId}`.execute(tx);
  return rows[0] && toShared(rows[0]);
}

export async function upsertShare(
  tx: Tx,
  plan: OfPlan,
  { content, shared, at }: { content: PlanContent; shared: SharedContent; at: Date },
): Promise<void> {
  await sql`
    insert into plan_shares (plan_id, unit_id, unit_code, unit_name, level, year_kind, first_year, kinds, title,
                             content, shared_at)
    values (${plan.id}, ${plan.unitId}, ${content.unit.code}, ${content.unit.name}, ${content.unit.level},
            ${content.year.yearKind}, ${content.year.firstYear}, ${[...content.kinds]}::text[], ${content.title},
            ${JSON.stringify(shared)}::jsonb, ${at})
    on conflict (plan_id) do update set unit_name = excluded.unit_name, kinds = excluded.kinds,
      title = excluded.title, content = excluded.content`.execute(tx);
}

export async function deleteShare(tx: Tx, planId: string): Promise<void> {
  await tx.deleteFrom('plan_shares').where('plan_id', '=', planId).execute();
}
