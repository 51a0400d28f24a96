// Shapes of what may be asked of the register; forms, API and command line share them. Strict: an unknown field is refused.
import { z } from 'zod';
import { addresseeRule } from '#foundation/organisation/addressee-rule.ts';
import { unitCode } from '#foundation/organisation/schemas.ts';
import { isoDate, plainText } from '#shared/input.ts';
import { tidyText } from '#shared/vietnamese-text.ts';
import { DOCUMENT_STATES, ISSUER_KINDS, URGENCIES } from './document.ts';
import { DOCUMENT_TYPES, PURPOSES } from './document-types.ts';
import { RELATION_KINDS } from './relations.ts';

// Lengths of Nghị định 30/2020/NĐ-CP, Phụ lục VI, where it names one.
export const ABSTRACT_MAX = 500;
const ISSUER_MAX = 200;
const SYMBOL_MAX = 30;

const documentId = z.uuid();
export const version = z.number().int().min(1).max(1_000_000_000);
const typeId = z.enum(DOCUMENT_TYPES.map(({ id }) => id) as [string, ...string[]]);
const abstract = plainText({ min: 5, max: ABSTRACT_MAX });
const number = z.number().int().min(1).max(999_999);
const symbol = plainText({ max: SYMBOL_MAX }).refine((text) => !/\s/.test(text), {
  error: 'document.symbol_space',
});
const series = z
  .string()
  .max(20)
  .regex(/^[a-z0-9-]*$/);
const count = z.number().int().min(1).max(10_000);
const reason = plainText({ min: 10, max: 500 });

const signer = z.strictObject({
  authority: plainText({ max: 200 }).default(''),
  position: plainText({ max: 100 }).default(''),
  name: plainText({ max: 50 }).default(''),
});

/** Text of a composed paper: tidy, and without the signs that would change what is printed. */
const line = (max: number) =>
  z
    .string()
    .max(max * 2, { error: 'field.too_long' })
    .transform((typed, refusals) => {
      const tidy = tidyText(typed);
      if ('text' in tidy) return tidy.text;
      refusals.addIssue({ code: 'custom', message: tidy.problem });
      return z.NEVER;
    })
    .pipe(z.string().max(max));
const filledLine = (max: number) => line(max).pipe(z.string().min(1));

const block = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    level: z.enum(['roman', 'arabic', 'letter']),
    text: filledLine(500),
  }),
  z.strictObject({ kind: z.literal('article'), text: filledLine(4_000) }),
  z.strictObject({ kind: z.literal('paragraph'), text: filledLine(8_000) }),
  z.strictObject({ kind: z.literal('list'), items: z.array(filledLine(4_000)).min(1).max(200) }),
  z
    .strictObject({
      kind: z.literal('table'),
      header: z.array(line(200)).min(1).max(10),
      rows: z.array(z.array(line(1_000)).max(10)).max(500),
    })
    .refine(({ header, rows }) => rows.every((row) => row.length === header.length), {
      error: 'document.table_uneven',
    }),
]);

export const documentContent = z.strictObject({
  addressees: z.array(filledLine(300)).max(50).default([]),
  bases: z
    .array(
      z.union([
        z.strictObject({ documentId, reason: reason.optional() }),
        z.strictObject({ text: filledLine(1_000) }),
      ]),
    )
    .max(40)
    .default([]),
  blocks: z.array(block).max(400).default([]),
  recipients: z.array(filledLine(300)).max(60).default([]),
  filedBy: line(100).default(''),
});

const party = z.strictObject({
  unitCode: unitCode.nullable().default(null),
  superior: plainText({ max: ISSUER_MAX }).default(''),
  issuerName: plainText({ min: 3, max: ISSUER_MAX }),
  number: number.nullable().default(null),
  symbol: symbol.default(''),
  signer: signer.prefault({}),
});

/** Fields that every paper of the register has, whichever way it goes. */
const registerFields = {
  effectiveOn: isoDate.nullable().default(null),
  expiresOn: isoDate.nullable().default(null),
  urgency: z.enum(URGENCIES).nullable().default(null),
  pages: count.nullable().default(null),
  copies: count.nullable().default(null),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .default('vi'),
  signer: signer.prefault({}),
  dossier: plainText({ max: 60 }).default(''),
  numberInDossier: count.nullable().default(null),
  note: plainText({ max: 1_000 }).default(''),
  replyBy: isoDate.nullable().default(null),
  purposes: z
    .array(z.enum(PURPOSES))
    .max(PURPOSES.length)
    .transform((given) => [...new Set(given)])
    .default([]),
  mustSpread: z.boolean().default(false),
};

const relation = z.strictObject({
  kind: z.enum(RELATION_KINDS),
  otherId: documentId,
  reason: reason.optional(),
});

/** `POST /documents`: a paper that exists on paper or elsewhere. `numberLabel` is what stands on it: `05/KH-VHXH`. */
export const registerDocumentInput = z.strictObject({
  unitCode,
  direction: z.enum(['in', 'out']),
  type: typeId,
  issuer: z
    .strictObject({
      kind: z.enum(ISSUER_KINDS).default('body'),
      unitCode: unitCode.nullable().default(null),
      name: plainText({ max: ISSUER_MAX }).default(''),
    })
    .prefault({}),
  numberLabel: plainText({ max: 50 }).default(''),
  series: series.default(''),
  issuedOn: isoDate,
  abstract,
  arrivedOn: isoDate.nullable().default(null),
  arrivalNumber: number.nullable().default(null),
  ...registerFields,
  parties: z.array(party).max(1).default([]),
  relations: z.array(relation).max(40).default([]),
  duplicateReason: reason.nullable().default(null),
});

