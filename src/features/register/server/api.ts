// HTTP interface of the register.
import { z } from 'zod';
import { created, ok, type Route, inputOf, versionOf, withVersion } from '#foundation/http/route.ts';
import { renderDocx, renderPdf } from '#platform/documents/index.ts';
import { DOCUMENT_TYPES } from '../document-types.ts';
import {
  acknowledgeDocumentInput,
  changeDocumentInput,
  checkLawInput,
  closeReplyInput,
  composeDocumentInput,
  distributeDocumentInput,
  documentFileInput,
  findDocumentsInput,
  handleDocumentInput,
  lateUnitsInput,
  listRecipientsInput,
  nextNumberInput,
  nudgeDocumentInput,
  registerDocumentInput,
  relateDocumentInput,
} from '../schemas.ts';
import { acknowledgeDocument } from './acknowledge-document.ts';
import { changeDocument } from './change-document.ts';
import { checkLaw } from './check-law.ts';
import { composeDocument, discardDocument } from './compose-document.ts';
import { listLateUnits, nudgeRecipients, sendDocument, sendToLateUnits } from './distribute-document.ts';
import { getDocumentPaper } from './document-paper.ts';
import {
  findDocuments,
  getDocument,
  getNextNumber,
  listDocumentVersions,
  listRecipients,
} from './find-documents.ts';
import { transitionDocument } from './issue-document.ts';
import { registerDocument } from './register-document.ts';
import {
  attachDocumentFile,
  closeReply,
  handleDocument,
  relateDocument,
  removeDocumentFile,
  unrelateDocument,
} from './relate-document.ts';

const day = z.iso.date().nullable();
const count = z.int().nullable();

const signerShape = z.object({ authority: z.string(), position: z.string(), name: z.string() });
export const documentShape = z.looseObject({
  id: z.string(),
  unitCode: z.string().nullable(),
  lawId: z.string().nullable(),
  direction: z.enum(['in', 'out', 'law']),
  type: z.string(),
  state: z.enum(['draft', 'issued', 'withdrawn']),
  legalState: z.string(),
  issuer: z.object({ kind: z.string(), unitCode: z.string().nullable(), name: z.string() }),
  number: count,
  symbol: z.string(),
  label: z.string(),
  issuedOn: day,
  abstract: z.string(),
  effectiveOn: day,
  expiresOn: day,
  replacedById: z.string().nullable(),
  urgency: z.string().nullable(),
  pages: count,
  copies: count,
  signer: signerShape,
  replyBy: day,
  arrivedOn: day,
  arrivalNumber: count,
  purposes: z.array(z.string()),
  mustSpread: z.boolean(),
  mark: z.string().nullable(),
  originalChecked: z.boolean(),
  version: z.int(),
});
const receiptShape = z.looseObject({
  unitCode: z.string(),
  sentOn: z.iso.date(),
  dueOn: day,
  acknowledgedAt: z.iso.datetime().nullable(),
  acknowledgedBy: z.string().nullable(),
  deputisedFor: z.string().nullable(),
});
const relationShape = z.looseObject({
  kind: z.string(),
  way: z.enum(['to', 'from']),
  id: z.string(),
  label: z.string(),
});
const fileShape = z.object({
  fileId: z.string(),
  role: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
});
const list = (shape: z.ZodType) => z.object({ items: z.array(shape) });

const PAPERS = [
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', renderDocx],
  ['pdf', 'application/pdf', renderPdf],
] as const;

