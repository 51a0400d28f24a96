// A paper as use cases need it to decide: the row, whose register it is, and who acts for that register today.
import { findUnitForActing, type UnitForActing } from '#foundation/organisation/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { AppError, notFound } from '#shared/app-error.ts';
import type { IssuerStanding } from '../legal-state.ts';
import { mayIssue, mayKeepRegister, mayReadRegister, type RegisterPlace } from '../policy.ts';
import { findStoredDocument, standingOf, type StoredDocument } from './document-store.ts';

export interface DocumentForActing extends StoredDocument {
  /** The unit whose register it stands in, as far as the actor reaches it. */
  readonly unit: UnitForActing | null;
  /** Null for the shared legal register. */
  readonly place: RegisterPlace | null;
  readonly standing: IssuerStanding | null;
}

/** A unit of a register with what became of it. */
export async function placeOfUnit(ctx: Ctx, unit: UnitForActing): Promise<RegisterPlace> {
  const isClosed = unit.closedOn !== null && unit.closedOn < ctx.today;
  const standing = isClosed ? await standingOf(ctx.tx, unit.id) : null;
  return {
    unit,
    isOffice: unit.isManagingOffice,
    isClosed,
    successorCode: standing?.successor?.code ?? null,
  };
}

/** A paper the actor may see: of a register within reach, received, or law. Drafts only for their own unit. */
export async function documentForReading(ctx: Ctx, id: string, lock = false): Promise<DocumentForActing> {
  const stored = await findStoredDocument(ctx, id, lock);
  if (!stored) throw notFound('document');
  if (stored.unitId === null) return { ...stored, unit: null, place: null, standing: null };
  const [found, standing] = await Promise.all([
    findUnitForActing(ctx, { id: stored.unitId }),
    standingOf(ctx.tx, stored.unitId),
  ]);
  const unit = found ?? null;
  const place: RegisterPlace = {
    unit: unit ?? { id: stored.unitId, ancestorIds: [] },
    // A closed unit out of reach is an office that was dissolved: those who took over are officers.
    isOffice: unit?.isManagingOffice ?? true,
    isClosed: (standing?.closedOn ?? ctx.today) < ctx.today,
    successorCode: standing?.successor?.code ?? null,
  };
  const keeps = mayKeepRegister(ctx.actor, place);
  if (stored.document.state === 'draft' && !keeps) throw notFound('document');
  return { ...stored, unit, place, standing };
}

/** Whether the actor sees the paper as one of its own register or of one below, not as a recipient. */
export function readsAsRegister(ctx: Ctx, { place, unit }: DocumentForActing): boolean {
  return (
    place !== null &&
    (mayKeepRegister(ctx.actor, place) || (unit !== null && mayReadRegister(ctx.actor, unit)))
  );
}

/** A paper of a register the actor keeps, locked for a change; others answer as if it were not there. */
export async function documentForKeeping(
  ctx: Ctx,
  id: string,
): Promise<DocumentForActing & { readonly unitId: number; readonly place: RegisterPlace }> {
  const found = await documentForReading(ctx, id, true);
  const { unitId, place } = found;
  if (unitId === null || place === null || !mayKeepRegister(ctx.actor, place)) throw notFound('document');
  return { ...found, unitId, place };
}

/** The same for what only those who issue may do: giving numbers, sending, withdrawing. */
export async function documentForIssuing(
  ctx: Ctx,
  id: string,
): Promise<DocumentForActing & { readonly unitId: number; readonly place: RegisterPlace }> {
  const found = await documentForKeeping(ctx, id);
  if (!mayIssue(ctx.actor, found.place)) throw new AppError('forbidden', 'document.not_issuer');
  return found;
}