/** `POST /documents/drafts`: a paper of one's own that is still written. */
export const composeDocumentInput = z.strictObject({
  unitCode,
  type: typeId,
  abstract,
  symbol: symbol.default(''),
  series: series.default(''),
  content: documentContent.prefault({}),
  parties: z.array(party).max(1).default([]),
  ...registerFields,
});

/** `PATCH /documents/{id}`. Fields not named stay. Number and day change only while nobody has received it. */
export const changeDocumentInput = z.strictObject({
  id: documentId,
  version,
  type: typeId.exactOptional(),
  abstract: abstract.exactOptional(),
  symbol: symbol.exactOptional(),
  series: series.exactOptional(),
  numberLabel: plainText({ max: 50 }).exactOptional(),
  issuedOn: isoDate.exactOptional(),
  issuerName: plainText({ min: 3, max: ISSUER_MAX }).exactOptional(),
  content: documentContent.exactOptional(),
  parties: z.array(party).max(1).exactOptional(),
  effectiveOn: isoDate.nullable().exactOptional(),
  expiresOn: isoDate.nullable().exactOptional(),
  urgency: z.enum(URGENCIES).nullable().exactOptional(),
  pages: count.nullable().exactOptional(),
  copies: count.nullable().exactOptional(),
  signer: signer.exactOptional(),
  dossier: plainText({ max: 60 }).exactOptional(),
  numberInDossier: count.nullable().exactOptional(),
  note: plainText({ max: 1_000 }).exactOptional(),
  replyBy: isoDate.nullable().exactOptional(),
  purposes: z.array(z.enum(PURPOSES)).max(PURPOSES.length).exactOptional(),
  mustSpread: z.boolean().exactOptional(),
  reason: plainText({ max: 500 }).default(''),
});

/** `POST /documents/{id}/transitions`. Văn thư has given number and day; `basisReasons` by id of the basis. */
export const transitionDocumentInput = z.discriminatedUnion('to', [
  z.strictObject({
    id: documentId,
    to: z.literal('issued'),
    number,
    symbol: symbol.optional(),
    issuedOn: isoDate,
    signerName: plainText({ max: 50 }).optional(),
    partyNumber: number.optional(),
    duplicateReason: reason.nullable().default(null),
    basisReasons: z.record(documentId, reason).default({}),
  }),
  z.strictObject({ id: documentId, to: z.literal('withdrawn'), reason, on: isoDate.optional() }),
]);

export const documentIdInput = z.strictObject({ id: documentId });
export const relateDocumentInput = relation.extend({ id: documentId });
export const unrelateDocumentInput = z.strictObject({
  id: documentId,
  kind: z.enum(RELATION_KINDS),
  otherId: documentId,
});
export const documentFileInput = z.strictObject({
  id: documentId,
  fileId: z.uuid(),
  role: z.enum(['signed', 'annex']).default('signed'),
});
export const distributeDocumentInput = z.strictObject({
  id: documentId,
  rule: addresseeRule,
  dueOn: isoDate.nullable().default(null),
});
export const lateUnitsInput = z.strictObject({ id: documentId, dueOn: isoDate.nullable().default(null) });
export const acknowledgeDocumentInput = z.strictObject({ id: documentId, unitCode: unitCode.optional() });
/** What became of the answer that was awaited, when no paper came. */
export const closeReplyInput = z.strictObject({ id: documentId, reason });
export const handleDocumentInput = z.strictObject({
  id: documentId,
  note: plainText({ max: 500 }).default(''),
});
export const nudgeDocumentInput = z.strictObject({
  id: documentId,
  unitCodes: z.array(unitCode).min(1).max(5_000),
});

/** A field of a filter form without JavaScript is sent empty: that is no filter. */
function orEmpty<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
}

/** The shelves of a register: what came, what went, what was sent to the unit, what is being written, the law. */
export const BOXES = ['in', 'out', 'received', 'drafts', 'law'] as const;
export type Box = (typeof BOXES)[number];

export const findDocumentsInput = z.strictObject({
  unit: orEmpty(unitCode),
  /** All registers below an office, instead of one. */
  within: orEmpty(unitCode),
  box: z.enum(BOXES).default('in'),
  q: orEmpty(plainText({ max: 200 })),
  type: orEmpty(typeId),
  state: orEmpty(z.enum(DOCUMENT_STATES)),
  purpose: orEmpty(z.enum(PURPOSES)),
  year: orEmpty(z.coerce.number().int().min(1945).max(2199)),
  from: orEmpty(isoDate),
  to: orEmpty(isoDate),
  /** Received and not confirmed, or sent and not confirmed by somebody. */
  open: z
    .preprocess((value) => value === true || value === 'true' || value === '1', z.boolean())
    .default(false),
  cursor: orEmpty(z.string().max(200)),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const listRecipientsInput = z.strictObject({
  id: documentId,
  open: z
    .preprocess((value) => value === true || value === 'true' || value === '1', z.boolean())
    .default(false),
  cursor: orEmpty(unitCode),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});

export const nextNumberInput = z.strictObject({
  unit: unitCode,
  series: series.default(''),
  year: z.coerce.number().int().min(1945).max(2199),
});
export const pickDocumentsInput = z.strictObject({
  unit: unitCode,
  q: plainText({ max: 200 }).default(''),
  on: isoDate.optional(),
});
/** The original was looked at: where it lies, and what it says otherwise. */
export const checkLawInput = z.strictObject({
  id: documentId,
  source: plainText({ min: 10, max: 500 }),
  issuedOn: isoDate.optional(),
  effectiveOn: isoDate.optional(),
  expiresOn: isoDate.optional(),
  abstract: abstract.optional(),
});
