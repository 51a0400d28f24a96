import { describe, expect, test } from 'vitest';
import { isoDate } from '#shared/dates.ts';
import { lacksCitation } from '#platform/documents/spelling-rules.ts';
import { basisLine, citationOf, shortCitation } from './citation.ts';
import { DEFAULT_LAW } from './default-law.ts';

const plan = {
  type: 'plan',
  label: '415/KH-PGDĐT',
  issuedOn: isoDate('2024-04-07'),
  issuerName: 'Phòng Giáo dục và Đào tạo huyện Củ Chi',
  abstract: 'Xây dựng, nhân rộng mô hình, điển hình tiên tiến',
};

describe('a căn cứ in full', () => {
  test.each([
    [
      plan,
      'Kế hoạch số 415/KH-PGDĐT ngày 07 tháng 4 năm 2024 của Phòng Giáo dục và Đào tạo huyện Củ Chi về xây dựng, nhân rộng mô hình, điển hình tiên tiến',
    ],
    [
      { ...plan, type: 'official_letter', label: '12/VHXH', abstract: 'Về việc báo cáo tháng ATGT' },
      'Công văn số 12/VHXH ngày 07 tháng 4 năm 2024 của Phòng Giáo dục và Đào tạo huyện Củ Chi về việc báo cáo tháng ATGT',
    ],
    [{ ...plan, type: 'law', abstract: 'Trẻ em' }, 'Luật Trẻ em'],
    [{ ...plan, type: 'law', abstract: 'Luật Trẻ em' }, 'Luật Trẻ em'],
    [
      {
        ...plan,
        type: 'decree',
        label: '30/2020/NĐ-CP',
        issuerName: 'Chính phủ',
        abstract: 'Về công tác văn thư',
      },
      'Nghị định số 30/2020/NĐ-CP ngày 07 tháng 4 năm 2024 của Chính phủ về công tác văn thư',
    ],
    [
      { ...plan, abstract: 'ATGT cho học sinh' },
      'Kế hoạch số 415/KH-PGDĐT ngày 07 tháng 4 năm 2024 của Phòng Giáo dục và Đào tạo huyện Củ Chi về ATGT cho học sinh',
    ],
  ])('%#', (paper, words) => {
    expect(citationOf(paper)).toBe(words);
  });

  test('short, for lists', () => {
    expect(shortCitation(plan)).toBe('Kế hoạch số 415/KH-PGDĐT ngày 07/4/2024');
    expect(shortCitation({ ...plan, issuedOn: null, label: '' })).toBe('Kế hoạch');
  });

  test('law whose day is known passes the check of the printed paper; the others are named by it', () => {
    const lacking = DEFAULT_LAW.filter((law) => lacksCitation(basisLine(law)));
    expect(lacking.filter(({ issuedOn }) => issuedOn !== null)).toEqual([]);
  });
});
