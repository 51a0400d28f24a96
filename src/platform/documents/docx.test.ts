import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from './docx.ts';
import type { OfficialDocument } from './model.ts';
import { officeReport, schoolReport } from './sample-documents.ts';

type Parts = Readonly<Record<string, string>>;

async function open(document: OfficialDocument): Promise<Parts> {
  const files = unzipSync(await renderDocx(document));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}
const main = (parts: Parts): string => parts['word/document.xml'] ?? '';
const textOf = (xml: string): string =>
  xml
    .replace(/<w:br\/>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
const paragraphs = (xml: string): readonly string[] => xml.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? [];
/** The paragraph whose text is exactly this. */
function paragraph(xml: string, text: string): string {
  const found = paragraphs(xml).find((part) => textOf(part) === text);
  if (found === undefined) throw new Error(`no paragraph "${text}"`);
  return found;
}
const half = (size: number): string => `<w:sz w:val="${size * 2}"/>`;

describe('the school report in Word', () => {
  let parts: Parts = {};
  let xml = '';
  beforeAll(async () => {
    parts = await open(schoolReport);
    xml = main(parts);
  });

  it('is A4 with the margins of the decree, upright; the second annex lies', () => {
    const sizes = [...xml.matchAll(/<w:pgSz ([^>]+)\/>/g)].map(([, attributes]) => attributes);
    expect(sizes).toEqual([
      'w:w="11906" w:h="16838" w:orient="portrait"',
      'w:w="11906" w:h="16838" w:orient="portrait"',
      'w:w="16838" w:h="11906" w:orient="landscape"',
    ]);
    const margins = [...xml.matchAll(/<w:pgMar ([^>]+)\/>/g)].map(([, attributes = '']) => attributes);
    for (const margin of margins) {
      for (const side of ['w:top="1134"', 'w:bottom="1134"', 'w:left="1701"', 'w:right="850"']) {
        expect(margin).toContain(side);
      }
    }
  });

  it('numbers pages from the second on, 14 pt in the middle of the top, each annex from 1', () => {
    expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(3);
    expect(xml.match(/<w:pgNumType w:start="1" w:fmt="decimal"\/>/g)).toHaveLength(3);
    const headers = Object.entries(parts).filter(([path]) => /^word\/header\d/.test(path));
    const numbered = headers.filter(([, header]) => header.includes('PAGE</w:instrText>'));
    expect([headers.length, numbered.length]).toEqual([6, 3]);
    for (const [, header] of numbered) {
      expect(header).toContain('<w:jc w:val="center"/>');
      expect(header).toContain(half(14));
    }
    const first = /<w:headerReference w:type="first" r:id="(\w+)"\/>/.exec(xml)?.[1] ?? '';
    const target = new RegExp(`Id="${first}"[^>]*Target="([^"]+)"`).exec(
      parts['word/_rels/document.xml.rels'] ?? '',
    );
    expect(textOf(parts[`word/${target?.[1] ?? ''}`] ?? 'missing')).toBe('');
  });

  it('is set in Times New Roman 14, black, in Vietnamese', () => {
    const styles = parts['word/styles.xml'] ?? '';
    const defaults = /<w:rPrDefault>.*?<\/w:rPrDefault>/s.exec(styles)?.[0] ?? '';
    expect(defaults).toContain('w:ascii="Times New Roman"');
    expect(defaults).toContain('w:hAnsi="Times New Roman"');
    expect(defaults).toContain(half(14));
    expect(defaults).toContain('<w:lang w:val="vi-VN"/>');
    expect(new Set([...`${styles}${xml}`.matchAll(/w:ascii="([^"]+)"/g)].map(([, font]) => font))).toEqual(
      new Set(['Times New Roman']),
    );
    expect(xml).not.toMatch(/<w:color w:val="(?!000000|auto)/);
  });

  it.each<[string, number, boolean, boolean]>([
    ['ỦY BAN NHÂN DÂN XÃ CỦ CHI', 12.5, false, false],
    ['TRƯỜNG THCS MẪU HOA SEN', 12.5, true, false],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12.5, true, false],
    ['Độc lập - Tự do - Hạnh phúc', 13.5, true, false],
    ['BÁO CÁO', 14, true, false],
    ['Nơi nhận:', 12, true, true],
    ['- Như trên;', 11, false, false],
    ['- Lưu: VT, TPT.', 11, false, false],
    ['HIỆU TRƯỞNG', 14, true, false],
  ])('"%s" has its size and style', (text, size, bold, italic) => {
    const part = paragraph(xml, text);
    expect(size === 14 || part.includes(half(size))).toBe(true);
    expect(/<w:b\/>/.test(part)).toBe(bold);
    expect(/<w:i\/>/.test(part)).toBe(italic);
  });

  it('draws three rules as borders between indents, of the right length, and underlines nothing', () => {
    const rules = paragraphs(xml).filter((part) => part.includes('<w:pBdr><w:top'));
    const lengths = rules.map((part, index) => {
      const [, left, right] = /<w:ind w:left="(\d+)" w:right="(\d+)"\/>/.exec(part) ?? [];
      expect(left).toBe(right);
      const column = [3929, 5426, 9354][index] ?? 0;
      return (column - 2 * Number(left)) / 20;
    });
    // Points: 40 % of the issuer, all of the Tiêu ngữ, 35 % of the longest line of the abstract.
    expect(lengths.map(Math.round)).toEqual([74, 165, 120]);
    expect(xml).not.toMatch(/<w:u |_{3,}|-{3,}|[─━]/);
  });

  it('puts căn cứ in italics, ";" between and "." last', () => {
    const bases = paragraphs(xml).filter((part) => textOf(part).startsWith('Căn cứ'));
    expect(bases.every((part) => part.includes('<w:i/>'))).toBe(true);
    expect(bases.map((part) => textOf(part).at(-1))).toEqual([';', '.']);
  });

  it('justifies the text with a first line of 12.7 mm, 6 pt apart, and ends with "./."', () => {
    const last = paragraph(
      xml,
      'Trên đây là báo cáo kết quả 6 tháng đầu năm 2026 của Trường THCS Mẫu Hoa Sen./.',
    );
    expect(last).toContain('<w:ind w:firstLine="720"/>');
    expect(last).toContain('<w:jc w:val="both"/>');
    expect(last).toContain('w:after="120"');
    expect(last).toContain('<w:keepNext/>');
    expect(textOf(xml).match(/\.\/\./g)).toHaveLength(1);
  });

  it('leaves room for number, day and signer', () => {
    expect(textOf(xml)).toMatch(/Số: \u00a0+\/BC-THCSMHS/);
    expect(textOf(xml)).toMatch(/Củ Chi, ngày \u00a0+ tháng 5 năm 2026/);
  });

  it('numbers annexes in Roman figures and repeats the heading of every table', () => {
    expect(paragraph(xml, 'Phụ lục I')).toContain('Heading1');
    expect(paragraph(xml, 'Phụ lục II')).toContain('Heading1');
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1 + 2 + 1);
    expect(textOf(paragraph(xml, 'chưa báo cáo'))).not.toBe('0');
  });

  it('is NFC throughout', () => {
    expect(textOf(xml)).toBe(textOf(xml).normalize('NFC'));
  });
});

it('prints a number, a date, a deputy and the drafter; several receivers stand under the colon', async () => {
  const xml = main(await open(officeReport(3)));
  const text = textOf(xml);
  for (const part of [
    'Số: 07/BC-VHXH',
    'ngày 09 tháng 02 năm 2026',
    'KT. TRƯỞNG PHÒNG PHÓ TRƯỞNG PHÒNG',
    'NTM.(03)',
  ]) {
    expect(text).toContain(part);
  }
  const indent = (words: string): number => Number(/w:left="(\d+)"/.exec(paragraph(xml, words))?.[1]);
  expect(indent('- Công an xã Củ Chi;')).toBeGreaterThan(indent('Kính gửi:') + 800);
});

it('prints a quyết định, a second signer and the address of the body', async () => {
  const parts = await open({
    ...schoolReport,
    heading: {
      kind: 'named',
      typeName: 'Quyết định',
      abstract: 'Thành lập tổ tự quản',
      decidedBy: 'Hiệu trưởng',
    },
    body: [
      { kind: 'centred', text: 'QUYẾT ĐỊNH:' },
      { kind: 'article', content: ['Thành lập tổ.'] },
      { kind: 'article', content: ['Có hiệu lực kể từ ngày ký.'] },
    ],
    cosigner: { position: 'Thư ký', name: 'Trần Văn Mẫu' },
    contact: ['Địa chỉ: ấp Mẫu, xã Củ Chi', 'Điện thoại: 028 0000 0000'],
  });
  const text = textOf(main(parts));
  expect(text).toMatch(
    /HIỆU TRƯỞNG.*QUYẾT ĐỊNH:Điều 1\. Thành lập tổ\.Điều 2\. Có hiệu lực kể từ ngày ký\.\/\./s,
  );
  expect(text).toMatch(/THƯ KÝ.*Trần Văn Mẫu.*Nơi nhận:/s);
  const footers = Object.entries(parts).filter(
    ([path, part]) => /^word\/footer/.test(path) && textOf(part) !== '',
  );
  expect(footers.map(([, part]) => textOf(part))).toEqual([
    'Địa chỉ: ấp Mẫu, xã Củ ChiĐiện thoại: 028 0000 0000',
  ]);
});

it('carries markup in a text as plain words', async () => {
  const parts = await open({
    ...schoolReport,
    signature: { position: 'Hiệu trưởng', name: '<w:br/> & "A"' },
    heading: { kind: 'named', typeName: 'Báo cáo', abstract: 'A < B & C' },
  });
  expect(main(parts)).toContain('&lt;w:br/&gt; &amp; ');
  expect(parts['docProps/core.xml']).toContain('<dc:title>Báo cáo: A &lt; B &amp; C</dc:title>');
});

it('the same paper gives the same bytes', async () => {
  expect(await renderDocx(schoolReport)).toEqual(await renderDocx(structuredClone(schoolReport)));
});
