// All SQL on builds of an office's own report: each one is kept with the seals it was made from.
import { sql } from 'kysely';
import type { Tx } from '#platform/db/index.ts';
import type { BuildChanges } from '../consolidation-changes.ts';
import type { Consolidation } from '../consolidation.ts';
import type { ReportKey, StoredProposal } from './report-store.ts';
import './tables.ts';

/** A seal that went into a build. */
export interface BuildSource extends ReportKey {
  readonly unitCode: string;
  readonly version: number;
}

export interface BuildContent {
  readonly consolidation: Consolidation;
  readonly sources: readonly BuildSource[];
}

export interface OfficeBuild extends BuildContent {
  readonly number: number;
  readonly builtAt: Date;
  readonly changes: BuildChanges | null;
}

const COLUMNS = sql`
  b.number, b.built_at as "builtAt", b.content -> 'consolidation' as consolidation, b.content -> 'sources' as sources, b.changes`;

export async function findLastBuild(
  tx: Tx,
  { periodId, unitId }: ReportKey,
): Promise<OfficeBuild | undefined> {
  const { rows } = await sql<OfficeBuild>`
    select ${COLUMNS} from report_builds b where b.period_id = ${periodId} and b.unit_id = ${unitId}
    order by b.number desc limit 1`.execute(tx);
  return rows[0];
}

export type BuildSummary = Pick<OfficeBuild, 'number' | 'builtAt' | 'changes'>;

/** Every build of a report with what it changed, newest first; their contents stay where they are. */
export async function selectBuilds(tx: Tx, { periodId, unitId }: ReportKey): Promise<BuildSummary[]> {
  const { rows } = await sql<BuildSummary>`
    select b.number, b.built_at as "builtAt", b.changes from report_builds b
    where b.period_id = ${periodId} and b.unit_id = ${unitId} order by b.number desc limit 50`.execute(tx);
  return rows;
}

export function insertBuild(
  tx: Tx,
  { periodId, unitId }: ReportKey,
  build: BuildContent & { number: number; changes: BuildChanges | null; at: Date; by: string | null },
) {
  return tx.insertInto('report_builds').values({
    period_id: periodId,
    unit_id: unitId,
    number: build.number,
    built_at: build.at,
    built_by: build.by,
    content: JSON.stringify({ consolidation: build.consolidation, sources: build.sources }),
    changes: build.changes && JSON.stringify(build.changes),
  });
}

/** What units ask in reports of these periods that count now; the states of the answers are those of today. */
export async function selectProposalsSent(
  tx: Tx,
  sources: readonly BuildSource[],
): Promise<StoredProposal[]> {
  const { rows } = await sql<StoredProposal>`
    select p.id, p.period_id as "periodId", p.unit_id as "unitId", p.sentence, p.addressee, p.made_on as "madeOn",
           p.state, p.answer, p.answered_on as "answeredOn"
    from unnest(${sources.map((source) => source.periodId)}::uuid[], ${sources.map((source) => source.unitId)}::int[])
      as sent(period_id, unit_id)
    join report_proposals p using (period_id, unit_id)
    order by p.made_on, p.id`.execute(tx);
  return rows;
}
