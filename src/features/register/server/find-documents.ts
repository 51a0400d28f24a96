// Reads of the register: a shelf with search and filters, one paper with everything about it, the next free number.
import { sql } from 'kysely';
import { findUnitForActing, type UnitForActing } from '#foundation/organisation/server/index.ts';
import { defineQuery, type Ctx } from '#foundation/use-case/index.ts';
import { invalid, notFound } from '#shared/app-error.ts';
import { isIsoDate, type IsoDate } from '#shared/dates.ts';
import { foldMarks } from '#shared/vietnamese-text.ts';
import type { z } from 'zod';
import type { DocumentContent } from '../content.ts';
import { shortCitation } from '../citation.ts';
import type { DocumentFile, Party, Recipient, RegisteredDocument, RelatedDocument } from '../document.ts';
import { successionOf, type Succession } from '../legal-state.ts';
import { mayIssue, mayKeepRegister, mayReadRegister } from '../policy.ts';
import {
  documentIdInput,
  findDocumentsInput,
  listRecipientsInput,
  nextNumberInput,
  pickDocumentsInput,
} from '../schemas.ts';
import { lateUnitsOf } from './distribute-document.ts';
import { documentForReading, placeOfUnit, readsAsRegister } from './document-for-acting.ts';
import {
  countDocuments,
  findContent,
  nextNumber,
  selectDocuments,
  selectRevisions,
  standingOf,
  type DocumentFilter,
  type DocumentRevision,
  type PagePosition,
} from './document-store.ts';
import {
  ACKNOWLEDGE_DAYS,
  countRecipients,
  selectReceipts,
  selectRecipients,
  type RecipientCounts,
} from './recipient-store.ts';
import { selectFiles, selectParties, selectRelated } from './relation-store.ts';

export interface DocumentInList extends RegisteredDocument {
  readonly receipt: {
    readonly sentOn: IsoDate;
    readonly dueOn: IsoDate | null;
    readonly acknowledgedAt: string | null;
  } | null;
  readonly sent: { readonly to: number; readonly acknowledged: number };
}

export interface DocumentPage {
  readonly items: DocumentInList[];
  readonly total: number;
  readonly next: string | null;
  readonly can: { readonly keep: boolean; readonly issue: boolean };
}

/** One shelf, newest first. Search ignores Vietnamese marks; words may stand in number, abstract, issuer or signer. */
export const findDocuments = defineQuery({
  name: 'register.find_documents',
  input: findDocumentsInput,
  async run(ctx, input): Promise<DocumentPage> {
    const unit = await unitOfShelf(ctx, input);
    const place = unit && (await placeOfUnit(ctx, unit));
    const filter: DocumentFilter = {
      ...input,
      unitId: unit?.id ?? null,
      isWithin: input.unit === undefined && input.within !== undefined,
      words: wordsOf(input.q),
    };
    const after = input.cursor === undefined ? undefined : readCursor(input.cursor);
    const [{ items, positions }, total] = [
      await selectDocuments(ctx, filter, { after, limit: input.limit + 1 }),
      await countDocuments(ctx.tx, filter),
    ];
    const last = positions[input.limit - 1];
    return {
      items: items
        .slice(0, input.limit)
        .map(({ document, receipt, sent }) => ({ ...document, receipt, sent })),
      total,
      next: items.length > input.limit && last ? writeCursor(last) : null,
      can: {
        keep: place !== undefined && mayKeepRegister(ctx.actor, place),
        issue: place !== undefined && mayIssue(ctx.actor, place),
      },
    };
  },
});

