import { describe, expect, it } from 'vitest';
import { checkDocument, type Block, type Table } from '#platform/documents/index.ts';
import { isoDate } from '#shared/dates.ts';
import { compareVietnamese } from '#shared/vietnamese-text.ts';
import { CATALOGUE, figureOf } from '../catalogue.ts';
import { consolidate } from '../consolidation.ts';
import { draftSection } from '../drafting/draft-section.ts';
import { ALL_FACTS } from '../drafting/school-facts.fixture.ts';
import { cellOf, type ReportedValue } from '../figure-value.ts';
import { defaultForm } from '../report-form.ts';
import { sealedContent } from '../sealed-content.fixture.ts';
import { annexesInOrder, fillFrame } from './annex-frames.ts';
import { officeFiguresAnnex, schoolFiguresAnnex } from './figures-annex.ts';
import { activitiesAnnex, submissionsAnnex } from './list-annexes.ts';
import { reportDocument, type ReportPaper } from './report-document.ts';

const form = defaultForm('mid');
const periods = {
  basis: 'same_period' as const,
  now: { from: isoDate('2025-11-16'), to: isoDate('2026-05-10') },
  before: { from: isoDate('2024-11-16'), to: isoDate('2025-05-10') },
};
const cutOffOn = isoDate('2026-05-05');
const values: Readonly<Record<string, ReportedValue | null>> = {
  'fig.pr.ses': 42,
  'fig.pr.radio': 0,
  'fig.pr.cover': { num: 643, den: 660 },
  'fig.doc.plan': 1,
  'fig.qd510.lvl': { good: 1 },
};
const cells = (level: 'preschool' | 'lower_secondary', of = values) =>
  CATALOGUE.map((figure) => cellOf(figure, [level], of[figure.id] ?? null));

function rowOf(table: Table, figureId: string) {
  const label = figureOf(figureId).label.vi;
  const row = table.rows.find(
    (each) => 'cells' in each && typeof each.cells[1] === 'string' && each.cells[1].startsWith(label),
  );
  return row !== undefined && 'cells' in row ? row.cells.slice(1) : null;
}

describe('annex B1 of a school', () => {
  const earlierValues = { 'fig.pr.ses': 36, 'fig.pr.cover': { num: 958, den: 1000 }, 'fig.doc.plan': 0 };
  const annex = schoolFiguresAnnex({
    form,
    periodName: '6 tháng đầu năm 2026',
    cutOffOn,
    cells: cells('lower_secondary'),
    earlier: { cells: cells('lower_secondary', earlierValues), periods },
  });

  it.each([
    ['fig.pr.ses', ['Số buổi tuyên truyền', 'buổi', 42, 36, { value: 6, kind: 'change' }]],
    [
      'fig.pr.cover',
      [
        'Tỷ lệ CB, GV, NV, HS được tuyên truyền (ít nhất): 643/660',
        '%',
        { value: 643 / 660, kind: 'percent' },
        { value: 0.958, kind: 'percent' },
        { value: 0.016, kind: 'points' },
      ],
    ],
    ['fig.doc.plan', ['Có kế hoạch năm', 'có/không', true, false, { value: 'mới có', kind: 'text' }]],
    [
      'fig.pr.radio',
      ['Buổi phát thanh măng non, loa trường', 'buổi', 0, { value: 'không có số', kind: 'text' }, ''],
    ],
    [
      'fig.pr.banner',
      ['Băng rôn, pa nô, áp phích, khẩu hiệu', 'cái', null, { value: 'không có số', kind: 'text' }, ''],
    ],
  ])('%s', (id, expected) => {
    expect(rowOf(annex, id)).toEqual(expected);
  });

  it('prints "không áp dụng" for a preschool and numbers every figure once', () => {
    const preschool = schoolFiguresAnnex({
      form,
      periodName: 'năm 2026',
      cutOffOn,
      cells: cells('preschool'),
      earlier: null,
    });
    expect(rowOf(preschool, 'fig.pr.radio')?.slice(2)).toEqual(Array(3).fill({ notApplicable: true }));
    expect(preschool.rows.filter((row) => 'cells' in row)).toHaveLength(CATALOGUE.length);
    expect(preschool.notes).toContain('Không có báo cáo của kỳ trước để so sánh.');
  });

  it('prints the reason of a number by hand, with both values', () => {
    const byHand = cellOf(figureOf('fig.pr.att.parent'), ['lower_secondary'], 1190, {
      value: 1262,
      reason: 'Họp phụ huynh 22/3 ghi thiếu một lớp.',
    });
    const { notes } = schoolFiguresAnnex({
      form,
      periodName: 'năm 2026',
      cutOffOn,
      cells: [byHand],
      earlier: null,
    });
    expect(notes?.at(-1)).toBe(
      'Chỉ tiêu 12: số liệu do nhà trường báo cáo là 1.262 lượt; nhật ký ghi nhận 1.190 lượt. Lý do: Họp phụ huynh 22/3 ghi thiếu một lớp.',
    );
  });

  it('tells both lengths when the periods cannot be compared', () => {
    const unequal = { ...periods, before: { from: isoDate('2025-05-11'), to: isoDate('2025-11-15') } };
    const { notes } = schoolFiguresAnnex({
      form,
      periodName: 'x',
      cutOffOn,
      cells: [],
      earlier: { cells: [], periods: unequal },
    });
    expect(notes?.join(' ')).toContain('Kỳ này 176 ngày, kỳ so sánh 189 ngày');
  });
});

