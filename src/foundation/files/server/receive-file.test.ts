import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStorage, type Storage } from '#platform/storage/index.ts';
import { AppError } from '#shared/app-error.ts';
import { MAX_FILE_BYTES } from '../file.ts';
import { readUpload } from './read-upload.ts';
import { receiveFile, type ReceivedFile } from './receive-file.ts';

let folder: string;
let storage: Storage;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'truong-an-files-'));
  storage = await openStorage(pathToFileURL(folder).href);
});
afterAll(() => rm(folder, { recursive: true }));

const receive = (content: Uint8Array, declaredName: string) =>
  receiveFile({ content, declaredName }, { storage });
const stored = async ({ sha256 }: Pick<ReceivedFile, 'sha256'>) =>
  buffer((await storage.openRead(sha256)).stream);

function painted(width: number, height: number) {
  return sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#789',
      noise: { type: 'gaussian', mean: 128, sigma: 20 },
    },
  });
}

/** A PNG whose header promises any size; its rows are all zero, so 60 megapixels take 60 kB. */
function flatPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = deflateSync(Buffer.alloc((width + 1) * height));
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    pngChunk('IHDR', header),
    pngChunk('IDAT', rows),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

const PROGRAM = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4000)]);
const PDF = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n');

function officeDocument(kind: 'word' | 'excel', more: Record<string, Uint8Array> = {}): Uint8Array {
  const main =
    kind === 'word'
      ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
      : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  const part = kind === 'word' ? '/word/document.xml' : '/xl/workbook.xml';
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="${part}" ContentType="${main}"/></Types>`;
  return zipSync({ '[Content_Types].xml': strToU8(types), [part.slice(1)]: strToU8('<x/>'), ...more });
}

describe('a picture', () => {
  it('is kept upright as JPEG with a thumbnail, without place, time and device', async () => {
    const original = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#789' } })
      .withExif({
        IFD0: { Make: 'Phone', Model: 'X', Orientation: '6', DateTime: '2026:05:04 10:00:00' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 58/1 0/1' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const file = await receive(original, 'em Lan lớp 3A.jpg');
    expect(file).toMatchObject({ mediaType: 'image/jpeg', width: 1365, height: 2048, name: '' });
    const kept = await stored(file);
    expect(kept.length).toBe(file.size);
    const facts = await sharp(kept).metadata();
    expect(facts).toMatchObject({ format: 'jpeg', width: 1365, height: 2048 });
    expect([facts.exif, facts.xmp, facts.iptc, facts.icc, facts.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(kept.includes('Phone')).toBe(false);
    const thumbnail = await sharp(await stored({ sha256: file.thumbSha256 ?? '' })).metadata();
    expect(thumbnail).toMatchObject({ format: 'webp', width: 213, height: 320 });
  });

  it.each(['png', 'webp', 'gif', 'avif'] as const)(
    'may come as %s, and is not made larger',
    async (format) => {
      const file = await receive(await painted(40, 30).toFormat(format).toBuffer(), `anh.${format}`);
      expect(file).toMatchObject({ mediaType: 'image/jpeg', width: 40, height: 30 });
    },
  );

  it('is known by its content, whatever its name', async () => {
    const file = await receive(await painted(40, 30).png().toBuffer(), 'bao-cao.pdf');
    expect(file.mediaType).toBe('image/jpeg');
  });

  it('loses what was glued behind it', async () => {
    const glued = Buffer.concat([
      await painted(60, 40).jpeg().toBuffer(),
      Buffer.from('<script>alert(1)</script>'),
      PROGRAM,
    ]);
    const kept = await stored(await receive(glued, 'anh.jpg'));
    expect(kept.includes('<script>')).toBe(false);
    expect(kept.subarray(-2).toString('hex')).toBe('ffd9');
  });

  it('gives the same bytes when it is sent twice', async () => {
    const original = await painted(60, 40).jpeg().toBuffer();
    expect(await receive(original, 'mot.jpg')).toEqual(await receive(original, 'hai.jpg'));
  });

  it('of 60 megapixels is refused by its header', async () => {
    const bomb = flatPng(10_000, 6_000);
    expect(bomb.length).toBeLessThan(100_000);
    await expect(receive(bomb, 'anh.png')).rejects.toMatchObject({
      kind: 'too_large',
      code: 'file.too_many_pixels',
      params: { megapixels: 60, limit: 50 },
    });
  });

  it('that breaks off is refused', async () => {
    for (const format of ['jpeg', 'png', 'webp'] as const) {
      const whole = await painted(300, 200).toFormat(format).toBuffer();
      for (const length of [20, whole.length >> 1, whole.length - 20]) {
        await expect(receive(whole.subarray(0, length), `anh.${format}`)).rejects.toMatchObject({
          kind: 'invalid',
          code: expect.stringMatching(/^file\.(picture_damaged|not_picture)$/) as unknown,
        });
      }
    }
  });

  it('in HEIC is told how to come otherwise', async () => {
    const heic = Buffer.concat([
      Buffer.from('0000001c6674797068656963000000006d6966316865696300', 'hex'),
      Buffer.alloc(200),
    ]);
    await expect(receive(heic, 'IMG_1.HEIC')).rejects.toMatchObject({ code: 'file.picture_kind' });
  });
});

describe('what only calls itself a picture', () => {
  it.each([
    ['a program', PROGRAM, 'exe'],
    [
      'an SVG with a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'svg',
    ],
    [
      'an SVG with a prolog',
      Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'svg',
    ],
    ['a page', Buffer.from('<!DOCTYPE html><html><body>x</body></html>'), 'html'],
    ['a shell script', Buffer.from('#!/bin/sh\nrm -rf /\n'), 'sh'],
    ['a text', Buffer.from('xin chào'), 'txt'],
    ['a PDF', PDF, 'pdf'],
    ['an archive', Buffer.from(zipSync({ 'a.txt': strToU8('a') })), 'zip'],
    ['noise', Buffer.from([0, 1, 2, 3, 0xfe, 0xff, 0, 9]), 'bin'],
  ])('%s is refused, naming what is inside', async (_, content, inside) => {
    await expect(receive(content, 'anh-hoat-dong.jpg')).rejects.toMatchObject({
      kind: 'invalid',
      code: 'file.not_picture',
      params: { inside, declared: 'jpg' },
    });
  });
});

describe('a document', () => {
  it('is kept as it is, under a tidy name', async () => {
    const word = officeDocument('word');
    const file = await receive(word, 'D:\\Kế hoạch 2026.docx');
    expect(file).toMatchObject({
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      name: 'Kế hoạch 2026.docx',
      size: word.length,
      thumbSha256: null,
    });
    expect((await stored(file)).equals(word)).toBe(true);
    expect(await receive(officeDocument('excel'), 'so-lieu.xlsx')).toMatchObject({ name: 'so-lieu.xlsx' });
    expect(await receive(PDF, 'quyet-dinh')).toMatchObject({
      mediaType: 'application/pdf',
      name: 'quyet-dinh.pdf',
    });
  });

  it.each([
    ['with macros', () => officeDocument('word', { 'word/vbaProject.bin': strToU8('x') }), 'file.macros'],
    [
      'with Excel 4 macros',
      () => officeDocument('excel', { 'xl/macrosheets/sheet1.xml': strToU8('x') }),
      'file.macros',
    ],
    [
      'with ActiveX',
      () => officeDocument('word', { 'word/activeX/activeX1.xml': strToU8('x') }),
      'file.macros',
    ],
    ['encrypted as a package', () => encrypted(officeDocument('word')), 'file.encrypted'],
    ['encrypted by Office', () => oldContainer('EncryptedPackage'), 'file.encrypted'],
    ['in the old format', () => oldContainer('WordDocument'), 'file.not_allowed'],
    ['cut off', () => officeDocument('word').subarray(0, -10), 'file.damaged'],
    ['with something behind it', () => Buffer.concat([officeDocument('word'), PROGRAM]), 'file.damaged'],
    [
      'that is a PDF cut off',
      () => Buffer.concat([PDF.subarray(0, 30), Buffer.alloc(5000, 32)]),
      'file.damaged',
    ],
    ['that is a plain archive', () => zipSync({ 'a.txt': strToU8('a') }), 'file.not_allowed'],
    ['that is a program', () => PROGRAM, 'file.not_allowed'],
    ['that is empty', () => new Uint8Array(), 'file.empty'],
  ])('%s is refused', async (_, content, code) => {
    await expect(receive(content(), 'van-ban.docx')).rejects.toMatchObject({ kind: 'invalid', code });
  });

  it('with a secrecy mark in its name is refused before anything is read or stored', async () => {
    const before = await readdir(folder, { recursive: true });
    let wasRead = false;
    const content = (async function* () {
      wasRead = true;
      yield await Promise.resolve(PDF);
    })();
    await expect(receiveFile({ content, declaredName: 'KH TỐI MẬT.pdf' }, { storage })).rejects.toMatchObject(
      {
        code: 'file.secret_mark',
        params: { mark: 'TỐI MẬT' },
      },
    );
    expect(wasRead).toBe(false);
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });
});

function encrypted(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  const entry = bytes.indexOf(Buffer.from('504b0102', 'hex'));
  bytes.writeUInt16LE(bytes.readUInt16LE(entry + 8) | 1, entry + 8);
  return bytes;
}

function oldContainer(stream: string): Uint8Array {
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1000),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(1000),
  ]);
}

describe('whatever arrives', () => {
  it('stops being read when it is larger than 20 MB', async () => {
    let sent = 0;
    const endless = (async function* () {
      for (;;) {
        sent += 1024 * 1024;
        yield await Promise.resolve(Buffer.alloc(1024 * 1024));
      }
    })();
    await expect(
      receiveFile({ content: endless, declaredName: 'phim.mp4' }, { storage }),
    ).rejects.toMatchObject({
      kind: 'too_large',
      code: 'file.too_large',
      params: { megabytes: 21, limit: 20 },
    });
    expect(sent).toBe(MAX_FILE_BYTES + 1024 * 1024);
  });

  it('is kept or refused with a reason, never a fault', async () => {
    const heads = [
      ...['ffd8ffe0', '89504e470d0a1a0a', '504b0304', '255044462d', '52494646', '4d5a', '47494638', ''].map(
        (hex) => Buffer.from(hex, 'hex'),
      ),
      Buffer.from('0000001c66747970617669660000', 'hex'),
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 600 }), async (head, rest) => {
        const refused = await receive(Buffer.concat([head, rest]), 'anh.jpg').then(
          () => undefined,
          (error: unknown) => error,
        );
        if (refused !== undefined) expect(refused).toBeInstanceOf(AppError);
      }),
      { numRuns: 300 },
    );
  });
});

describe('an upload form', () => {
  const post = (form: FormData) => new Request('http://localhost/', { method: 'POST', body: form });

  it('gives the bytes and the name of its part "file"', async () => {
    const form = new FormData();
    form.set('file', new File([PDF], 'Quyết định.pdf'));
    const upload = await readUpload(post(form));
    expect(upload.declaredName).toBe('Quyết định.pdf');
    expect(Buffer.from(upload.content as Uint8Array).equals(PDF)).toBe(true);
  });

  it('without that part, or with text in its place, names the field', async () => {
    const form = new FormData();
    form.set('file', 'không phải tệp');
    for (const request of [post(form), post(new FormData())]) {
      await expect(readUpload(request)).rejects.toMatchObject({
        kind: 'invalid',
        fields: [{ path: 'file', code: 'file.missing' }],
      });
    }
  });

  it('that is no form, or a broken one, is refused', async () => {
    const send = (type: string, body: string) =>
      readUpload(
        new Request('http://localhost/', { method: 'POST', headers: { 'content-type': type }, body }),
      );
    await expect(send('application/json', '{}')).rejects.toMatchObject({ code: 'request.wrong_media_type' });
    await expect(send('multipart/form-data; boundary=x', '--y\r\nbroken')).rejects.toMatchObject({
      code: 'request.malformed_form',
    });
    await expect(send('multipart/form-data', 'x')).rejects.toMatchObject({ code: 'request.malformed_form' });
  });

  it('is not read beyond what a file may have', async () => {
    const form = new FormData();
    form.set('file', new File([Buffer.alloc(MAX_FILE_BYTES + 100_000)], 'phim.mp4'));
    await expect(readUpload(post(form))).rejects.toMatchObject({ kind: 'too_large', code: 'file.too_large' });
  });
});
