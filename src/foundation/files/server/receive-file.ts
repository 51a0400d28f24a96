// Takes an upload in: looks inside, makes it safe to keep, stores the bytes. No database and no transaction here;
// `findUploadUnit` has said before that the actor may; `registerFile` then says whose it is.
import { FileTooLargeError, StorageFullError, type Storage } from '#platform/storage/index.ts';
import { AppError } from '#shared/app-error.ts';
import {
  DOCUMENT_TYPES,
  extensionOf,
  isDocumentExtension,
  MAX_FILE_BYTES,
  MAX_FILE_MEGABYTES,
  PICTURE_TYPE,
  promisesPicture,
  tidyFileName,
  type DocumentExtension,
} from '../file.ts';
import { secrecyMarkIn, secrecyMarkOnFirstPage } from '../secrecy-mark.ts';
import { extensionOfContent } from './content.ts';
import { textOfFirstPage } from './first-page.ts';
import { inspectOfficeDocument, isEncryptedOfficeDocument } from './office-document.ts';
import { isPictureContent, preparePicture } from './picture.ts';

export interface Upload {
  readonly content: Uint8Array | AsyncIterable<Uint8Array>;
  /** The name on the person's device; it may be empty, and it may lie. */
  readonly declaredName: string;
}

// Longer than any device allows; who sends more sends no name.
const LONGEST_DECLARED_NAME = 500;

/** What was stored; `sha256` and `size` are those of the bytes that are kept. */
export interface ReceivedFile {
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly thumbSha256: string | null;
  readonly name: string;
}

/**
 * Stores a picture (re-encoded, with a thumbnail) or a document (as it is). Refuses by content: `file.not_picture`,
 * `file.not_allowed`, `file.secret_mark`, `file.too_large`, `file.too_many_pixels`, `file.picture_damaged`,
 * `file.picture_kind`, `file.macros`, `file.encrypted`, `file.damaged`, `file.empty`, `file.storage_full`.
 */
export async function receiveFile(upload: Upload, { storage }: { storage: Storage }): Promise<ReceivedFile> {
  const declaredName = upload.declaredName.slice(-LONGEST_DECLARED_NAME);
  const mark = secrecyMarkIn(declaredName);
  if (mark !== null) throw new AppError('invalid', 'file.secret_mark', { mark });
  const bytes = await readWhole(upload.content);
  if (bytes.byteLength === 0) throw new AppError('invalid', 'file.empty');
  const extension = await extensionOfContent(bytes);
  try {
    if (isPictureContent(extension)) return await storePicture(bytes, extension, storage);
    if (promisesPicture(declaredName)) throw notPicture(declaredName, extension);
    if (isDocumentExtension(extension)) return await storeDocument(bytes, extension, declaredName, storage);
  } catch (error) {
    throw translateStorageError(error);
  }
  if (extension === 'cfb' && isEncryptedOfficeDocument(bytes))
    throw new AppError('invalid', 'file.encrypted');
  throw new AppError('invalid', 'file.not_allowed', { inside: extension });
}

function notPicture(declaredName: string, inside: string): AppError {
  return new AppError('invalid', 'file.not_picture', { inside, declared: extensionOf(declaredName) });
}

async function storePicture(bytes: Uint8Array, extension: string, storage: Storage): Promise<ReceivedFile> {
  const picture = await preparePicture(bytes, extension);
  const kept = await storage.put(picture.bytes);
  const thumbnail = await storage.put(picture.thumbnail);
  return {
    sha256: kept.sha256,
    size: kept.size,
    mediaType: PICTURE_TYPE,
    width: picture.width,
    height: picture.height,
    thumbSha256: thumbnail.sha256,
    name: '',
  };
}

async function storeDocument(
  bytes: Uint8Array,
  extension: DocumentExtension,
  declaredName: string,
  storage: Storage,
): Promise<ReceivedFile> {
  if (extension === 'pdf') refuseCutOffPdf(bytes);
  else inspectOfficeDocument(bytes);
  const mark = secrecyMarkOnFirstPage(await textOfFirstPage(bytes, extension));
  if (mark !== null) throw new AppError('invalid', 'file.secret_mark', { mark });
  const { sha256, size } = await storage.put(bytes);
  return {
    sha256,
    size,
    mediaType: DOCUMENT_TYPES[extension],
    width: null,
    height: null,
    thumbSha256: null,
    name: tidyFileName(declaredName, extension),
  };
}

const PDF_TAIL_BYTES = 2_048;

/** A PDF ends with %%EOF; one that broke off on the way, or has something glued behind it, does not. */
function refuseCutOffPdf(bytes: Uint8Array): void {
  const tail = Buffer.from(bytes.subarray(-PDF_TAIL_BYTES)).toString('latin1');
  if (!tail.includes('%%EOF')) throw new AppError('invalid', 'file.damaged');
}

async function readWhole(content: Upload['content']): Promise<Uint8Array> {
  if (content instanceof Uint8Array) {
    if (content.byteLength > MAX_FILE_BYTES) throw tooLarge(content.byteLength);
    return content;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content) {
    size += chunk.byteLength;
    if (size > MAX_FILE_BYTES) throw tooLarge(size);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** `bytes`: what is known of the size when reading stopped. */
export function tooLarge(bytes: number): AppError {
  const megabytes = Math.ceil(bytes / (1024 * 1024));
  return new AppError('too_large', 'file.too_large', { megabytes, limit: MAX_FILE_MEGABYTES });
}

function translateStorageError(error: unknown): unknown {
  if (error instanceof StorageFullError)
    return new AppError('unavailable', 'file.storage_full', {}, { cause: error });
  if (error instanceof FileTooLargeError) return tooLarge(error.maxBytes);
  return error;
}