const body: ReportPaper['body'] = {
  nameInText: 'Trường THCS Mẫu Hoa Sen',
  superior: 'Ủy ban nhân dân xã Củ Chi',
  issuer: 'Trường THCS Mẫu Hoa Sen',
  code: 'THCSMHS',
  place: 'Củ Chi',
  signerPosition: 'Hiệu trưởng',
  signerName: null,
};

function paper(changes: Partial<ReportPaper> = {}): ReportPaper {
  const figures = cells('lower_secondary');
  return {
    body,
    periodName: '6 tháng đầu năm 2026',
    cutOffOn,
    addressees: ['Phòng Văn hóa - Xã hội xã Củ Chi'],
    plan: 'Kế hoạch số 15/KH-VHXH ngày 12 tháng 01 năm 2026 của Phòng Văn hóa - Xã hội xã Củ Chi về xây dựng, nhân rộng mô hình',
    sections: form.sections.map(({ id, title }) => {
      const drafted = draftSection({
        sectionId: id,
        levels: ['lower_secondary'],
        figures,
        facts: ALL_FACTS,
        period: { ...periods.now, cutOffOn },
      });
      return { id, title: title.vi, ...drafted };
    }),
    annexes: annexesInOrder({
      B6: activitiesAnnex([
        {
          heldOn: isoDate('2026-03-26'),
          title: 'Nói chuyện',
          form: 'Dưới cờ',
          audience: 'học sinh',
          attendance: 612,
          evidence: '2 ảnh',
        },
      ]),
      B1: schoolFiguresAnnex({
        form,
        periodName: '6 tháng đầu năm 2026',
        cutOffOn,
        cells: figures,
        earlier: null,
      }),
      B2: fillFrame('B2', null),
    }),
    number: null,
    date: '2026-05',
    copies: ['Công an xã Củ Chi'],
    filedBy: 'TPT',
    ...changes,
  };
}

describe('the paper of a school report', () => {
  const document = reportDocument(paper());
  const headings = document.body.flatMap((block) =>
    block.kind === 'heading' ? [`${block.level} ${block.text}`] : [],
  );

  it('passes the checklist of Nghị định 30', () => {
    expect(checkDocument(document).filter(({ ok }) => !ok)).toEqual([]);
  });

  it('has the skeleton of the report, II.1 to II.8 under one heading', () => {
    expect(headings).toHaveLength(13);
    expect(headings.slice(0, 3)).toEqual([
      'roman Đặc điểm tình hình',
      'roman Kết quả thực hiện',
      'arabic Công tác tham mưu, lãnh đạo, chỉ đạo',
    ]);
    expect(headings.at(-1)).toBe('roman Kiến nghị, đề xuất');
  });

  it('opens with the plan and the day of the figures, and closes with the name', () => {
    const words = (block: Block | undefined) =>
      block?.kind === 'paragraph'
        ? block.content.map((run) => (typeof run === 'string' ? run : run.text)).join('')
        : '';
    expect(words(document.body[0])).toBe(
      'Thực hiện Kế hoạch số 15/KH-VHXH ngày 12 tháng 01 năm 2026 của Phòng Văn hóa - Xã hội xã Củ Chi về xây dựng, nhân rộng mô hình, Trường THCS Mẫu Hoa Sen báo cáo kết quả 6 tháng đầu năm 2026 (số liệu tính đến ngày 05 tháng 5 năm 2026) như sau:',
    );
    expect(words(document.body.at(-1))).toBe(
      'Trên đây là báo cáo kết quả 6 tháng đầu năm 2026 của Trường THCS Mẫu Hoa Sen',
    );
  });

  it('keeps the numbers of drafted text linked to their figures', () => {
    const linked = document.body.flatMap((block) =>
      block.kind === 'paragraph'
        ? block.content.flatMap((run) => (typeof run === 'string' ? [] : (run.data ?? [])))
        : [],
    );
    expect(linked).toContain('fig.pr.ses');
  });

  it('prints what a person wrote as paragraphs and lists, and says where nothing is written', () => {
    const [first, second] = ['I', 'III'].map((id) => ({
      id,
      title: 'Mục',
      text: id === 'I' ? 'Một đoạn.\n- ý một\n- ý hai' : ' ',
    }));
    if (first === undefined || second === undefined) throw new Error('two sections are needed');
    const kinds = reportDocument(paper({ sections: [first, second] })).body.map(({ kind }) => kind);
    expect(kinds).toEqual(['paragraph', 'heading', 'paragraph', 'list', 'heading', 'paragraph', 'paragraph']);
  });

  it('prints only annexes that have rows, in order', () => {
    expect(document.annexes.map(({ code }) => code)).toEqual(['B1', 'B6']);
    expect(activitiesAnnex([])).toBeNull();
  });
});

