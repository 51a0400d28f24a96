// Marks of secrecy on the first page of real Word and PDF files: nothing of them is stored.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderDocx, type OfficialDocument } from '#platform/documents/index.ts';
import { createPdfRenderer } from '#platform/documents/pdf.ts';
import { openStorage, type Storage } from '#platform/storage/index.ts';
import { textOfFirstPage } from './first-page.ts';
import { receiveFile } from './receive-file.ts';

const renderer = createPdfRenderer();
let folder: string;
let storage: Storage;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'truong-an-first-page-'));
  storage = await openStorage(pathToFileURL(folder).href);
});
afterAll(async () => {
  await renderer.close();
  await rm(folder, { recursive: true });
});

const paper = (lines: readonly string[]): OfficialDocument => ({
  letterhead: {
    superior: null,
    issuer: 'Trường Mẫu',
    number: { value: 5, symbol: 'KH-TM' },
    place: 'Củ Chi',
    date: '2026-05-04',
  },
  heading: { kind: 'named', typeName: 'Kế hoạch', abstract: 'Bảo vệ bí mật nhà nước' },
  addressees: [],
  bases: [],
  body: lines.map((text) => ({ kind: 'paragraph', content: [text] })),
  signature: { position: 'HIỆU TRƯỞNG', name: null },
  recipients: ['Lưu: VT, TM'],
  annexes: [],
});
const FORMS = [
  ['docx', (lines: readonly string[]) => renderDocx(paper(lines))],
  ['pdf', (lines: readonly string[]) => renderer.render(paper(lines))],
] as const;

describe.each(FORMS)('a .%s file', (extension, render) => {
  test.each([
    ['TỐI MẬT', 'TỐI MẬT'],
    ['MẬT', 'MẬT'],
    ['Độ mật: Tuyệt mật', 'TUYỆT MẬT'],
  ])('that says “%s” on its first page is refused and nothing is stored', async (line, mark) => {
    const content = await render([line, 'Nội dung của văn bản.']);
    const before = await readdir(folder, { recursive: true });
    const attempt = receiveFile({ content, declaredName: `van-ban.${extension}` }, { storage });
    await expect(attempt).rejects.toMatchObject({ code: 'file.secret_mark', params: { mark } });
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });

  test('that only speaks of secrets is taken', async () => {
    const content = await render(['Giữ bí mật nhà nước, bảo mật tài khoản, mật khẩu.']);
    expect(await textOfFirstPage(content, extension)).toContain('bảo mật tài khoản');
    await receiveFile({ content, declaredName: `van-ban.${extension}` }, { storage });
  });
});

test.each(['pdf', 'docx', 'xlsx'] as const)('what cannot be read as .%s gives no text', async (extension) => {
  expect(await textOfFirstPage(Buffer.from('%PDF-1.7 nothing %%EOF'), extension)).toBe('');
});
