// The words of files: what may be handed in, how large, and under which name it is kept. Pure.

/** Largest upload in bytes: 20 MB. Phones' pictures are 3–12 MB, scanned decisions less. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
export const MAX_FILE_MEGABYTES = MAX_FILE_BYTES / (1024 * 1024);

/** Largest picture in pixels: what a 50-megapixel phone takes (8192 × 6144). More is a slip or a bomb. */
export const MAX_PICTURE_PIXELS = 8192 * 6144;

/** Long edges in pixels, of the picture that is kept and of its thumbnail. */
export const PICTURE_EDGE = 2048;
export const THUMBNAIL_EDGE = 320;

/** An upload that nothing shows is removed after this many hours. */
export const UNUSED_KEPT_HOURS = 24;

/** Media types of documents by extension. Older Office formats may hide macros and are refused. */
export const DOCUMENT_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type DocumentExtension = keyof typeof DOCUMENT_TYPES;

export function isDocumentExtension(extension: string): extension is DocumentExtension {
  return extension in DOCUMENT_TYPES;
}

/** Extensions under which people hand in pictures; what is inside is looked at apart from the name. */
const PICTURE_EXTENSIONS = new Set(['jpg', 'jpeg', 'png', 'webp', 'gif', 'avif', 'heic', 'heif']);

/** Every picture is kept as JPEG, every thumbnail as WebP. */
export const PICTURE_TYPE = 'image/jpeg';
export const THUMBNAIL_TYPE = 'image/webp';

/** Whether a name promises a picture: then something else inside is called a mistake, not a document. */
export function promisesPicture(declaredName: string): boolean {
  return PICTURE_EXTENSIONS.has(extensionOf(declaredName));
}

/** `Ảnh.JPG` → `jpg`; empty when there is none. */
export function extensionOf(declaredName: string): string {
  return /\.([A-Za-z0-9]{1,10})$/.exec(declaredName.trim())?.[1]?.toLowerCase() ?? '';
}

/** A file as faces show it. `sha256`, `size` and `mediaType` are those of the stored bytes, not of the upload. */
export interface StoredFile {
  readonly id: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly isPicture: boolean;
  /** Pixels of a picture; null for a document. */
  readonly width: number | null;
  readonly height: number | null;
  /** Name of a document with its extension; empty for a picture. */
  readonly name: string;
}

const LONGEST_NAME = 100;
// Direction overrides make `cong-van-fdp.exe` read as `cong-van-exe.pdf`; the others are signs no file system takes.
const UNFIT_IN_NAMES = /[\p{Cc}\p{Cf}\p{Co}<>:"|?*]/gu;

/** The name under which a document is kept: no folders, no invisible signs, with the extension of what is inside. */
export function tidyFileName(declaredName: string, extension: DocumentExtension): string {
  const base = declaredName.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const stem = base
    .replace(UNFIT_IN_NAMES, '')
    .replace(/\.[A-Za-z0-9]{1,10}\s*$/, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const short = Array.from(stem).slice(0, LONGEST_NAME).join('').trim();
  return `${short === '' ? 'tai-lieu' : short}.${extension}`;
}
