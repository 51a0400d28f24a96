// Somebody held an entry of the legal register against the original: from then on it is shown without its mark.
import { recordEvent } from '#foundation/audit/server/index.ts';
import { hasRoleAnywhere } from '#foundation/accounts/actor.ts';
import { defineCommand } from '#foundation/use-case/index.ts';
import { AppError, notFound } from '#shared/app-error.ts';
import { checkLawInput } from '../schemas.ts';
import { findStoredDocument } from './document-store.ts';
import { written, type WrittenDocument } from './register-document.ts';

export const checkLaw = defineCommand({
  name: 'register.check_law',
  input: checkLawInput,
  async run(ctx, { id, source, ...dates }): Promise<WrittenDocument> {
    const stored = await findStoredDocument(ctx, id);
    if (!stored || stored.document.direction !== 'law') throw notFound('document');
    if (!hasRoleAnywhere(ctx.actor, ['operator']))
      throw new AppError('forbidden', 'document.only_operator_checks');
    await ctx.tx
      .updateTable('documents')
      .set((eb) => ({
        original_checked: true,
        source,
        ...(dates.issuedOn !== undefined && { issued_on: dates.issuedOn }),
        ...(dates.effectiveOn !== undefined && { effective_on: dates.effectiveOn }),
        ...(dates.expiresOn !== undefined && { expires_on: dates.expiresOn }),
        ...(dates.abstract !== undefined && { abstract: dates.abstract }),
        version: eb('version', '+', 1),
        updated_at: ctx.now,
      }))
      .where('id', '=', id)
      .execute();
    recordEvent(ctx, {
      name: 'document.law_checked',
      unitId: null,
      subject: `document:${id}`,
      data: { lawId: stored.document.lawId },
    });
    return written(ctx, id);
  },
});
