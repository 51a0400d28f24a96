// Reads of files: what a file is, and how its bytes are handed out. Not there and not yours answer alike.
import { notFound } from '#shared/app-error.ts';
import { defineQuery, type Ctx } from '../../use-case/index.ts';
import { THUMBNAIL_TYPE, type StoredFile } from '../file.ts';
import { getFileInput, openFileInput } from '../schemas.ts';
import { findFileForActing, selectFiles, type FileForActing } from './file-store.ts';

export const getFile = defineQuery({
  name: 'files.get_file',
  input: getFileInput,
  async run(ctx, { id }): Promise<StoredFile> {
    const file = await findFileForActing(ctx, id);
    if (!file) throw notFound('file');
    return toStoredFile(file);
  },
});

/** What a face needs to stream the bytes: `storage.openRead(sha256)`, sent with `headers`. */
export interface OpenedFile {
  readonly sha256: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A thumbnail exists for pictures only. */
export const openFile = defineQuery({
  name: 'files.open_file',
  input: openFileInput,
  async run(ctx, { id, thumbnail }): Promise<OpenedFile> {
    const file = await findFileForActing(ctx, id);
    if (!file) throw notFound('file');
    if (!thumbnail) return opened(file.sha256, file.mediaType, file.name);
    if (file.thumbSha256 === null) throw notFound('file');
    return opened(file.thumbSha256, THUMBNAIL_TYPE, '');
  },
});

/** Files by id, for lists of other slices; those out of reach are left out. */
export async function describeFiles(ctx: Ctx, ids: readonly string[]): Promise<Map<string, StoredFile>> {
  if (ids.length === 0) return new Map();
  const files = await selectFiles(ctx.tx, ids);
  return new Map(files.map((file) => [file.id, toStoredFile(file)]));
}

function toStoredFile({
  unitId: _unit,
  thumbSha256: _thumb,
  isClaimed: _claimed,
  ...file
}: FileForActing): StoredFile {
  return file;
}

// A stored file never changes, but who may see it does: browsers keep it for themselves and for an hour only.
// Nothing of it may run: documents are saved, pictures are shown, neither is guessed at.
function opened(sha256: string, mediaType: string, name: string): OpenedFile {
  return {
    sha256,
    headers: {
      'content-type': mediaType,
      'content-disposition': name === '' ? 'inline' : `attachment; ${fileNameParameters(name)}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=3600',
      etag: `"${sha256}"`,
    },
  };
}

/** RFC 6266: the name in full for browsers of today, in ASCII for the others. */
function fileNameParameters(name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/[đĐ]/g, 'd')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
