// Looks into Word and Excel files (ZIP packages) without unpacking them: macros, encryption and bombs are refused.
import { constants, inflateRawSync } from 'node:zlib';
import { AppError } from '#shared/app-error.ts';

const END_RECORD = 0x06054b50;
const END_RECORD_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY_RECORD = 0x02014b50;
const ENTRY_RECORD_BYTES = 46;
const ENCRYPTED_FLAG = 0x0001;
const DEFLATED = 8;
const LOCAL_RECORD_BYTES = 30;

const MAX_ENTRIES = 5_000;
const MAX_UNPACKED_BYTES = 300 * 1024 * 1024;

// Visual Basic, Excel 4 macros and ActiveX: the ways in which a document acts by itself.
const MACROS = /(^|\/)(vbaProject[^/]*\.bin|vbaData\.xml|activeX\/)|^xl\/macrosheets\//i;

interface PackageEntry {
  readonly name: string;
  /** Where its local header stands. */
  readonly offset: number;
  readonly packedBytes: number;
  readonly isDeflated: boolean;
  readonly isEncrypted: boolean;
  readonly unpackedBytes: number;
}

/** Throws `file.macros`, `file.encrypted` or `file.damaged` when a .docx or .xlsx is not what it should be. */
export function inspectOfficeDocument(bytes: Uint8Array): void {
  const entries = readEntries(bytes);
  if (entries === undefined) throw new AppError('invalid', 'file.damaged');
  if (entries.some((entry) => entry.isEncrypted)) throw new AppError('invalid', 'file.encrypted');
  if (entries.some((entry) => MACROS.test(entry.name))) throw new AppError('invalid', 'file.macros');
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (unpacked > MAX_UNPACKED_BYTES) throw new AppError('invalid', 'file.damaged');
}

/** The entries of the central directory; undefined when the package is cut off, glued to something, or too large. */
function readEntries(bytes: Uint8Array): PackageEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MAX_ENTRIES || at + view.getUint32(end + 12, true) !== end) return undefined;
  const entries: PackageEntry[] = [];
  while (entries.length < count) {
    if (at + ENTRY_RECORD_BYTES > end || view.getUint32(at, true) !== ENTRY_RECORD) return undefined;
    const nameBytes = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(
        bytes.subarray(at + ENTRY_RECORD_BYTES, at + ENTRY_RECORD_BYTES + nameBytes),
      ),
      offset: view.getUint32(at + 42, true),
      packedBytes: view.getUint32(at + 20, true),
      isDeflated: view.getUint16(at + 10, true) === DEFLATED,
      isEncrypted: (view.getUint16(at + 8, true) & ENCRYPTED_FLAG) !== 0,
      unpackedBytes: view.getUint32(at + 24, true),
    });
    at += ENTRY_RECORD_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The record must end exactly where the file ends: nothing is hidden behind it. */
function findEndRecord(view: DataView): number | undefined {
  const last = view.byteLength - END_RECORD_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    const isRecord = view.getUint32(at, true) === END_RECORD;
    if (isRecord && at + END_RECORD_BYTES + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return undefined;
}

const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

/** Office keeps a document with a password in the container of its old formats. */
export function isEncryptedOfficeDocument(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED_PACKAGE);
}

/** So much of a packed part is unpacked: far more than a first page, far less than a bomb needs. */
const PACKED_PAGE_BYTES = 64 * 1024;
const UNPACKED_PAGE_BYTES = 80 * 1024 * 1024;

/** The beginning of what a Word file says, headers first, one paragraph a line; empty when there is nothing to read. */
export function beginningOfWord(bytes: Uint8Array): string {
  const parts = (readEntries(bytes) ?? []).filter(({ name }) =>
    /^word\/(header\d*|document)\.xml$/.test(name),
  );
  return parts
    .toSorted((a, b) => (a.name < b.name ? 1 : -1))
    .map((part) => wordsOfXml(beginningOf(bytes, part)))
    .join('\n');
}

function beginningOf(bytes: Uint8Array, { offset, packedBytes, isDeflated }: PackageEntry): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from =
    offset + LOCAL_RECORD_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(from, from + Math.min(packedBytes, PACKED_PAGE_BYTES));
  if (!isDeflated) return new TextDecoder().decode(packed);
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: UNPACKED_PAGE_BYTES };
  return new TextDecoder().decode(inflateRawSync(packed, options));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function wordsOfXml(xml: string): string {
  return xml
    .replace(/<\/w:p>|<w:br[^>]*\/>/g, '\n')
    .replace(/<w:tab\/>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');
}
