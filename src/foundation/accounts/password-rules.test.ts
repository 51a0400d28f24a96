import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weaknessOf } from './password-rules.ts';

const PERSON = { username: 'phutrach.cu-chi-thcs-1', name: 'Nguyễn Thị Hồng Đào' };

describe('a password', () => {
  test.each([
    ['ngắn', 'password.too_short'],
    ['a1b2c3d4e', 'password.too_short'],
    ['x'.repeat(201), 'password.too_long'],
    ['aaaaaaaaaaaa', 'password.too_uniform'],
    ['abc12abc12', 'password.too_uniform'],
    ['0909090909', 'password.too_uniform'],
    ['1234567890', 'password.too_common'],
    ['1-2-3-4-5-6-7', 'password.too_common'],
    ['9876543210', 'password.too_common'],
    ['qwertyuiop', 'password.too_common'],
    ['matkhau2026', 'password.too_common'],
    ['Mật khẩu 2026', 'password.too_common'],
    ['TruongAn-2026', 'password.too_common'],
    ['password123', 'password.too_common'],
    ['nguyenthihongdao', 'password.contains_name'],
    ['HồngĐào@2026', undefined],
    ['phutrach.cu-chi-thcs-1', 'password.contains_name'],
    ['Phutrach@2026', 'password.too_common'],
    ['Nguyễn2026!', 'password.contains_name'],
  ])('%j is judged %s', (password, weakness) => {
    expect(weaknessOf(password, PERSON)).toBe(weakness);
  });

  test.each(['con mèo trèo cây cau', 'bốn cái ghế xanh', 'kR7#vq!2Lmz', 'mưa rơi trên mái tôn'])(
    '%j can be taken',
    (password) => {
      expect(weaknessOf(password, PERSON)).toBeUndefined();
    },
  );

  test('is judged alike however the keyboard composes its letters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('ấ', 'ộ', 'đ', 'ư', 'q', '7', ' '), maxLength: 20 }),
        (password) => {
          expect(weaknessOf(password.normalize('NFD'), PERSON)).toBe(
            weaknessOf(password.normalize('NFC'), PERSON),
          );
        },
      ),
    );
  });

  test('that is random is never called weak', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 32 }), (bytes) => {
        fc.pre(new Set(bytes).size > 10);
        expect(weaknessOf(Buffer.from(bytes).toString('base64'), PERSON)).toBeUndefined();
      }),
    );
  });
});
