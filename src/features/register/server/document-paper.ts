// The official paper of a composed document, as a model that the faces render outside the transaction.
import { versionOnDay } from '#foundation/organisation/server/index.ts';
import { defineQuery, type Ctx } from '#foundation/use-case/index.ts';
import type { OfficialDocument } from '#platform/documents/index.ts';
import { AppError, notFound } from '#shared/app-error.ts';
import type { IsoDate } from '#shared/dates.ts';
import { foldMarks } from '#shared/vietnamese-text.ts';
import type { CitedPaper } from '../citation.ts';
import type { DocumentContent } from '../content.ts';
import { documentType } from '../document-types.ts';
import { composedDocument, type PrintedBody } from '../printing/composed-document.ts';
import { documentIdInput } from '../schemas.ts';
import { getDocument } from './find-documents.ts';
import { findStoredDocument } from './document-store.ts';

export interface DocumentPaper {
  /** For the name of the file: `ke-hoach-12-kh-vhxh`. */
  readonly fileName: string;
  readonly isDraft: boolean;
  readonly document: OfficialDocument;
}

/** Refuses what is only registered: its paper lies elsewhere, and the product makes no second original. */
export const getDocumentPaper = defineQuery({
  name: 'register.get_document_paper',
  input: documentIdInput,
  async run(ctx, { id }): Promise<DocumentPaper> {
    const document = await getDocument.run(ctx, { id });
    const stored = await findStoredDocument(ctx, id);
    if (!stored || stored.unitId === null) throw notFound('document');
    if (document.content === null) throw new AppError('rule', 'document.only_registered');
    const on = document.issuedOn ?? ctx.today;
    const body = await bodyOn(ctx, stored.unitId, on, document.issuer.name);
    const name = foldMarks(`${documentType(document.type).label.vi} ${document.label}`);
    return {
      fileName: name.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''),
      isDraft: document.state === 'draft',
      document: composedDocument({
        ...document,
        content: document.content,
        cited: await citedBy(ctx, document.content),
        body,
      }),
    };
  },
});

async function bodyOn(ctx: Ctx, unitId: number, day: IsoDate, name: string): Promise<PrintedBody> {
  const version = await versionOnDay(ctx.tx, unitId, day);
  const letterhead = version?.letterhead ?? {};
  return {
    name: version?.name ?? name,
    superior: letterhead.superior?.trim() ? letterhead.superior : null,
    issuer: letterhead.issuer?.trim() ? letterhead.issuer : (version?.name ?? name),
    place: letterhead.place ?? '',
    signerPosition: letterhead.signerPosition?.trim() ? letterhead.signerPosition : 'THỦ TRƯỞNG ĐƠN VỊ',
  };
}

async function citedBy(ctx: Ctx, content: DocumentContent): Promise<Map<string, CitedPaper>> {
  const ids = content.bases.flatMap((basis) => ('documentId' in basis ? [basis.documentId] : []));
  const found = await Promise.all(ids.map((id) => findStoredDocument(ctx, id)));
  return new Map(
    found.flatMap((stored) =>
      stored
        ? [[stored.document.id, { ...stored.document, issuerName: stored.document.issuer.name }] as const]
        : [],
    ),
  );
}