async function unitOfShelf(
  ctx: Ctx,
  input: z.output<typeof findDocumentsInput>,
): Promise<UnitForActing | undefined> {
  const code = input.unit ?? input.within;
  if (code === undefined) {
    if (input.box === 'law') return undefined;
    throw invalid([{ path: 'unit', code: 'field.missing' }]);
  }
  const unit = await findUnitForActing(ctx, { code });
  if (!unit) throw notFound('unit');
  const keeps = mayKeepRegister(ctx.actor, await placeOfUnit(ctx, unit));
  const reads = mayReadRegister(ctx.actor, unit);
  const receives = input.box === 'received' && ctx.actor.grants.some(({ unitId }) => unitId === unit.id);
  const may = input.box === 'drafts' ? keeps : input.box === 'law' || keeps || reads || receives;
  if (!may) throw notFound('unit');
  return unit;
}

/** Papers to choose as a basis or as the other end of a tie: of the unit's registers, received, and law. */
export const pickDocuments = defineQuery({
  name: 'register.pick_documents',
  input: pickDocumentsInput,
  async run(ctx, { unit: code, q, on }): Promise<{ items: RegisteredDocument[] }> {
    const unit = await findUnitForActing(ctx, { code });
    if (!unit || !mayKeepRegister(ctx.actor, await placeOfUnit(ctx, unit))) throw notFound('unit');
    const day = { tx: ctx.tx, today: on ?? ctx.today };
    const shelf = (box: DocumentFilter['box']) =>
      selectDocuments(
        day,
        { box, unitId: unit.id, isWithin: false, words: wordsOf(q), open: false },
        { limit: 20 },
      );
    const found: RegisteredDocument[] = [];
    for (const box of ['in', 'out', 'received', 'law'] as const)
      found.push(...(await shelf(box)).items.map(({ document }) => document));
    return { items: [...new Map(found.map((document) => [document.id, document])).values()] };
  },
});

export interface DocumentDetails extends RegisteredDocument {
  readonly citation: string;
  readonly content: DocumentContent | null;
  readonly parties: readonly Party[];
  readonly relations: readonly RelatedDocument[];
  readonly files: readonly DocumentFile[];
  /** Null for those who only received it: who else did is not theirs to know. */
  readonly recipients: (RecipientCounts & { readonly late: number }) | null;
  /** What was sent to units the actor works for. */
  readonly receipts: readonly {
    readonly unitCode: string;
    readonly sentOn: IsoDate;
    readonly dueOn: IsoDate;
    readonly acknowledgedAt: string | null;
    readonly acknowledgedBy: string | null;
    readonly deputisedFor: string | null;
  }[];
  /** Whether the issuer still exists, and who took over. */
  readonly succession: Succession;
  readonly replyClosedReason: string | null;
  readonly can: {
    readonly keep: boolean;
    readonly issue: boolean;
    readonly acknowledge: boolean;
    readonly readRecipients: boolean;
  };
}

export const getDocument = defineQuery({
  name: 'register.get_document',
  input: documentIdInput,
  async run(ctx, { id }): Promise<DocumentDetails> {
    const stored = await documentForReading(ctx, id);
    const { document, place } = stored;
    const isRegister = readsAsRegister(ctx, stored);
    const receipts = await receiptsOf(ctx, id);
    if (
      !isRegister &&
      receipts.length === 0 &&
      document.direction !== 'law' &&
      !(await isReceivedBelow(ctx, id))
    )
      throw notFound('document');
    const [content, parties, relations, files, counts, issuer] = [
      await findContent(ctx.tx, id),
      await selectParties(ctx.tx, id),
      await selectRelated(ctx, id),
      await selectFiles(ctx.tx, id),
      isRegister ? await countRecipients(ctx, id) : null,
      await standingOf(ctx.tx, stored.issuerUnitId),
    ];
    return {
      ...document,
      citation: shortCitation(document),
      content,
      parties: parties.map(({ unitId: _unit, ...party }) => party),
      relations,
      files,
      recipients: counts && {
        ...counts,
        late: counts.sent === 0 ? 0 : (await lateUnitsOf(ctx, stored)).length,
      },
      receipts,
      succession: successionOf(issuer, ctx.today),
      replyClosedReason: stored.replyClosedReason,
      can: {
        keep: place !== null && mayKeepRegister(ctx.actor, place),
        issue: place !== null && mayIssue(ctx.actor, place),
        acknowledge:
          document.state === 'issued' && receipts.some(({ acknowledgedAt }) => acknowledgedAt === null),
        readRecipients: isRegister,
      },
    };
  },
});

