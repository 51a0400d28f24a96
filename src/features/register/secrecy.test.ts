import { describe, expect, test } from 'vitest';
import { secrecyMarkInFields, secrecyMarkOnFirstPage } from './secrecy.ts';

test('the first marked field is named', () => {
  expect(secrecyMarkInFields({ abstract: 'Kế hoạch năm', note: 'Tài liệu Mật', dossier: 'TỐI MẬT' })).toEqual(
    {
      path: 'note',
      mark: 'MẬT',
    },
  );
  expect(secrecyMarkInFields({ abstract: 'Công tác bảo vệ bí mật nhà nước', note: null })).toBeNull();
});

describe('the first page of a text', () => {
  test.each([
    ['UBND XÃ\nSố: 12/KH\nMẬT\nKẾ HOẠCH', 'MẬT'],
    ['TỐI MẬT\nKẾ HOẠCH', 'TỐI MẬT'],
    ['[TUYỆT MẬT]', 'TUYỆT MẬT'],
    ['Độ mật: TỐI MẬT\nNội dung', 'TỐI MẬT'],
    ['KẾ HOẠCH\nBảo vệ bí mật nhà nước trong trường học; giữ bảo mật tài khoản', null],
    ['Quy định về độ bảo mật của mật khẩu', null],
    [`${'dòng\n'.repeat(2000)}MẬT`, null],
  ])('%#', (text, mark) => {
    expect(secrecyMarkOnFirstPage(text)).toBe(mark);
  });
});
