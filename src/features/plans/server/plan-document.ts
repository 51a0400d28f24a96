// The official paper of a plan, as a model that the faces render outside the transaction.
import { defineQuery } from '#foundation/use-case/index.ts';
import type { OfficialDocument } from '#platform/documents/index.ts';
import { AppError } from '#shared/app-error.ts';
import { todayInVietnam } from '#shared/dates.ts';
import { planDocument } from '../printing/plan-document.ts';
import { planDocumentInput } from '../schemas.ts';
import { contentOf } from './content.ts';
import { findPlanForActing } from './plan-for-acting.ts';
import { findSeal } from './seal-store.ts';

export interface PlanPrint {
  /** For the name of the file: `ke-hoach-cu-chi-th-1-ban-2`. */
  readonly fileName: string;
  readonly isDraft: boolean;
  readonly document: OfficialDocument;
}

/** A version as it was sealed (the last one when none is named), or the draft, which says that it is one. */
export const getPlanDocument = defineQuery({
  name: 'plans.get_document',
  input: planDocumentInput,
  async run(ctx, { id, version }): Promise<PlanPrint> {
    const found = await findPlanForActing(ctx, id);
    const { plan } = found;
    const isSent = plan.state === 'submitted' || plan.state === 'accepted';
    if (version === undefined && !isSent) {
      return {
        fileName: `ke-hoach-${plan.unitCode}-ban-nhap`,
        isDraft: true,
        document: planDocument(await contentOf(ctx, found), null),
      };
    }
    const wanted = version ?? plan.version;
    const seal = await findSeal(ctx.tx, plan.id, wanted);
    if (!seal) throw new AppError('not_found', 'plan.version_unknown', { version: wanted });
    return {
      fileName: `ke-hoach-${plan.unitCode}-ban-${String(wanted)}`,
      isDraft: false,
      document: planDocument(seal.content, todayInVietnam(seal.sealedAt)),
    };
  },
});