async function receiptsOf(ctx: Ctx, id: string): Promise<DocumentDetails['receipts']> {
  const receivers = ctx.actor.grants.filter(({ role }) => role !== 'operator' && role !== 'reader');
  const codes = new Map(receivers.map(({ unitId, unitCode }) => [unitId, unitCode]));
  const receipts = await selectReceipts(ctx.tx, id, [...codes.keys()]);
  return receipts.map(({ unitId, dueOn, acknowledgedAt, ...receipt }) => ({
    ...receipt,
    unitCode: codes.get(unitId) ?? '',
    dueOn: dueOn ?? daysAfter(receipt.sentOn, ACKNOWLEDGE_DAYS),
    acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
  }));
}

/** An office reads what was sent to units below it, though not as one who confirms. */
async function isReceivedBelow(ctx: Ctx, id: string): Promise<boolean> {
  const offices = ctx.actor.grants.filter(
    ({ role }) => role === 'officer' || role === 'office_leader' || role === 'reader',
  );
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from document_recipients r join unit_closure c on c.unit_id = r.recipient_unit_id
      where r.document_id = ${id} and c.ancestor_id = any (${offices.map(({ unitId }) => unitId)}::int[]) and c.reach @> app.today()
    ) as found`.execute(ctx.tx);
  return rows[0]?.found ?? false;
}

function daysAfter(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10) as IsoDate;
}

/** To whom it went, in the order of codes, with who confirmed and when. For the register's own people. */
export const listRecipients = defineQuery({
  name: 'register.list_recipients',
  input: listRecipientsInput,
  async run(
    ctx,
    { id, open, cursor, limit },
  ): Promise<{ items: Recipient[]; total: number; next: string | null; counts: RecipientCounts }> {
    const stored = await documentForReading(ctx, id);
    if (!readsAsRegister(ctx, stored)) throw notFound('document');
    const counts = await countRecipients(ctx, id);
    const found = await selectRecipients(ctx, id, { open, after: cursor, limit: limit + 1 });
    const items = found.slice(0, limit);
    return {
      items,
      total: open ? counts.sent - counts.acknowledged : counts.sent,
      next: found.length > limit ? (items.at(-1)?.unitCode ?? null) : null,
      counts,
    };
  },
});

/** What an entry said before each change. */
export const listDocumentVersions = defineQuery({
  name: 'register.list_versions',
  input: documentIdInput,
  async run(ctx, { id }): Promise<{ items: DocumentRevision[] }> {
    const stored = await documentForReading(ctx, id);
    if (!readsAsRegister(ctx, stored)) throw notFound('document');
    return { items: await selectRevisions(ctx.tx, id) };
  },
});

/** The number after the highest one of a series; Văn thư decides. */
export const getNextNumber = defineQuery({
  name: 'register.get_next_number',
  input: nextNumberInput,
  async run(ctx, { unit: code, series, year }): Promise<{ next: number }> {
    const unit = await findUnitForActing(ctx, { code });
    if (!unit || !mayKeepRegister(ctx.actor, await placeOfUnit(ctx, unit))) throw notFound('unit');
    return { next: await nextNumber(ctx.tx, unit.id, series, year) };
  },
});

function wordsOf(q: string | undefined): string[] {
  return q === undefined ? [] : foldMarks(q).split(/\s+/).filter(Boolean).slice(0, 12);
}

function writeCursor({ on, id }: PagePosition): string {
  return Buffer.from(`${on} ${id}`).toString('base64url');
}

function readCursor(cursor: string): PagePosition {
  const [on = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (!isIsoDate(on) || !/^[0-9a-f-]{36}$/.test(id))
    throw invalid([{ path: 'cursor', code: 'field.invalid_format' }]);
  return { on, id };
}
