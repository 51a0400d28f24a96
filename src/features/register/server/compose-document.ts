// Writes a paper of one's own: a draft that is saved at every pause, changed, and thrown away before it was issued.
import { recordEvent } from '#foundation/audit/server/index.ts';
import { findUnitForActing, versionOnDay } from '#foundation/organisation/server/index.ts';
import { releaseFile } from '#foundation/files/server/index.ts';
import { defineCommand } from '#foundation/use-case/index.ts';
import { AppError, invalid, notFound } from '#shared/app-error.ts';
import { newId } from '#shared/ids.ts';
import { checkDocument } from '../check-document.ts';
import { documentType } from '../document-types.ts';
import { symbolFor } from '../document-number.ts';
import { mayKeepRegister } from '../policy.ts';
import { composeDocumentInput, documentIdInput } from '../schemas.ts';
import { basesOf, resolveParties, tieDocuments } from './check-references.ts';
import { documentForKeeping, placeOfUnit } from './document-for-acting.ts';
import { deleteDraft, insertDocument } from './document-store.ts';
import { written, type WrittenDocument } from './register-document.ts';
import { replaceParties, selectFiles } from './relation-store.ts';

export const composeDocument = defineCommand({
  name: 'register.compose_document',
  input: composeDocumentInput,
  async run(ctx, input): Promise<WrittenDocument> {
    const unit = await findUnitForActing(ctx, { code: input.unitCode });
    if (!unit || !mayKeepRegister(ctx.actor, await placeOfUnit(ctx, unit))) throw notFound('unit');
    if (documentType(input.type).layout === null)
      throw invalid([{ path: 'type', code: 'document.not_composable' }]);
    const body = await versionOnDay(ctx.tx, unit.id, ctx.today);
    const bodyCode = body?.letterhead.bodyCode ?? '';
    const fields = {
      ...input,
      issuerKind: 'body' as const,
      issuerUnitId: unit.id,
      issuerName: body?.name ?? unit.code,
      number: null,
      label: '',
      issuedOn: null,
      symbol: input.symbol === '' && bodyCode !== '' ? symbolFor(input.type, bodyCode, '') : input.symbol,
      signer: {
        ...input.signer,
        position:
          input.signer.position === '' ? (body?.letterhead.signerPosition ?? '') : input.signer.position,
      },
    };
    const { problems, warnings } = checkDocument({ ...fields, direction: 'out', arrivedOn: null }, ctx.today);
    if (problems.length > 0) throw invalid(problems);
    const id = newId();
    await insertDocument(ctx, {
      id,
      unitId: unit.id,
      direction: 'out',
      state: 'draft',
      fields,
      arrivedOn: null,
      arrivalNumber: null,
      duplicateReason: null,
    });
    await replaceParties(ctx.tx, id, unit.id, await resolveParties(ctx, input.parties));
    await tieDocuments(
      ctx,
      { id, unitId: unit.id, state: 'draft', issuedOn: null, effectiveOn: null },
      basesOf(input.content),
    );
    recordEvent(ctx, {
      name: 'document.drafted',
      unitId: unit.id,
      subject: `document:${id}`,
      data: { type: input.type },
    });
    return written(ctx, id, warnings);
  },
});

export const discardDocument = defineCommand({
  name: 'register.discard_document',
  input: documentIdInput,
  async run(ctx, { id }): Promise<{ id: string }> {
    const { document, unitId } = await documentForKeeping(ctx, id);
    if (document.state !== 'draft') throw new AppError('rule', 'document.not_a_draft');
    for (const { fileId } of await selectFiles(ctx.tx, id)) await releaseFile(ctx, fileId);
    await deleteDraft(ctx.tx, id);
    recordEvent(ctx, { name: 'document.discarded', unitId, subject: `document:${id}` });
    return { id };
  },
});
