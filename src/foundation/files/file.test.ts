import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extensionOf, promisesPicture, tidyFileName } from './file.ts';

describe('the name of a document', () => {
  it.each([
    ['Kế hoạch 12.docx', 'docx', 'Kế hoạch 12.docx'],
    ['C:\\Users\\Lan\\Kế hoạch.DOCX', 'docx', 'Kế hoạch.docx'],
    ['../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['cong-van-\u202efdp.exe', 'pdf', 'cong-van-fdp.pdf'],
    ['  ..  .pdf', 'pdf', 'tai-lieu.pdf'],
    ['', 'xlsx', 'tai-lieu.xlsx'],
    ['báo\u0000 cáo\n"I".pdf', 'pdf', 'báo cáoI.pdf'],
    ['e\u0302\u0301ch.pdf', 'pdf', 'ếch.pdf'],
    [`${'ă'.repeat(300)}.pdf`, 'pdf', `${'ă'.repeat(100)}.pdf`],
  ] as const)('%j with %s inside is kept as %j', (declared, extension, kept) => {
    expect(tidyFileName(declared, extension)).toBe(kept);
  });

  it('is never a path, never without its extension, never longer than can be stored', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (declared) => {
        const kept = tidyFileName(declared, 'pdf');
        expect(kept).toMatch(/^[^/\\\p{Cc}]+\.pdf$/u);
        expect(Array.from(kept).length).toBeLessThanOrEqual(104);
        expect(kept.isWellFormed()).toBe(true);
      }),
    );
  });
});

it.each([
  ['IMG_0001.JPG', 'jpg', true],
  ['anh.heic', 'heic', true],
  ['van-ban.pdf', 'pdf', false],
  ['khong-duoi', '', false],
  ['anh.jpg.exe', 'exe', false],
])('%s has the extension %j and promises a picture: %s', (name, extension, picture) => {
  expect(extensionOf(name)).toBe(extension);
  expect(promisesPicture(name)).toBe(picture);
});
