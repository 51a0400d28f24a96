// What a paper says about others: bases that must exist and hold, ties that may be, units that are named.
import { findUnitForActing, versionOnDay } from '#foundation/organisation/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { AppError, invalid, type FieldProblem } from '#shared/app-error.ts';
import type { IsoDate } from '#shared/dates.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import { shortCitation } from '../citation.ts';
import type { DocumentContent } from '../content.ts';
import { numberLabel } from '../document-number.ts';
import type { Party, RegisteredDocument } from '../document.ts';
import { mayBeBasis } from '../legal-state.ts';
import { relationProblem, type RelationKind } from '../relations.ts';
import { findStoredDocument, setOvertaken, type StoredDocument } from './document-store.ts';
import { insertRelations, selectChain } from './relation-store.ts';

export interface WantedRelation {
  readonly kind: RelationKind;
  readonly otherId: string;
  readonly reason?: string | undefined;
}

/** The bases of a composed paper as ties. */
export function basesOf(content: DocumentContent | null): WantedRelation[] {
  return (content?.bases ?? []).flatMap((basis) =>
    'documentId' in basis
      ? [{ kind: 'basis' as const, otherId: basis.documentId, reason: basis.reason }]
      : [],
  );
}

/**
 * Checks and writes ties of a paper. A basis out of force on the day of issue needs a reason (`document.basis_expired`); one
 * may replace or amend only papers of the same register, and those then say so themselves. Answers what was overtaken.
 */
export async function tieDocuments(
  ctx: Ctx,
  paper: {
    id: string;
    unitId: number;
    state: RegisteredDocument['state'];
    issuedOn: IsoDate | null;
    effectiveOn: IsoDate | null;
  },
  relations: readonly WantedRelation[],
): Promise<{ replaced: string[] }> {
  const problems: FieldProblem[] = [];
  const replaced: string[] = [];
  for (const [at, relation] of relations.entries()) {
    const path = `relations.${String(at)}`;
    const other = await findStoredDocument(ctx, relation.otherId);
    if (!other) {
      problems.push({ path, code: 'document.not_found' });
      continue;
    }
    const problem = await problemOf(ctx, paper, relation, other);
    if (problem) problems.push({ ...problem, path });
    else if (relation.kind === 'replaces') replaced.push(relation.otherId);
  }
  if (problems.length > 0) throw invalid(problems);
  await insertRelations(ctx, paper.id, paper.unitId, relations);
  if (paper.state === 'issued') await overtake(ctx, paper, relations);
  return { replaced };
}

/** The papers that an issued one replaces or amends say so from then on. */
export async function overtake(
  ctx: Ctx,
  paper: { id: string; issuedOn: IsoDate | null; effectiveOn: IsoDate | null },
  relations: readonly Pick<WantedRelation, 'kind' | 'otherId'>[],
): Promise<void> {
  const from = paper.effectiveOn ?? paper.issuedOn ?? ctx.today;
  for (const { kind, otherId } of relations) {
    if (kind === 'replaces')
      await setOvertaken(ctx, otherId, { kind, id: paper.id, lastDay: dayBefore(from) });
    if (kind === 'amends') await setOvertaken(ctx, otherId, { kind });
  }
}

async function problemOf(
  ctx: Ctx,
  paper: { id: string; unitId: number; state: RegisteredDocument['state']; issuedOn: IsoDate | null },
  { kind, otherId, reason }: WantedRelation,
  other: StoredDocument,
): Promise<FieldProblem | null> {
  const chain = kind === 'replaces' || kind === 'amends' ? await selectChain(ctx.tx, kind, otherId) : [];
  const { document } = other;
  const code = relationProblem(
    kind,
    paper,
    { id: otherId, state: document.state, issuedOn: document.issuedOn },
    chain,
  );
  if (code !== null) return { path: '', code };
  if (
    (kind === 'replaces' || kind === 'amends') &&
    other.unitId !== paper.unitId &&
    document.direction !== 'law'
  )
    return { path: '', code: 'document.relation_of_another' };
  if (kind !== 'basis' || paper.state === 'draft' || reason !== undefined) return null;
  return expiredBasis(ctx, other, paper.issuedOn ?? ctx.today);
}

/** Why a paper is no basis on a day; null when it is one. */
export async function expiredBasis(
  ctx: Ctx,
  other: StoredDocument,
  on: IsoDate,
): Promise<FieldProblem | null> {
  const then = await findStoredDocument({ tx: ctx.tx, today: on }, other.document.id);
  const state = then?.document.legalState ?? 'unknown';
  if (mayBeBasis(state)) return null;
  const { expiresOn, withdrawnOn, effectiveOn } = other.document;
  const since = state === 'not_yet' ? effectiveOn : (withdrawnOn ?? expiresOn);
  return {
    path: '',
    code: state === 'not_yet' ? 'document.basis_not_yet' : 'document.basis_expired',
    params: {
      document: shortCitation(other.document),
      date: since === null ? '' : formatDate(since),
      id: other.document.id,
    },
  };
}

function dayBefore(day: IsoDate): IsoDate {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10) as IsoDate;
}

type WantedParty = Omit<Party, 'label'>;

/** Parties with the ids of their units and the label of their numbers; a unit code that is out of reach is refused. */
export async function resolveParties(
  ctx: Ctx,
  parties: readonly WantedParty[],
): Promise<(Omit<Party, 'unitCode'> & { unitId: number | null })[]> {
  return Promise.all(
    parties.map(async ({ unitCode, ...party }, at) => {
      const unit = unitCode === null ? undefined : await findUnitForActing(ctx, { code: unitCode });
      if (unitCode !== null && !unit)
        throw invalid([{ path: `parties.${String(at)}.unitCode`, code: 'unit.not_found' }]);
      return {
        ...party,
        unitId: unit?.id ?? null,
        label: party.number === null ? '' : numberLabel(party.number, party.symbol),
      };
    }),
  );
}

/** The name a unit had on a day; its code when it had none. */
export async function nameOnDay(ctx: Ctx, unit: { id: number; code: string }, day: IsoDate): Promise<string> {
  return (await versionOnDay(ctx.tx, unit.id, day))?.name ?? unit.code;
}

/** Refuses a number that the register already has, unless there is a reason. */
export function refuseDuplicate(
  found: { id: string; label: string; issuedOn: IsoDate } | null,
  direction: 'in' | 'out',
  duplicateReason: string | null,
): void {
  if (found === null || duplicateReason !== null) return;
  throw new AppError(
    'conflict',
    direction === 'out' ? 'document.number_used' : 'document.already_registered',
    {
      label: found.label,
      date: formatDate(found.issuedOn),
      id: found.id,
    },
  );
}
