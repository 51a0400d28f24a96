import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, it } from 'vitest';
import type { Annex, OfficialDocument } from './model.ts';
import { createPdfRenderer } from './pdf.ts';
import { officeReport, schoolReport } from './sample-documents.ts';

const renderer = createPdfRenderer();
afterAll(() => renderer.close());

interface Page {
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** What stands in the top margin. */
  readonly top: string;
  /** Left and right end of the text, in points from the left edge. */
  readonly ends: readonly [number, number];
}

async function open(document: OfficialDocument): Promise<{ pages: readonly Page[]; bytes: Uint8Array }> {
  const bytes = await renderer.render(document);
  const loading = getDocument({ data: bytes.slice(), verbosity: 0 });
  const file = await loading.promise;
  const pages: Page[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) => ('str' in item ? [item] : []));
    const y = (piece: (typeof pieces)[number]): number => Number(piece.transform[5]);
    const x = (piece: (typeof pieces)[number]): number => Number(piece.transform[4]);
    pages.push({
      width,
      height,
      text: pieces.map((piece) => piece.str + (piece.hasEOL ? '\n' : '')).join(''),
      top: pieces
        .filter((piece) => y(piece) > height - 56 && piece.str.trim() !== '')
        .map((piece) => piece.str)
        .join(' '),
      ends: [Math.min(...pieces.map(x)), Math.max(...pieces.map((piece) => x(piece) + piece.width))],
    });
  }
  await loading.destroy();
  return { pages, bytes };
}
const words = (text: string): string => text.replace(/\s+/g, ' ');

describe('the school report as PDF', async () => {
  const { pages, bytes } = await open(schoolReport);

  it('is A4, the second annex lying, and the text keeps the margins', () => {
    expect(pages.map(({ width, height }) => `${Math.round(width)}×${Math.round(height)}`)).toEqual([
      '595×842',
      '595×842',
      '595×842',
      '842×595',
    ]);
    for (const { width, ends } of pages) {
      expect(ends[0]).toBeGreaterThanOrEqual(85 - 0.5);
      expect(ends[1]).toBeLessThanOrEqual(width - 42.5 + 0.5);
    }
  });

  it('numbers pages from the second on, each annex anew', () => {
    expect(pages.map(({ top }) => top)).toEqual(['', '2', '', '']);
  });

  it('keeps every word whole, in NFC, to search and copy', () => {
    const text = words(pages.map((page) => page.text).join(' '));
    expect(text).toBe(text.normalize('NFC'));
    for (const part of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'TRƯỜNG THCS MẪU HOA SEN',
      'trong phong trào toàn dân bảo vệ an ninh Tổ quốc',
      'Kính gửi: Phòng Văn hóa - Xã hội xã Củ Chi.',
      'II. KẾT QUẢ THỰC HIỆN',
      '1. Công tác tham mưu, lãnh đạo, chỉ đạo',
      '- Lưu: VT, TPT.',
      'TỔNG HỢP SỐ LIỆU 6 THÁNG ĐẦU NĂM 2026',
      'Mẫu Hoa Sen./.',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('puts Quốc hiệu on one line', () => {
    expect(
      pages[0]?.text.split('\n').some((line) => line.includes('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')),
    ).toBe(true);
  });

  it('embeds its fonts, all four of one family', () => {
    const names = new Set(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/BaseFont ?\/\w+\+Tinos-\w+/g) ?? [],
    );
    expect([...names].map((name) => name.replace(/.*Tinos-/, '')).sort()).toEqual([
      'Bold',
      'BoldItalic',
      'Italic',
      'Regular',
    ]);
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/FontFile2/g),
    ).toHaveLength(4);
  });
});

it('a long annex repeats its heading and numbers its pages from its own 1', async () => {
  const { pages } = await open(officeReport(105));
  const annex = pages.slice(1);
  expect(annex.length).toBeGreaterThan(3);
  expect(annex.map(({ top }) => top)).toEqual(
    annex.map((_, index) => (index === 0 ? '' : String(index + 1))),
  );
  expect(annex.filter(({ text }) => words(text).includes('Lượt người dự'))).toHaveLength(annex.length);
  expect(words(annex.at(-1)?.text ?? '')).toContain('105 Trường Tiểu học Mẫu Số 105');
});

it('no text can become markup or run code of the typesetter', async () => {
  const evil = '#panic("x") *đậm* $x^2$ <nhãn> @tham [a] \\ `raw` // -- "q" = 1';
  const annex: Annex = {
    title: evil,
    orientation: 'portrait',
    columns: [{ header: evil, width: 10, kind: 'text' }],
    rows: [{ group: evil }, { cells: [evil] }],
    notes: [evil],
  };
  const { pages } = await open({
    ...schoolReport,
    addressees: [evil],
    bases: [evil],
    body: [
      { kind: 'heading', level: 'arabic', text: evil },
      { kind: 'paragraph', content: [evil] },
    ],
    recipients: [evil],
    annexes: [annex],
  });
  const text = words(pages.map((page) => page.text).join(' '));
  expect(text.split('#panic("x") *đậm* $x^2$ <nhãn> @tham [a]').length).toBeGreaterThanOrEqual(8);
});

it('prints any text that people type', async () => {
  const strange = ['', ' ', '😀 chữ 中文', '\u200b', 'a'.repeat(400), 'ẤẦẨẪẬ ỮỰ đ̣', '\ud800'];
  for (const text of strange) {
    const { pages } = await open({
      ...schoolReport,
      body: [{ kind: 'paragraph', content: [text] }],
      annexes: [],
    });
    expect(pages.length).toBeGreaterThan(0);
  }
});

it('the signature never stands alone on a page', async () => {
  for (let lines = 18; lines <= 30; lines += 1) {
    const body = Array.from({ length: lines }, (_, index) => ({
      kind: 'paragraph' as const,
      content: [`Việc thứ ${index + 1} đã hoàn thành.`],
    }));
    const { pages } = await open({ ...officeReport(1), body, annexes: [] });
    expect(words(pages.at(-1)?.text ?? '')).toContain(`Việc thứ ${lines} đã hoàn thành./.`);
  }
});

it('the same paper gives the same bytes, also from another worker', async () => {
  const other = createPdfRenderer();
  const [one, two, three] = await Promise.all([
    renderer.render(schoolReport),
    renderer.render(schoolReport),
    other.render(schoolReport),
  ]);
  await other.close();
  expect(two).toEqual(one);
  expect(three).toEqual(one);
});

it('a renderer that is closed fails the papers still waiting', async () => {
  const closing = createPdfRenderer();
  const waiting = expect(closing.render(officeReport(105))).rejects.toMatchObject({
    kind: 'unavailable',
    code: 'documents.pdf_failed',
  });
  await closing.close();
  await waiting;
});

it('refuses a date that is none', async () => {
  const wrong = { ...schoolReport, letterhead: { ...schoolReport.letterhead, date: '2026-13' } };
  await expect(renderer.render(wrong)).rejects.toThrow(RangeError);
});
