import { expect, it } from 'vitest';
import { textProblems, textWarnings } from './report-texts.ts';

it.each([
  ['Kèm văn bản đóng dấu MẬT', ['text.secret_mark'], []],
  ['Hỗ trợ em Nguyễn Văn A lớp 8A1', [], ['text.child_name']],
  ['Trong kỳ, nhà trường tổ chức 42 buổi tuyên truyền.', [], []],
])('%s', (text, problems, warnings) => {
  const written = [{ path: 'text', text }];
  expect(textProblems(written).map(({ code }) => code)).toEqual(problems);
  expect(textWarnings(written).map(({ code }) => code)).toEqual(warnings);
});