export const registerRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/documents',
    tag: 'documents',
    summary: 'One shelf of a register: in, out, received, drafts, law; newest first',
    auth: 'token',
    query: findDocumentsInput,
    response: {
      description: 'One page',
      schema: z.object({ items: z.array(documentShape), total: z.int(), next: z.string().nullable() }),
    },
    handle: async ({ ask, query }) => ok(await ask(findDocuments, query)),
  },
  {
    method: 'post',
    path: '/documents',
    tag: 'documents',
    summary: 'Register a document that came in, or one that was issued on paper',
    auth: 'token',
    body: registerDocumentInput,
    idempotent: true,
    response: { description: 'The document, with questions about it as `warnings`', schema: documentShape },
    async handle({ run, body }) {
      const document = await run(registerDocument, body);
      return created(document, { location: `/api/v1/documents/${document.id}`, ...withVersion(document) });
    },
  },
  {
    method: 'post',
    path: '/documents/drafts',
    tag: 'documents',
    summary: 'Begin to write a document of one’s own',
    auth: 'token',
    body: composeDocumentInput,
    idempotent: true,
    response: { description: 'The draft', schema: documentShape },
    async handle({ run, body }) {
      const document = await run(composeDocument, body);
      return created(document, { location: `/api/v1/documents/${document.id}`, ...withVersion(document) });
    },
  },
  {
    method: 'get',
    path: '/documents/next-number',
    tag: 'documents',
    summary: 'The number after the highest one of a series and year',
    auth: 'token',
    query: nextNumberInput,
    response: { description: 'The number', schema: z.object({ next: z.int() }) },
    handle: async ({ ask, query }) => ok(await ask(getNextNumber, query)),
  },
  {
    method: 'get',
    path: '/document-types',
    tag: 'documents',
    summary: 'Types of documents with their codes (Nghị định 30/2020/NĐ-CP, Phụ lục III)',
    auth: 'token',
    response: {
      description: 'The types',
      schema: list(
        z.object({
          id: z.string(),
          label: z.string(),
          labelEn: z.string(),
          code: z.string().nullable(),
          composable: z.boolean(),
        }),
      ),
    },
    handle: () =>
      Promise.resolve(
        ok({
          items: DOCUMENT_TYPES.map(({ id, label, code, layout }) => ({
            id,
            label: label.vi,
            labelEn: label.en,
            code,
            composable: layout !== null,
          })),
        }),
      ),
  },
  {
    method: 'get',
    path: '/documents/{id}',
    tag: 'documents',
    summary: 'One document with its ties, files, receipts and what the caller may do',
    auth: 'token',
    response: {
      description: 'The document',
      schema: documentShape.extend({
        citation: z.string(),
        relations: z.array(relationShape),
        files: z.array(fileShape),
        receipts: z.array(receiptShape),
        recipients: z
          .looseObject({ sent: z.int(), acknowledged: z.int(), overdue: z.int(), late: z.int() })
          .nullable(),
        succession: z.looseObject({ kind: z.string() }),
      }),
    },
    async handle({ ask, params }) {
      const document = await ask(getDocument, params);
      return ok(document, withVersion(document));
    },
  },
  {
    method: 'patch',
    path: '/documents/{id}',
    tag: 'documents',
    summary: 'Correct an entry or go on writing a draft; a stale version gets 409',
    auth: 'token',
    body: changeDocumentInput.omit({ id: true, version: true }),
    needsVersion: true,
    response: { description: 'The document', schema: documentShape },
    async handle(request) {
      const document = await request.run(changeDocument, {
        ...inputOf(request),
        version: versionOf(request),
      });
      return ok(document, withVersion(document));
    },
  },
  {
    method: 'delete',
    path: '/documents/{id}',
    tag: 'documents',
    summary: 'Throw a draft away',
    auth: 'token',
    response: { description: 'The id', schema: z.object({ id: z.string() }) },
    handle: async ({ run, params }) => ok(await run(discardDocument, params)),
  },
  {
    method: 'post',
    path: '/documents/{id}/transitions',
    tag: 'documents',
    summary:
      'Issue a draft (`to: issued` with number and day) or withdraw a document (`to: withdrawn` with a reason)',
    auth: 'token',
    body: z.union([
      z.strictObject({
        to: z.literal('issued'),
        number: z.int(),
        symbol: z.string().optional(),
        issuedOn: z.iso.date(),
        signerName: z.string().optional(),
        partyNumber: z.int().optional(),
        duplicateReason: z.string().nullable().optional(),
        basisReasons: z.record(z.uuid(), z.string()).optional(),
      }),
      z.strictObject({ to: z.literal('withdrawn'), reason: z.string(), on: z.iso.date().optional() }),
    ]),
    successStatus: 200,
    response: { description: 'The document', schema: documentShape },
    handle: async (request) => ok(await request.run(transitionDocument, inputOf(request))),
  },
  {
    method: 'get',
    path: '/documents/{id}/versions',
    tag: 'documents',
    summary: 'What the entry said before each change',
    auth: 'token',
    response: {
      description: 'The versions',
      schema: list(z.looseObject({ version: z.int(), reason: z.string() })),
    },
    handle: async ({ ask, params }) => ok(await ask(listDocumentVersions, params)),
  },
  {
    method: 'post',
    path: '/documents/{id}/relations',
    tag: 'documents',
    summary: 'Tie the document to another: basis, replaces, amends, answers, relates',
    auth: 'token',
    body: relateDocumentInput.omit({ id: true }),
    response: { description: 'All ties', schema: list(relationShape) },
    handle: async (request) => created(await request.run(relateDocument, inputOf(request))),
  },
  {
    method: 'delete',
    path: '/documents/{id}/relations/{kind}/{otherId}',
    tag: 'documents',
    summary: 'Cut a tie',
    auth: 'token',
    response: { description: 'The remaining ties', schema: list(relationShape) },
    handle: async ({ run, params }) => ok(await run(unrelateDocument, params)),
  },
  {
    method: 'post',
    path: '/documents/{id}/files',
    tag: 'documents',
    summary: 'Attach an uploaded file: the signed paper, or an annex',
    auth: 'token',
    body: documentFileInput.omit({ id: true }),
    response: { description: 'All files', schema: list(fileShape) },
    handle: async (request) => created(await request.run(attachDocumentFile, inputOf(request))),
  },
  {
    method: 'delete',
    path: '/documents/{id}/files/{fileId}',
    tag: 'documents',
    summary: 'Take a file off a document',
    auth: 'token',
    response: { description: 'The remaining files', schema: list(fileShape) },
    handle: async ({ run, params }) => ok(await run(removeDocumentFile, params)),
  },
  {
    method: 'post',
    path: '/documents/{id}/distributions',
    tag: 'documents',
    summary: 'Send the document to all units a rule means today',
    auth: 'token',
    body: distributeDocumentInput.omit({ id: true }),
    response: {
      description: 'How many units the rule means, and how many of them are new',
      schema: z.object({ distributionId: z.string(), addressees: z.int(), added: z.int() }),
    },
    handle: async (request) => created(await request.run(sendDocument, inputOf(request))),
  },
  {
    method: 'get',
    path: '/documents/{id}/late-units',
    tag: 'documents',
    summary: 'Units that came under the rule after the document was sent',
    auth: 'token',
    response: {
      description: 'The units',
      schema: z.object({ items: z.array(z.looseObject({ code: z.string() })), total: z.int() }),
    },
    handle: async ({ ask, params }) => ok(await ask(listLateUnits, params)),
  },
  {
    method: 'post',
    path: '/documents/{id}/late-units',
    tag: 'documents',
    summary: 'Send the document to the units that came under the rule since',
    auth: 'token',
    body: lateUnitsInput.omit({ id: true }),
    response: { description: 'How many', schema: z.object({ added: z.int() }) },
    handle: async (request) => created(await request.run(sendToLateUnits, inputOf(request))),
  },
  {
    method: 'get',
    path: '/documents/{id}/recipients',
    tag: 'documents',
    summary: 'To whom the document went, and who confirmed it when',
    auth: 'token',
    query: listRecipientsInput.omit({ id: true }),
    response: {
      description: 'One page in the order of codes',
      schema: z.object({ items: z.array(receiptShape), total: z.int(), next: z.string().nullable() }),
    },
    handle: async ({ ask, params, query }) => ok(await ask(listRecipients, { ...query, id: params['id'] })),
  },
  {
    method: 'post',
    path: '/documents/{id}/acknowledgements',
    tag: 'documents',
    summary: 'Confirm that the document arrived',
    auth: 'token',
    body: acknowledgeDocumentInput.omit({ id: true }),
    response: {
      description: 'Who and when',
      schema: z.looseObject({ unitCode: z.string(), acknowledgedAt: z.iso.datetime() }),
    },
    handle: async (request) => created(await request.run(acknowledgeDocument, inputOf(request))),
  },
  {
    method: 'post',
    path: '/documents/{id}/nudges',
    tag: 'documents',
    summary: 'Remind units that have not confirmed',
    auth: 'token',
    body: nudgeDocumentInput.omit({ id: true }),
    response: { description: 'Who was reminded', schema: z.object({ nudged: z.array(z.string()) }) },
    handle: async (request) => created(await request.run(nudgeRecipients, inputOf(request))),
  },
  {
    method: 'post',
    path: '/documents/{id}/reply',
    tag: 'documents',
    summary: 'Say why no answer is awaited any more',
    auth: 'token',
    body: closeReplyInput.omit({ id: true }),
    successStatus: 200,
    response: { description: 'The document', schema: documentShape },
    handle: async (request) => ok(await request.run(closeReply, inputOf(request))),
  },
  {
    method: 'post',
    path: '/documents/{id}/handling',
    tag: 'documents',
    summary: 'Say that what an incoming document asks for is done',
    auth: 'token',
    body: handleDocumentInput.omit({ id: true }),
    successStatus: 200,
    response: { description: 'The document', schema: documentShape },
    handle: async (request) => ok(await request.run(handleDocument, inputOf(request))),
  },
  {
    method: 'post',
    path: '/documents/{id}/check',
    tag: 'documents',
    summary: 'Record that an entry of the legal register was held against the original',
    auth: 'token',
    body: checkLawInput.omit({ id: true }),
    successStatus: 200,
    response: { description: 'The entry', schema: documentShape },
    handle: async (request) => ok(await request.run(checkLaw, inputOf(request))),
  },
  ...PAPERS.map(([extension, mediaType, render]): Route => ({
    method: 'get',
    path: `/documents/{id}/document.${extension}`,
    tag: 'documents',
    summary: `The composed document as .${extension}, in the form of Nghị định 30/2020/NĐ-CP`,
    auth: 'token',
    response: { description: 'The file', mediaType },
    async handle({ ask, params }) {
      const paper = await ask(getDocumentPaper, params);
      const bytes = await render(paper.document);
      return {
        status: 200,
        stream: new Uint8Array(bytes),
        headers: {
          'content-type': mediaType,
          'content-disposition': `attachment; filename="${paper.fileName}.${extension}"`,
        },
      };
    },
  })),
];
