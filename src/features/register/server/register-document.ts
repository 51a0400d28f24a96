// Enters a paper that exists already: one that came in, or one of one's own that was issued outside the composer. Papers of
// the Party are entered so, with number, day and abstract, and never composed.
import { recordEvent } from '#foundation/audit/server/index.ts';
import { findUnitForActing, type UnitForActing } from '#foundation/organisation/server/index.ts';
import { defineCommand, type Ctx } from '#foundation/use-case/index.ts';
import { AppError, invalid, notFound, type FieldProblem } from '#shared/app-error.ts';
import { newId } from '#shared/ids.ts';
import type { z } from 'zod';
import { checkDocument } from '../check-document.ts';
import { parseDocumentNumber } from '../document-number.ts';
import type { RegisteredDocument } from '../document.ts';
import { mayIssue, mayKeepRegister } from '../policy.ts';
import { registerDocumentInput } from '../schemas.ts';
import { nameOnDay, refuseDuplicate, resolveParties, tieDocuments } from './check-references.ts';
import { placeOfUnit } from './document-for-acting.ts';
import {
  findNumbered,
  findStoredDocument,
  insertDocument,
  nextArrivalNumber,
  type DocumentFields,
} from './document-store.ts';
import { replaceParties } from './relation-store.ts';

export interface WrittenDocument extends RegisteredDocument {
  /** Questions, not refusals: a wrong code in the symbol, no number … */
  readonly warnings: readonly FieldProblem[];
}

type Input = z.output<typeof registerDocumentInput>;

/** Party papers of a unit have a series of their own. */
const PARTY_SERIES = 'chi-bo';

export const registerDocument = defineCommand({
  name: 'register.register_document',
  input: registerDocumentInput,
  constraints: {
    document_number_unique: ['conflict', 'document.number_taken'],
    document_arrival_number_unique: ['conflict', 'document.arrival_number_taken'],
  },
  async run(ctx, input): Promise<WrittenDocument> {
    const unit = await unitOfRegister(ctx, input);
    const number = readNumber(input);
    const fields = await fieldsOf(ctx, unit, input, number);
    const arrivedOn = input.direction === 'in' ? (input.arrivedOn ?? ctx.today) : null;
    const { problems, warnings } = checkDocument(
      { ...fields, direction: input.direction, arrivedOn, parties: input.parties },
      ctx.today,
    );
    if (problems.length > 0) throw invalid(problems);
    const { issuedOn } = input;
    if (number)
      refuseDuplicate(
        await findNumbered(
          ctx.tx,
          { ...fields, ...number, unitId: unit.id, direction: input.direction, issuedOn },
          null,
        ),
        input.direction,
        input.duplicateReason,
      );

    const id = newId();
    await insertDocument(ctx, {
      id,
      unitId: unit.id,
      direction: input.direction,
      state: 'issued',
      fields,
      arrivedOn,
      arrivalNumber:
        arrivedOn === null
          ? null
          : (input.arrivalNumber ?? (await nextArrivalNumber(ctx.tx, unit.id, arrivedOn))),
      duplicateReason: input.duplicateReason,
    });
    await replaceParties(ctx.tx, id, unit.id, await resolveParties(ctx, input.parties));
    const { replaced } = await tieDocuments(
      ctx,
      { id, unitId: unit.id, state: 'issued', issuedOn, effectiveOn: input.effectiveOn },
      input.relations,
    );
    recordEvent(ctx, {
      name: input.direction === 'in' ? 'document.registered' : 'document.issued',
      unitId: unit.id,
      subject: `document:${id}`,
      data: {
        direction: input.direction,
        type: input.type,
        year: Number(issuedOn.slice(0, 4)),
        replaces: replaced,
      },
    });
    return written(ctx, id, warnings);
  },
});

async function unitOfRegister(ctx: Ctx, { unitCode, direction }: Input): Promise<UnitForActing> {
  const unit = await findUnitForActing(ctx, { code: unitCode });
  const place = unit && (await placeOfUnit(ctx, unit));
  if (!unit || !place || !mayKeepRegister(ctx.actor, place)) throw notFound('unit');
  if (direction === 'out' && !mayIssue(ctx.actor, place))
    throw new AppError('forbidden', 'document.not_issuer');
  return unit;
}

function readNumber({ numberLabel, direction }: Input) {
  const number = numberLabel === '' ? null : parseDocumentNumber(numberLabel);
  if (numberLabel !== '' && number === null)
    throw invalid([{ path: 'numberLabel', code: 'document.number_form' }]);
  if (number === null && direction === 'out')
    throw invalid([{ path: 'numberLabel', code: 'document.number_missing' }]);
  return number;
}

async function fieldsOf(
  ctx: Ctx,
  unit: UnitForActing,
  input: Input,
  number: ReturnType<typeof parseDocumentNumber>,
): Promise<DocumentFields> {
  const isOwn = input.direction === 'out' && input.issuer.kind === 'body';
  const known =
    input.issuer.unitCode === null
      ? undefined
      : await findUnitForActing(ctx, { code: input.issuer.unitCode });
  const issuerUnit = isOwn ? unit : known;
  const issuerName =
    issuerUnit && input.issuer.kind === 'body'
      ? await nameOnDay(ctx, issuerUnit, input.issuedOn)
      : input.issuer.name;
  if (issuerName.length < 3) throw invalid([{ path: 'issuer.name', code: 'document.issuer_missing' }]);
  return {
    type: input.type,
    issuerKind: input.issuer.kind,
    issuerUnitId: input.issuer.kind === 'body' ? (issuerUnit?.id ?? null) : null,
    issuerName,
    series: input.issuer.kind === 'party' && input.series === '' ? PARTY_SERIES : input.series,
    number: number?.number ?? null,
    symbol: number?.symbol ?? '',
    label: number?.label ?? '',
    issuedOn: input.issuedOn,
    abstract: input.abstract,
    effectiveOn: input.effectiveOn,
    expiresOn: input.expiresOn,
    urgency: input.urgency,
    pages: input.pages,
    copies: input.copies,
    language: input.language,
    signer: input.signer,
    dossier: input.dossier,
    numberInDossier: input.numberInDossier,
    note: input.note,
    replyBy: input.replyBy,
    purposes: input.purposes,
    mustSpread: input.mustSpread,
    content: null,
  };
}

/** The paper as it stands after a change. */
export async function written(
  ctx: Ctx,
  id: string,
  warnings: readonly FieldProblem[] = [],
): Promise<WrittenDocument> {
  const stored = await findStoredDocument(ctx, id);
  if (!stored) throw notFound('document');
  return { ...stored.document, warnings };
}
