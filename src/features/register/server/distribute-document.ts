// Sends a paper to all units a rule means on that day, and later to those that came under the rule since. Whatever the
// number of units, the number of statements is the same.
import { recordEvent } from '#foundation/audit/server/index.ts';
import { addresseeRule, type AddresseeRule } from '#foundation/organisation/addressee-rule.ts';
import { findUnitForActing, unitsUnderRule } from '#foundation/organisation/server/index.ts';
import { defineCommand, defineQuery, type Ctx } from '#foundation/use-case/index.ts';
import { AppError, invalid, notFound } from '#shared/app-error.ts';
import type { IsoDate } from '#shared/dates.ts';
import { newId } from '#shared/ids.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import { distributeDocumentInput, documentIdInput, lateUnitsInput, nudgeDocumentInput } from '../schemas.ts';
import {
  documentForIssuing,
  documentForReading,
  readsAsRegister,
  type DocumentForActing,
} from './document-for-acting.ts';
import {
  insertDistribution,
  insertRecipients,
  selectDistributions,
  selectOpenAmong,
  selectRecipientIds,
} from './recipient-store.ts';
import { selectParties } from './relation-store.ts';

export interface Distributed {
  readonly distributionId: string;
  /** Units the rule means today. */
  readonly addressees: number;
  /** Those that did not have the paper yet. */
  readonly added: number;
  /** Ids of all units meant, for what else is given to them in the same transaction. */
  readonly unitIds: readonly number[];
}

/** More upper units than a line has are not named by hand. */
const UPPER_UNITS_MAX = 10;

/** For other slices: the same as the command, in their transaction. The actor must be one who issues for the register. */
export async function distributeDocument(
  ctx: Ctx,
  { documentId, rule, dueOn }: { documentId: string; rule: AddresseeRule; dueOn: IsoDate | null },
): Promise<Distributed> {
  const stored = await documentForIssuing(ctx, documentId);
  requireIssued(stored);
  if (dueOn !== null && dueOn < ctx.today)
    throw invalid([
      { path: 'dueOn', code: 'document.due_in_the_past', params: { date: formatDate(ctx.today) } },
    ]);
  const unitIds = await addresseesOf(ctx, stored, rule);
  if (unitIds.length === 0) throw invalid([{ path: 'rule', code: 'document.no_addressees' }]);
  const distributionId = newId();
  await insertDistribution(ctx, { id: distributionId, documentId, unitId: stored.unitId, rule, dueOn });
  const added = await insertRecipients(ctx, {
    documentId,
    distributionId,
    unitId: stored.unitId,
    recipientIds: unitIds,
    dueOn,
  });
  recordDistribution(ctx, stored, { distributionId, added: added.length, isLate: false });
  return { distributionId, addressees: unitIds.length, added: added.length, unitIds };
}

export const sendDocument = defineCommand({
  name: 'register.send_document',
  input: distributeDocumentInput,
  async run(ctx, { id, rule, dueOn }): Promise<Omit<Distributed, 'unitIds'>> {
    const { unitIds: _ids, ...sent } = await distributeDocument(ctx, { documentId: id, rule, dueOn });
    return sent;
  },
});

export interface LateUnit {
  readonly id: number;
  readonly code: string;
  readonly name: string;
}

/** Units that fall under one of the paper's rules today and have not got it. */
export const listLateUnits = defineQuery({
  name: 'register.list_late_units',
  input: documentIdInput,
  async run(ctx, { id }): Promise<{ items: { code: string; name: string }[]; total: number }> {
    const stored = await documentForReading(ctx, id);
    if (!readsAsRegister(ctx, stored)) throw notFound('document');
    const late = await lateUnitsOf(ctx, stored);
    return { items: late.map(({ code, name }) => ({ code, name })), total: late.length };
  },
});

