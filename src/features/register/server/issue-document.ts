// Gives a draft the number and the day that Văn thư entered, or takes an issued paper back. From then on it is history.
import { recordEvent } from '#foundation/audit/server/index.ts';
import { defineCommand, type Ctx } from '#foundation/use-case/index.ts';
import { AppError, invalid, type FieldProblem } from '#shared/app-error.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import type { z } from 'zod';
import { checkDocument } from '../check-document.ts';
import { numberLabel, symbolProblem } from '../document-number.ts';
import { searchTextOf } from '../document.ts';
import { transitionDocumentInput } from '../schemas.ts';
import { expiredBasis, overtake, refuseDuplicate } from './check-references.ts';
import { documentForIssuing, type DocumentForActing } from './document-for-acting.ts';
import { findContent, findNumbered, findStoredDocument, setIssued, setWithdrawn } from './document-store.ts';
import { countRecipients } from './recipient-store.ts';
import { written, type WrittenDocument } from './register-document.ts';
import { insertRelations, selectParties, selectRelated, setPartyNumber } from './relation-store.ts';

type Input = z.output<typeof transitionDocumentInput>;
type Issue = Extract<Input, { to: 'issued' }>;
type Keeping = DocumentForActing & { readonly unitId: number };

export const transitionDocument = defineCommand({
  name: 'register.transition_document',
  input: transitionDocumentInput,
  constraints: { document_number_unique: ['conflict', 'document.number_taken'] },
  async run(ctx, input): Promise<WrittenDocument> {
    const stored = await documentForIssuing(ctx, input.id);
    if (input.to === 'issued') await issue(ctx, stored, input);
    else await withdraw(ctx, stored, input);
    return written(ctx, input.id);
  },
});

async function issue(ctx: Ctx, stored: Keeping, input: Issue): Promise<void> {
  const { document, unitId } = stored;
  if (document.state !== 'draft') throw new AppError('rule', 'document.already_issued');
  const symbol = input.symbol ?? document.symbol;
  const label = numberLabel(input.number, symbol);
  const signerName = input.signerName ?? document.signer.name;
  const content = await findContent(ctx.tx, input.id);
  const parties = await selectParties(ctx.tx, input.id);
  const checked = checkDocument(
    {
      ...document,
      symbol,
      label,
      number: input.number,
      issuedOn: input.issuedOn,
      issuerKind: document.issuer.kind,
      issuerName: document.issuer.name,
      signer: { ...document.signer, name: signerName },
      content,
      parties,
    },
    ctx.today,
  );
  const problems = [...checked.problems];
  const wrong = symbolProblem(document.type, symbol);
  if (wrong)
    problems.push({
      path: 'symbol',
      code: wrong.code,
      params: { expected: wrong.expected, found: wrong.found },
    });
  if (content !== null && content.blocks.length === 0)
    problems.push({ path: 'content', code: 'document.empty' });
  if (problems.length > 0) throw invalid(problems);
  refuseDuplicate(
    await findNumbered(
      ctx.tx,
      {
        unitId,
        direction: 'out',
        series: document.series,
        number: input.number,
        label,
        issuerName: document.issuer.name,
        issuedOn: input.issuedOn,
      },
      input.id,
    ),
    'out',
    input.duplicateReason,
  );
  await checkBases(ctx, stored, input);

  const search = searchTextOf({
    type: document.type,
    label,
    abstract: document.abstract,
    issuerName: document.issuer.name,
    signerName,
    note: document.note,
  });
  await setIssued(ctx, input.id, {
    number: input.number,
    symbol,
    label,
    issuedOn: input.issuedOn,
    signerName,
    search,
    duplicateReason: input.duplicateReason,
  });
  const [party] = parties;
  if (party && input.partyNumber !== undefined)
    await setPartyNumber(ctx.tx, input.id, input.partyNumber, numberLabel(input.partyNumber, party.symbol));
  const ties = (await selectRelated(ctx, input.id)).filter(({ way }) => way === 'to');
  const overtaken = ties
    .filter(({ kind }) => kind === 'replaces' || kind === 'amends')
    .map(({ kind, id }) => ({ kind, otherId: id }));
  await overtake(
    ctx,
    { id: input.id, issuedOn: input.issuedOn, effectiveOn: document.effectiveOn },
    overtaken,
  );
  recordEvent(ctx, {
    name: 'document.issued',
    unitId,
    subject: `document:${input.id}`,
    data: {
      direction: 'out',
      type: document.type,
      year: Number(input.issuedOn.slice(0, 4)),
      replaces: overtaken.filter(({ kind }) => kind === 'replaces').map(({ otherId }) => otherId),
    },
  });
}

/** A basis that has ended on the day of issue is named; with a reason for it the paper goes out. */
async function checkBases(ctx: Ctx, { document, unitId }: Keeping, input: Issue): Promise<void> {
  const bases = (await selectRelated(ctx, document.id)).filter(
    ({ kind, way }) => kind === 'basis' && way === 'to',
  );
  const problems: FieldProblem[] = [];
  for (const { id, reason } of bases) {
    const given = input.basisReasons[id] ?? reason;
    if (given !== '') continue;
    const other = await findStoredDocument(ctx, id);
    const problem = other && (await expiredBasis(ctx, other, input.issuedOn));
    if (problem) problems.push({ ...problem, path: `basisReasons.${id}` });
  }
  if (problems.length > 0) throw invalid(problems);
  const reasons = bases.flatMap(({ id }) => {
    const reason = input.basisReasons[id];
    return reason === undefined ? [] : [{ kind: 'basis' as const, otherId: id, reason }];
  });
  await insertRelations(ctx, document.id, unitId, reasons);
}

async function withdraw(
  ctx: Ctx,
  { document, unitId }: Keeping,
  input: Extract<Input, { to: 'withdrawn' }>,
): Promise<void> {
  if (document.direction !== 'out') throw new AppError('rule', 'document.only_own_withdrawn');
  if (document.state === 'draft') throw new AppError('rule', 'document.draft_not_withdrawn');
  if (document.state === 'withdrawn') throw new AppError('rule', 'document.withdrawn');
  const on = input.on ?? ctx.today;
  if (document.issuedOn !== null && on < document.issuedOn)
    throw invalid([
      { path: 'on', code: 'document.ends_before_it_begins', params: { date: formatDate(document.issuedOn) } },
    ]);
  await setWithdrawn(ctx, input.id, on, input.reason);
  const { sent } = await countRecipients(ctx, input.id);
  recordEvent(ctx, {
    name: 'document.withdrawn',
    unitId,
    subject: `document:${input.id}`,
    data: { type: document.type, sent },
  });
}
