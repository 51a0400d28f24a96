import { unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { checkDocument, renderDocx, renderPdf, renderXlsx } from '#platform/documents/index.ts';
import { isoDate } from '#shared/dates.ts';
import { DEFAULT_TEMPLATE } from '../default-template.ts';
import { PLAN_KINDS, titleOf, type PlanTask } from '../plan.ts';
import type { PlanContent } from '../plan-content.ts';
import { planFromTemplate } from '../template.ts';
import { planDocument } from './plan-document.ts';

const year = { yearKind: 'school', firstYear: 2025 } as const;
const begun = planFromTemplate(DEFAULT_TEMPLATE, { year, kinds: PLAN_KINDS, levels: ['lower_secondary'] });
const reason = 'Cổng trường do Công an xã trực';
const content: PlanContent = {
  unit: { code: 'cu-chi-thcs-1', name: 'Trường THCS Mẫu Hoa Sen', level: 'lower_secondary' },
  year,
  kinds: PLAN_KINDS,
  title: titleOf(PLAN_KINDS, year),
  documentNumber: 5,
  issuedOn: isoDate('2025-09-10'),
  sections: begun.sections,
  tasks: begun.tasks.map((task, at): PlanTask => ({
    ...task,
    id: `task-${String(at)}`,
    leftOut: task.title.includes('cổng trường') ? { reason, answer: null, note: '' } : null,
  })),
  bodies: { party_cell: 'Chi bộ', trade_union: 'Công đoàn' },
  paper: {
    nameInText: 'Trường THCS Mẫu Hoa Sen',
    shortName: 'THCS Mẫu Hoa Sen',
    superior: 'Ủy ban nhân dân xã Củ Chi',
    issuer: 'Trường THCS Mẫu Hoa Sen',
    bodyCode: 'THCSMHS',
    place: 'Củ Chi',
    signerPosition: 'HIỆU TRƯỞNG',
    addressee: 'Phòng Văn hóa - Xã hội xã Củ Chi',
  },
};
const document = planDocument(content, isoDate('2025-09-12'));

describe('the paper of a plan', () => {
  test('passes every point of the checklist', () => {
    expect(checkDocument(document).filter(({ ok }) => !ok)).toEqual([]);
  });

  test('lists each task under its part, without those left out; the schedule says why', () => {
    const lines = document.body.flatMap((block) => (block.kind === 'list' ? block.items.flat() : []));
    expect(lines).toHaveLength(content.tasks.length - 1);
    expect(lines[0]).toMatch(/từ ngày 01\/9\/2025 đến ngày 30\/9\/2025; Hiệu trưởng chủ trì; mục tiêu: /);
    const [annex] = document.annexes;
    const rows = annex?.rows.flatMap((row) => ('cells' in row ? [row.cells] : [])) ?? [];
    expect(rows).toHaveLength(content.tasks.length);
    expect(rows.find((cells) => JSON.stringify(cells[1]).includes('cổng trường'))?.[7]).toBe(
      `Không áp dụng: ${reason}`,
    );
    expect(rows[0]?.slice(0, 6)).toEqual([
      '1.1',
      expect.any(String),
      'Hiệu trưởng',
      expect.any(String),
      '2025-09-01',
      '2025-09-30',
    ]);
  });

  test('of a draft says that it is one and leaves its number open', () => {
    const draft = planDocument({ ...content, documentNumber: null, issuedOn: null }, null);
    expect(draft.body[0]).toEqual({ kind: 'centred', text: 'BẢN NHÁP, CHƯA BAN HÀNH' });
    expect(draft.letterhead).toMatchObject({ number: { value: null, symbol: 'KH-THCSMHS' }, date: null });
  });

  test('opens as Word, with head, title and schedule', async () => {
    const files = unzipSync(await renderDocx(document));
    const text = new TextDecoder().decode(files['word/document.xml']).replace(/<[^>]+>/g, '');
    for (const words of ['KẾ HOẠCH', '05', 'KH-THCSMHS', 'Mục đích, yêu cầu'.toUpperCase(), 'Chủ trì', './.'])
      expect(text).toContain(words);
  });

  test('opens as PDF, the schedule on pages of its own', async () => {
    const pdf = await getDocument({ data: new Uint8Array(await renderPdf(document)), useSystemFonts: false })
      .promise;
    expect(pdf.numPages).toBeGreaterThanOrEqual(4);
    const items = (await (await pdf.getPage(1)).getTextContent()).items;
    expect(items.map((item) => ('str' in item ? item.str : '')).join(' ')).toContain('KẾ HOẠCH');
  });

  test('opens as a spreadsheet with real days', async () => {
    const rows = await readSheet(Buffer.from(await renderXlsx(document)), 'Tiến độ');
    const task = rows.find((row) => row[0] === '1.1');
    expect(task?.[4]).toBeInstanceOf(Date);
  });
});