/** Sends the paper to those that came under its rules since it was sent. */
export const sendToLateUnits = defineCommand({
  name: 'register.send_to_late_units',
  input: lateUnitsInput,
  async run(ctx, { id, dueOn }): Promise<{ added: number }> {
    const stored = await documentForIssuing(ctx, id);
    requireIssued(stored);
    const late = await lateUnitsOf(ctx, stored);
    const [distribution] = (await selectDistributions(ctx.tx, id)).toReversed();
    if (late.length === 0 || !distribution) throw new AppError('rule', 'document.no_late_units');
    const added = await insertRecipients(ctx, {
      documentId: id,
      distributionId: distribution.id,
      unitId: stored.unitId,
      recipientIds: late.map((unit) => unit.id),
      dueOn,
    });
    recordDistribution(ctx, stored, { distributionId: distribution.id, added: added.length, isLate: true });
    return { added: added.length };
  },
});

/** Reminds units that have not confirmed; those that have are left in peace. */
export const nudgeRecipients = defineCommand({
  name: 'register.nudge_recipients',
  input: nudgeDocumentInput,
  async run(ctx, { id, unitCodes }): Promise<{ nudged: string[] }> {
    const stored = await documentForIssuing(ctx, id);
    requireIssued(stored);
    const nudged = await selectOpenAmong(ctx.tx, id, unitCodes);
    if (nudged.length === 0) throw new AppError('rule', 'document.nobody_to_nudge');
    recordEvent(ctx, {
      name: 'document.nudged',
      unitId: stored.unitId,
      subject: `document:${id}`,
      data: { units: nudged },
    });
    return { nudged };
  },
});

/** Empty for a paper that was never sent. */
export async function lateUnitsOf(ctx: Ctx, { document, unitId }: DocumentForActing): Promise<LateUnit[]> {
  if (unitId === null || document.state !== 'issued') return [];
  const distributions = await selectDistributions(ctx.tx, document.id);
  if (distributions.length === 0) return [];
  const has = new Set(await selectRecipientIds(ctx.tx, document.id));
  const meant = await Promise.all(
    distributions.map(({ rule }) =>
      unitsUnderRule(ctx, unitId, addresseeRule.parse(rule), ctx.today, { partners: true }),
    ),
  );
  const late = new Map(
    meant
      .flat()
      .filter(({ id }) => !has.has(id))
      .map((unit) => [unit.id, unit]),
  );
  return [...late.values()].map(({ id, code, name }) => ({ id, code, name }));
}

function requireIssued({ document }: DocumentForActing): void {
  if (document.state === 'withdrawn') throw new AppError('rule', 'document.withdrawn');
  if (document.state === 'draft') throw new AppError('rule', 'document.not_issued_yet');
  if (document.direction !== 'out' && document.direction !== 'in')
    throw new AppError('rule', 'document.law_is_not_sent');
}

/** Units below, named partners, the second body of a joint paper, and upper units that are named: advice goes up. */
async function addresseesOf(
  ctx: Ctx,
  { unit, unitId, document }: DocumentForActing,
  rule: AddresseeRule,
): Promise<number[]> {
  if (unitId === null) return [];
  const [below, parties] = await Promise.all([
    unitsUnderRule(ctx, unitId, rule, ctx.today, { partners: true }),
    selectParties(ctx.tx, document.id),
  ]);
  const found = new Set(below.map(({ code }) => code));
  const named = (rule.units ?? []).filter((code) => !found.has(code)).slice(0, UPPER_UNITS_MAX);
  const above = await Promise.all(named.map((code) => findUnitForActing(ctx, { code })));
  const upper = above.flatMap((one) => (one && unit?.ancestorIds.includes(one.id) ? [one.id] : []));
  const joint = below.length + upper.length > 0 ? parties.flatMap((party) => party.unitId ?? []) : [];
  return [...new Set([...below.map(({ id }) => id), ...upper, ...joint])].filter((id) => id !== unitId);
}

function recordDistribution(
  ctx: Ctx,
  { document, unitId }: DocumentForActing,
  data: { distributionId: string; added: number; isLate: boolean },
): void {
  recordEvent(ctx, {
    name: 'document.distributed',
    unitId,
    subject: `document:${document.id}`,
    data: { ...data, type: document.type, sentAt: ctx.now.toISOString() },
  });
}
