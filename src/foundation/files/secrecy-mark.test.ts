import { describe, expect, it, test } from 'vitest';
import { secrecyMarkIn, secrecyMarkOnFirstPage } from './secrecy-mark.ts';

it.each([
  ['CV 12 MẬT.docx', 'MẬT'],
  ['[Mật] Kế hoạch.docx', 'MẬT'],
  ['KH_Mật.docx', 'MẬT'],
  ['Mật.pdf', 'MẬT'],
  ['công văn mật.pdf', 'MẬT'],
  ['Tài liệu Mật số 3.pdf', 'MẬT'],
  ['van ban mat so 3.docx', 'MẬT'],
  ['Tối mật.pdf', 'TỐI MẬT'],
  ['KH 05 TỐI MẬT.docx', 'TỐI MẬT'],
  ['TOI_MAT_12.pdf', 'TỐI MẬT'],
  ['toimat.pdf', 'TỐI MẬT'],
  ['TUYỆT MẬT - kế hoạch.docx', 'TUYỆT MẬT'],
  ['tuyet-mat.docx', 'TUYỆT MẬT'],
  ['TuyệtMật.docx', 'TUYỆT MẬT'],
  ['TUYỆT MẬT.docx'.normalize('NFD'), 'TUYỆT MẬT'],
  ['T\u200bỐI M\u200bẬT.pdf', 'TỐI MẬT'],
])('%j carries the mark %s', (line, mark) => {
  expect(secrecyMarkIn(line)).toBe(mark);
});

it.each([
  '',
  'Kế hoạch bảo mật thông tin.docx',
  'BẢO MẬT TÀI KHOẢN.docx',
  'Bảo vệ bí mật nhà nước - tài liệu tập huấn.pdf',
  'Đổi MẬT KHẨU định kỳ.pdf',
  'Trò chơi mật thư.docx',
  'Mật độ giao thông trước cổng trường.xlsx',
  'Lễ ra mắt mô hình.docx',
  'LE RA MAT MO HINH.docx',
  'Mặt trận Tổ quốc.pdf',
  'mat tran to quoc.pdf',
  'Mất an toàn giao thông.docx',
  'gap mat dau nam.docx',
  'format.docx',
])('%j carries none', (line) => {
  expect(secrecyMarkIn(line)).toBeNull();
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
