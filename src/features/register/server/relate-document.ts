// Ties between papers, the files that belong to them, and what became of what they ask: small changes of an entry.
import { recordEvent } from '#foundation/audit/server/index.ts';
import { claimFile, describeFiles, releaseFile } from '#foundation/files/server/index.ts';
import { defineCommand } from '#foundation/use-case/index.ts';
import { AppError, notFound } from '#shared/app-error.ts';
import type { DocumentFile, RelatedDocument } from '../document.ts';
import {
  closeReplyInput,
  documentFileInput,
  handleDocumentInput,
  relateDocumentInput,
  unrelateDocumentInput,
} from '../schemas.ts';
import { tieDocuments } from './check-references.ts';
import { documentForKeeping } from './document-for-acting.ts';
import { setHandled, setReplyClosed } from './document-store.ts';
import { written, type WrittenDocument } from './register-document.ts';
import { deleteFile, deleteRelation, insertFile, selectFiles, selectRelated } from './relation-store.ts';

const FILES_MAX = 20;

export const relateDocument = defineCommand({
  name: 'register.relate_document',
  input: relateDocumentInput,
  async run(ctx, { id, ...relation }): Promise<{ items: RelatedDocument[] }> {
    const { document, unitId } = await documentForKeeping(ctx, id);
    const { replaced } = await tieDocuments(ctx, { ...document, unitId }, [relation]);
    recordEvent(ctx, {
      name: 'document.related',
      unitId,
      subject: `document:${id}`,
      data: {
        kind: relation.kind,
        otherId: relation.otherId,
        replaces: document.state === 'issued' ? replaced : [],
      },
    });
    return { items: await selectRelated(ctx, id) };
  },
});

/** What replaced or amended another issued paper stays so; such a tie is not taken back. */
export const unrelateDocument = defineCommand({
  name: 'register.unrelate_document',
  input: unrelateDocumentInput,
  async run(ctx, { id, kind, otherId }): Promise<{ items: RelatedDocument[] }> {
    const { document, unitId } = await documentForKeeping(ctx, id);
    if (document.state !== 'draft' && (kind === 'replaces' || kind === 'amends'))
      throw new AppError('rule', 'document.relation_stays');
    if (!(await deleteRelation(ctx.tx, id, kind, otherId))) throw notFound('document');
    recordEvent(ctx, {
      name: 'document.unrelated',
      unitId,
      subject: `document:${id}`,
      data: { kind, otherId },
    });
    return { items: await selectRelated(ctx, id) };
  },
});

export const attachDocumentFile = defineCommand({
  name: 'register.attach_file',
  input: documentFileInput,
  async run(ctx, { id, fileId, role }): Promise<{ items: DocumentFile[] }> {
    const { unitId } = await documentForKeeping(ctx, id);
    if ((await selectFiles(ctx.tx, id)).length >= FILES_MAX)
      throw new AppError('rule', 'document.too_many_files', { max: FILES_MAX });
    const { mediaType, size } = await claimFile(ctx, fileId, unitId);
    const name = (await describeFiles(ctx, [fileId])).get(fileId)?.name ?? '';
    await insertFile(ctx, { documentId: id, unitId, fileId, role, mediaType, size, name });
    recordEvent(ctx, {
      name: 'document.file_attached',
      unitId,
      subject: `document:${id}`,
      data: { fileId, role },
    });
    return { items: await selectFiles(ctx.tx, id) };
  },
});

export const removeDocumentFile = defineCommand({
  name: 'register.remove_file',
  input: documentFileInput.pick({ id: true, fileId: true }),
  async run(ctx, { id, fileId }): Promise<{ items: DocumentFile[] }> {
    const { unitId } = await documentForKeeping(ctx, id);
    if (!(await deleteFile(ctx.tx, id, fileId))) throw notFound('file');
    await releaseFile(ctx, fileId);
    recordEvent(ctx, { name: 'document.file_removed', unitId, subject: `document:${id}`, data: { fileId } });
    return { items: await selectFiles(ctx.tx, id) };
  },
});

/** No answer is awaited any more, and why: it came by word, or the matter is over. */
export const closeReply = defineCommand({
  name: 'register.close_reply',
  input: closeReplyInput,
  async run(ctx, { id, reason }): Promise<WrittenDocument> {
    const { document, unitId } = await documentForKeeping(ctx, id);
    if (document.direction !== 'out' || document.replyBy === null)
      throw new AppError('rule', 'document.no_reply_awaited');
    await setReplyClosed(ctx, id, reason);
    recordEvent(ctx, { name: 'document.reply_closed', unitId, subject: `document:${id}` });
    return written(ctx, id);
  },
});

/** What an incoming paper asked for is done. */
export const handleDocument = defineCommand({
  name: 'register.handle_document',
  input: handleDocumentInput,
  async run(ctx, { id, note }): Promise<WrittenDocument> {
    const { document, unitId } = await documentForKeeping(ctx, id);
    if (document.direction !== 'in') throw new AppError('rule', 'document.only_incoming_handled');
    await setHandled(ctx, id, note);
    recordEvent(ctx, { name: 'document.handled', unitId, subject: `document:${id}` });
    return written(ctx, id);
  },
});