describe('the paper of an office', () => {
  const base = sealedContent();
  const report = (code: string, onBehalf: boolean, daysLate: number, of: typeof values) => ({
    content: {
      ...base,
      unit: { ...base.unit, code },
      enteredOnBehalf: onBehalf,
      figures: cells('lower_secondary', of),
    },
    version: 1,
    submittedOn: isoDate('2026-05-13'),
    daysLate,
  });
  const consolidation = consolidate({
    figures: CATALOGUE,
    owing: ['a', 'b', 'c'].map((code) => ({
      code,
      name: `Trường Mẫu ${code.toUpperCase()}`,
      levels: ['lower_secondary'],
      state: code === 'c' ? 'draft' : 'accepted',
    })),
    sealed: [report('a', false, 0, values), report('b', true, 3, { 'fig.pr.ses': 8, 'fig.doc.plan': 0 })],
    own: [cellOf(figureOf('fig.pr.ses'), ['office'], 5)],
    earlier: { periods, sealed: [report('a', false, 0, { 'fig.pr.ses': 36, 'fig.doc.plan': 1 })] },
  });
  const figures = officeFiguresAnnex({
    form,
    periodName: '6 tháng đầu năm 2026',
    cutOffOn,
    consolidation,
    periods,
    officeName: 'Phòng',
  });

  it('B1 shows how many schools gave a number and compares only common schools', () => {
    expect(rowOf(figures, 'fig.pr.ses')).toEqual([
      'Số buổi tuyên truyền',
      'buổi',
      50,
      '2/3',
      1,
      36,
      42,
      { value: 6, kind: 'change' },
    ]);
    expect(rowOf(figures, 'fig.doc.plan')?.slice(0, 4)).toEqual(['Có kế hoạch năm', 'trường', 1, '2/3']);
    expect(rowOf(figures, 'fig.pr.news')?.slice(2, 4)).toEqual([null, '0/3']);
  });

  it('B1 has a line for what the office did itself', () => {
    const at = figures.rows.findIndex((row) => 'cells' in row && row.cells[1] === 'Số buổi tuyên truyền');
    expect(figures.rows[at + 1]).toEqual({
      cells: ['', 'Riêng Phòng tổ chức (không cộng vào số trên)', 'buổi', 5, '', '', '', '', ''],
    });
  });

  it('B9 tells late, missing and typed on behalf', () => {
    const annex = submissionsAnnex(consolidation, isoDate('2026-05-10'), compareVietnamese);
    expect(annex?.rows).toEqual([
      { cells: [1, 'Trường Mẫu A', '2026-05-10', '2026-05-13', 'đã nhận'] },
      {
        cells: [2, 'Trường Mẫu B', '2026-05-10', '2026-05-13', 'đã nhận, trễ 3 ngày, nhập thay từ bản giấy'],
      },
      {
        cells: [
          3,
          'Trường Mẫu C',
          '2026-05-10',
          { value: 'chưa nộp', kind: 'text' },
          'đang soạn, chưa tính vào tổng hợp',
        ],
      },
    ]);
    expect(annex?.notes).toEqual([
      '2/3 trường có số liệu trong bản tổng hợp này; 1 trường gửi sau hạn; 1 trường chưa tính.',
    ]);
  });

  it('passes the checklist with its annexes', () => {
    const document = reportDocument(
      paper({
        body: {
          ...body,
          nameInText: 'Phòng Văn hóa - Xã hội xã Củ Chi',
          issuer: 'Phòng Văn hóa - Xã hội',
          code: 'VHXH',
          signerPosition: 'Trưởng phòng',
        },
        addressees: ['Công an xã Củ Chi', 'Ủy ban nhân dân xã Củ Chi'],
        annexes: annexesInOrder({
          B1: figures,
          B9: submissionsAnnex(consolidation, isoDate('2026-05-10'), compareVietnamese),
        }),
      }),
    );
    expect(checkDocument(document).filter(({ ok }) => !ok)).toEqual([]);
  });
});
