import { describe, expect, it } from 'vitest';
import { checkDocument } from './checklist.ts';
import { renderHtml } from './html.ts';
import type { OfficialDocument } from './model.ts';
import { PAPER_SHEET_CSS } from './paper-sheet-css.ts';
import { officeReport, schoolReport } from './sample-documents.ts';

describe('the sheet in HTML', () => {
  const html = renderHtml(schoolReport);

  it('shows what Văn thư fills as slots with names for screen readers', () => {
    expect(html.match(/class="paper-slot"/g)).toHaveLength(2 + 1 + 2 * 2);
    expect(html).toContain('(số văn bản: Văn thư điền)');
    expect(html).toContain('(họ và tên người ký: Văn thư điền)');
    expect(renderHtml(officeReport(2))).not.toContain('paper-slot');
  });

  it('has headings in order, real table heads and rows', () => {
    expect([...html.matchAll(/<(h[1-6])[ >]/g)].map(([, tag]) => tag)).toEqual(
      'h2 h3 h3 h4 h4 h4 h3 h4 h4 h3 h3 h2 h2'.split(' '),
    );
    expect(html).toContain('<th scope="colgroup" colspan="3">Số liệu</th>');
    expect(html).toContain('<th scope="col" rowspan="2">Chỉ tiêu</th>');
  });

  it('marks figures, and links them when the page says where', () => {
    expect(html).toContain(
      '<span class="paper-figure" data-figure="fig.pr.ses"><strong>42 buổi</strong></span>',
    );
    const linked = renderHtml(schoolReport, {
      figureHref: (data) => (data === 'fig.pr.ses' ? '/so-lieu?a=1&b="2"' : null),
    });
    expect(linked).toContain('href="/so-lieu?a=1&amp;b=&quot;2&quot;"');
    expect(linked).toContain('<span class="paper-figure" data-figure="fig.pr.cover">');
  });

  it('says how many rows of a long annex it left out', () => {
    const long = renderHtml(officeReport(3500), { tableRows: 50 });
    expect(long.match(/<tr/g)).toHaveLength(52);
    expect(long).toContain('Còn 3451 dòng');
  });

  it('has no inline style and no rule made of dashes or underlining', () => {
    expect(html).not.toMatch(/style=|<u>|<hr|_{3,}|-{3,}/);
  });

  it('every class it uses is dressed', () => {
    const used = new Set(
      [...html.matchAll(/class="([^"]+)"/g)].flatMap(([, names = '']) => names.split(' ')),
    );
    const bare = [...used].filter((name) => !PAPER_SHEET_CSS.includes(`.${name}`));
    expect(bare).toEqual([]);
  });
});

it('no text can become markup, wherever it stands', () => {
  const evil = `<img src=x onerror="alert('1')">&`;
  const document: OfficialDocument = {
    letterhead: {
      superior: evil,
      issuer: evil,
      number: { value: null, symbol: evil },
      place: evil,
      date: null,
    },
    heading: { kind: 'named', typeName: evil, abstract: evil, decidedBy: evil },
    addressees: [evil, evil],
    bases: [evil],
    body: [
      { kind: 'heading', level: 'roman', text: evil, label: evil },
      { kind: 'article', content: [evil] },
      { kind: 'centred', text: evil },
      { kind: 'paragraph', content: [evil, { text: evil, data: evil }] },
      { kind: 'list', items: [[evil]] },
    ],
    signature: { authority: [evil], position: evil, name: evil },
    cosigner: { position: evil, name: evil },
    recipients: [evil],
    drafterSign: evil,
    contact: [evil],
    annexes: [
      {
        title: evil,
        orientation: 'portrait',
        columns: [{ header: evil, width: 10, kind: 'text' }],
        groups: [{ header: evil, from: 0, to: 0 }],
        rows: [{ group: evil }, { cells: [evil] }],
        notes: [evil],
      },
    ],
  };
  const html = renderHtml(document, { figureHref: (data) => data });
  expect(html).not.toMatch(/<img/i);
  expect(html).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/);
  expect(html.match(/(?<==)"[^"]*"/g)?.every((value) => !value.includes('<'))).toBe(true);
});

it('every place the checklist points to exists in the sheet', () => {
  const broken: OfficialDocument = {
    ...schoolReport,
    letterhead: { ...schoolReport.letterhead, number: { value: 0, symbol: 'CV' } },
    bases: ['Căn cứ Kế hoạch'],
    recipients: ['Lưu'],
    body: [
      { kind: 'paragraph', content: ['Ngày 4/05/2026 hoà, Phụ lục X./.'] },
      { kind: 'heading', level: 'roman', text: 'x' },
    ],
  };
  const html = renderHtml(broken);
  const failing = checkDocument(broken).filter(({ ok }) => !ok);
  expect(failing).toHaveLength(7);
  for (const { where } of failing) expect(html).toContain(`id="${where ?? '?'}"`);
});
