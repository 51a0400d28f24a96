// Corrects an entry or goes on writing a draft. The person names the version they saw. What others have received keeps its
// number, day and words: it is amended or replaced by another paper, not changed.
import { recordEvent } from '#foundation/audit/server/index.ts';
import { defineCommand, type Ctx } from '#foundation/use-case/index.ts';
import { AppError, invalid } from '#shared/app-error.ts';
import type { z } from 'zod';
import { checkDocument } from '../check-document.ts';
import type { DocumentContent } from '../content.ts';
import { parseDocumentNumber } from '../document-number.ts';
import { changeDocumentInput } from '../schemas.ts';
import { basesOf, refuseDuplicate, resolveParties, tieDocuments } from './check-references.ts';
import { documentForKeeping, type DocumentForActing } from './document-for-acting.ts';
import {
  findContent,
  findNumbered,
  insertRevision,
  updateDocument,
  type DocumentFields,
} from './document-store.ts';
import { countRecipients } from './recipient-store.ts';
import { written, type WrittenDocument } from './register-document.ts';
import { deleteRelation, replaceParties, selectParties, selectRelated } from './relation-store.ts';

type Input = z.output<typeof changeDocumentInput>;

/** Once somebody has received it, these say for ever what they said. */
const FIXED_ONCE_SENT = [
  'type',
  'abstract',
  'symbol',
  'series',
  'numberLabel',
  'issuedOn',
  'issuerName',
  'content',
  'parties',
] as const;

export const changeDocument = defineCommand({
  name: 'register.change_document',
  input: changeDocumentInput,
  constraints: { document_number_unique: ['conflict', 'document.number_taken'] },
  async run(ctx, input): Promise<WrittenDocument> {
    const stored = await documentForKeeping(ctx, input.id);
    const { document, unitId } = stored;
    if (document.version !== input.version)
      throw new AppError('conflict', 'document.stale', {
        version: document.version,
        changedAt: document.updatedAt,
      });
    const isDraft = document.state === 'draft';
    if (document.state === 'withdrawn') throw new AppError('rule', 'document.withdrawn');
    await refuseFixed(ctx, stored, input);

    const before = await findContent(ctx.tx, input.id);
    const fields = changed(stored, before, input);
    const parties = await selectParties(ctx.tx, input.id);
    const { problems, warnings } = checkDocument(
      {
        ...fields,
        direction: document.direction,
        arrivedOn: document.arrivedOn,
        parties: input.parties ?? parties,
      },
      ctx.today,
    );
    if (problems.length > 0) throw invalid(problems);
    if (
      !isDraft &&
      input.numberLabel !== undefined &&
      fields.number !== null &&
      fields.issuedOn !== null &&
      document.direction !== 'law'
    ) {
      const { number, issuedOn } = fields;
      const by = { ...fields, number, issuedOn, unitId, direction: document.direction };
      refuseDuplicate(await findNumbered(ctx.tx, by, input.id), document.direction, null);
    }

    if (!isDraft) await insertRevision(ctx, stored, input.reason, before);
    await updateDocument(ctx, input.id, fields);
    if (input.parties !== undefined)
      await replaceParties(ctx.tx, input.id, unitId, await resolveParties(ctx, input.parties));
    if (input.content !== undefined) await renewBases(ctx, stored, input.content);
    recordEvent(ctx, {
      name: isDraft ? 'document.draft_changed' : 'document.changed',
      unitId,
      subject: `document:${input.id}`,
      data: {
        version: input.version + 1,
        changed: Object.keys(input).filter((key) => !['id', 'version', 'reason'].includes(key)),
      },
    });
    return written(ctx, input.id, warnings);
  },
});

async function refuseFixed(ctx: Ctx, { document }: DocumentForActing, input: Input): Promise<void> {
  const named = FIXED_ONCE_SENT.filter((field) => input[field] !== undefined);
  if (document.state === 'draft' || named.length === 0) return;
  if (input.content !== undefined) throw new AppError('rule', 'document.already_issued');
  const { sent } = await countRecipients(ctx, document.id);
  if (sent > 0) throw new AppError('rule', 'document.already_sent', { sent });
}

function changed(
  { document, issuerUnitId }: DocumentForActing,
  content: DocumentContent | null,
  input: Input,
): DocumentFields {
  const number = readNumber(document.state === 'draft', input);
  return {
    type: input.type ?? document.type,
    issuerKind: document.issuer.kind,
    issuerUnitId,
    issuerName: input.issuerName ?? document.issuer.name,
    series: input.series ?? document.series,
    number: number?.number ?? document.number,
    symbol: number?.symbol ?? input.symbol ?? document.symbol,
    label: number?.label ?? document.label,
    issuedOn: input.issuedOn ?? document.issuedOn,
    abstract: input.abstract ?? document.abstract,
    effectiveOn: input.effectiveOn === undefined ? document.effectiveOn : input.effectiveOn,
    expiresOn: input.expiresOn === undefined ? document.expiresOn : input.expiresOn,
    urgency: input.urgency === undefined ? document.urgency : input.urgency,
    pages: input.pages === undefined ? document.pages : input.pages,
    copies: input.copies === undefined ? document.copies : input.copies,
    language: document.language,
    signer: input.signer ?? document.signer,
    dossier: input.dossier ?? document.dossier,
    numberInDossier: input.numberInDossier === undefined ? document.numberInDossier : input.numberInDossier,
    note: input.note ?? document.note,
    replyBy: input.replyBy === undefined ? document.replyBy : input.replyBy,
    purposes: input.purposes ?? document.purposes,
    mustSpread: input.mustSpread ?? document.mustSpread,
    content: input.content ?? content,
  };
}

// A draft has no number: Văn thư gives it on the day of issue.
function readNumber(isDraft: boolean, { numberLabel }: Input) {
  if (numberLabel === undefined || isDraft) return null;
  const number = parseDocumentNumber(numberLabel);
  if (number === null) throw invalid([{ path: 'numberLabel', code: 'document.number_form' }]);
  return number;
}

/** The bases of the text are the ties of the paper: those no longer named are cut, new ones are made. */
async function renewBases(
  ctx: Ctx,
  { document, unitId }: DocumentForActing,
  content: DocumentContent,
): Promise<void> {
  if (unitId === null) return;
  const wanted = basesOf(content);
  const related = await selectRelated(ctx, document.id);
  for (const { kind, way, id } of related) {
    if (kind === 'basis' && way === 'to' && !wanted.some(({ otherId }) => otherId === id))
      await deleteRelation(ctx.tx, document.id, 'basis', id);
  }
  await tieDocuments(
    ctx,
    {
      id: document.id,
      unitId,
      state: document.state,
      issuedOn: document.issuedOn,
      effectiveOn: document.effectiveOn,
    },
    wanted,
  );
}
