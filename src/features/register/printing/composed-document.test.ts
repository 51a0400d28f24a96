// Composed papers as they leave the printer: the Word file is unzipped, the PDF is read back.
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, test } from 'vitest';
import { checkDocument, renderDocx, renderHtml, type OfficialDocument } from '#platform/documents/index.ts';
import { createPdfRenderer } from '#platform/documents/pdf.ts';
import { isoDate } from '#shared/dates.ts';
import { blocksFromLines } from '../content.ts';
import { composedDocument, type ComposedPaper } from './composed-document.ts';

const renderer = createPdfRenderer();
afterAll(() => renderer.close());

const LAW = {
  type: 'decree',
  label: '80/2017/NĐ-CP',
  issuedOn: isoDate('2017-07-17'),
  issuerName: 'Chính phủ',
  abstract: 'Quy định về môi trường giáo dục an toàn',
};
const PAPER: ComposedPaper = {
  type: 'plan',
  abstract: 'Bảo đảm an ninh, trật tự trường học năm 2026',
  number: 5,
  symbol: 'KH-VHXH',
  issuedOn: isoDate('2026-02-04'),
  signer: { authority: 'KT. TRƯỞNG PHÒNG', position: 'PHÓ TRƯỞNG PHÒNG', name: 'Nguyễn Văn Mẫu' },
  parties: [],
  content: {
    addressees: [],
    bases: [{ documentId: 'law' }, { text: 'Xét tình hình thực tế các trường' }],
    blocks: blocksFromLines(
      'I. Mục đích\n1. Yêu cầu\nCác trường **tổ chức** thực hiện.\n- Trước 31/3\n- Trước 15/11',
    ),
    recipients: ['Các trường trên địa bàn xã', 'Công an xã Củ Chi'],
    filedBy: 'VHXH',
  },
  cited: new Map([['law', LAW]]),
  body: {
    name: 'Phòng Văn hóa - Xã hội xã Củ Chi',
    superior: 'ỦY BAN NHÂN DÂN XÃ CỦ CHI',
    issuer: 'PHÒNG VĂN HÓA - XÃ HỘI',
    place: 'Củ Chi',
    signerPosition: 'TRƯỞNG PHÒNG',
  },
};
const LETTER: ComposedPaper = {
  ...PAPER,
  type: 'official_letter',
  abstract: 'Về việc rà soát phương tiện chữa cháy',
  symbol: 'VHXH-TH',
  content: { ...PAPER.content, addressees: ['Hiệu trưởng các trường'], bases: [] },
};
const DECISION: ComposedPaper = {
  ...PAPER,
  type: 'decision',
  symbol: 'QĐ-VHXH',
  abstract: 'Thành lập Ban Chỉ đạo phong trào toàn dân bảo vệ an ninh Tổ quốc',
  content: {
    ...PAPER.content,
    blocks: blocksFromLines('Điều 1. Thành lập Ban Chỉ đạo.\nĐiều 2. Quyết định có hiệu lực từ ngày ký.'),
  },
};
const JOINT: ComposedPaper = {
  ...PAPER,
  type: 'guidance',
  symbol: 'HD-VHXH',
  parties: [
    {
      unitCode: 'congan-cu-chi',
      superior: 'CÔNG AN THÀNH PHỐ HỒ CHÍ MINH',
      issuerName: 'CÔNG AN XÃ CỦ CHI',
      number: 7,
      symbol: 'HD-CAX',
      label: '07/HD-CAX',
      signer: { authority: '', position: 'TRƯỞNG CÔNG AN XÃ', name: 'Trần Văn Mẫu' },
    },
  ],
};

async function wordText(paper: OfficialDocument): Promise<string> {
  const xml = strFromU8(unzipSync(await renderDocx(paper))['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
    )
    .join('\n');
}

async function pdfText(paper: OfficialDocument): Promise<string> {
  const loading = getDocument({ data: (await renderer.render(paper)).slice(), verbosity: 0 });
  const file = await loading.promise;
  let text = '';
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  }
  await loading.destroy();
  return text;
}

const plain = (text: string) => text.replace(/\s+/g, ' ');

describe.each([
  [
    'a plan',
    PAPER,
    [
      'Số: 05/KH-VHXH',
      'Củ Chi, ngày 04 tháng 02 năm 2026',
      'KẾ HOẠCH',
      'Căn cứ Nghị định số 80/2017/NĐ-CP ngày 17 tháng 7 năm 2017 của Chính phủ quy định về môi trường giáo dục an toàn;',
      'Xét tình hình thực tế các trường.',
      'I. MỤC ĐÍCH',
      'Các trường tổ chức thực hiện.',
      'Trước 15/11./.',
      'KT. TRƯỞNG PHÒNG',
      'PHÓ TRƯỞNG PHÒNG',
      'Nguyễn Văn Mẫu',
      '- Các trường trên địa bàn xã;',
      '- Lưu: VT, VHXH.',
    ],
  ],
  [
    'a công văn',
    LETTER,
    [
      'Số: 05/VHXH-TH',
      'V/v rà soát phương tiện chữa cháy',
      'Kính gửi: Hiệu trưởng các trường.',
      '- Như trên;',
    ],
  ],
  [
    'a decision',
    DECISION,
    [
      'QUYẾT ĐỊNH',
      'TRƯỞNG PHÒNG PHÒNG VĂN HÓA - XÃ HỘI XÃ CỦ CHI',
      'QUYẾT ĐỊNH:',
      'Điều 1. Thành lập Ban Chỉ đạo.',
      'Điều 2. Quyết định có hiệu lực từ ngày ký./.',
    ],
  ],
  [
    'a paper of two bodies',
    JOINT,
    [
      'PHÒNG VĂN HÓA - XÃ HỘI',
      'Số: 05/HD-VHXH',
      'CÔNG AN XÃ CỦ CHI',
      'Số: 07/HD-CAX',
      'HƯỚNG DẪN',
      'TRƯỞNG CÔNG AN XÃ',
      'Trần Văn Mẫu',
      'Nguyễn Văn Mẫu',
    ],
  ],
] as const)('%s', (_, paper, words) => {
  const document = composedDocument(paper);

  test('passes the eleven points of the checklist', () => {
    expect(checkDocument(document).filter(({ ok }) => !ok)).toEqual([]);
  });

  test('says in Word what it should, in this order', async () => {
    const text = plain(await wordText(document));
    for (const expected of words) expect(text).toContain(expected);
  });

  test('says the same as PDF', async () => {
    const text = plain(await pdfText(document));
    for (const expected of words) expect(text).toContain(expected);
  });

  test('says the same on the screen, with every text escaped', () => {
    const html = renderHtml(composedDocument({ ...paper, abstract: '<b>Kế hoạch</b>' }));
    expect(html).not.toContain('<b>');
  });
});

test('number, day and signer that nobody gave stay open', () => {
  const draft = composedDocument({
    ...PAPER,
    number: null,
    issuedOn: null,
    signer: { ...PAPER.signer, name: '' },
  });
  expect(draft.letterhead).toMatchObject({ number: { value: null }, date: null });
  expect(draft.signature.name).toBeNull();
});
