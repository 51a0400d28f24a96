// A unit confirms that a paper has arrived: who, when, and for which post when somebody else did it.
import { sql } from 'kysely';
import { recordEvent } from '#foundation/audit/server/index.ts';
import { findUnitForActing, type UnitForActing } from '#foundation/organisation/server/index.ts';
import { defineCommand, type Ctx } from '#foundation/use-case/index.ts';
import { AppError, notFound } from '#shared/app-error.ts';
import { deputisedPost, mayAcknowledge } from '../policy.ts';
import { acknowledgeDocumentInput } from '../schemas.ts';
import { findStoredDocument } from './document-store.ts';
import { selectReceipts, setAcknowledged } from './recipient-store.ts';

export interface Acknowledged {
  readonly unitCode: string;
  readonly acknowledgedAt: string;
  readonly acknowledgedBy: string;
  readonly deputisedFor: string | null;
}

export const acknowledgeDocument = defineCommand({
  name: 'register.acknowledge_document',
  input: acknowledgeDocumentInput,
  async run(ctx, { id, unitCode }): Promise<Acknowledged> {
    const stored = await findStoredDocument(ctx, id);
    if (!stored || stored.document.state === 'draft') throw notFound('document');
    const unit = await recipientOf(ctx, id, unitCode);
    if (stored.document.state === 'withdrawn') throw new AppError('rule', 'document.withdrawn');
    const deputisedFor = deputisedPost(ctx.actor, unit.id);
    if (!(await setAcknowledged(ctx, { documentId: id, unitId: unit.id, deputisedFor }))) {
      const [receipt] = await selectReceipts(ctx.tx, id, [unit.id]);
      throw new AppError('rule', 'document.already_acknowledged', {
        by: receipt?.acknowledgedBy ?? '',
        at: receipt?.acknowledgedAt?.toISOString() ?? '',
      });
    }
    recordEvent(ctx, {
      name: 'document.acknowledged',
      unitId: unit.id,
      subject: `document:${id}`,
      data: { deputisedFor },
    });
    return {
      unitCode: unit.code,
      acknowledgedAt: ctx.now.toISOString(),
      acknowledgedBy: ctx.actor.name,
      deputisedFor,
    };
  },
});

/** The unit named, or the actor's own one that was sent the paper. Row-level security shows only receipts within reach. */
async function recipientOf(ctx: Ctx, id: string, unitCode: string | undefined): Promise<UnitForActing> {
  const { rows } = await sql<{ recipient_unit_id: number }>`
    select recipient_unit_id from document_recipients
    where document_id = ${id} and recipient_unit_id = any (${ctx.actor.grants.map(({ unitId }) => unitId)}::int[])`.execute(
    ctx.tx,
  );
  for (const { recipient_unit_id: unitId } of rows) {
    const unit = await findUnitForActing(ctx, { id: unitId });
    if (unit && mayAcknowledge(ctx.actor, unit) && (unitCode === undefined || unit.code === unitCode))
      return unit;
  }
  throw notFound('document');
}
