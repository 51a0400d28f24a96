import { describe, expect, test } from 'vitest';
import { expectedPosts, isUsername, rolesFor, suggestUsername, toUsername } from './account.ts';
import { ROLES } from './actor.ts';
import { accountMessages, roleLabel } from './messages.ts';

describe('a username', () => {
  test.each(['abc', 'phutrach.cu-chi-thcs-1', 'chuyenvien.cu-chi', '123', 'a'.repeat(80)])(
    'may be %s',
    (text) => {
      expect(isUsername(text)).toBe(true);
    },
  );

  test.each([
    'ab',
    'A.b.c',
    'a b c',
    'a..b',
    '.abc',
    'abc-',
    'đào.hoa',
    'a_b_c',
    'a'.repeat(81),
    "a'or'1",
    'abc\u0000',
  ])('may not be %j', (text) => {
    expect(isUsername(text)).toBe(false);
  });

  test('is found however a phone writes it', () => {
    expect(toUsername(' Phutrach.Cu-Chi ')).toBe('phutrach.cu-chi');
  });

  test.each(ROLES)('suggested for a post of %s has the right form', (role) => {
    expect(isUsername(suggestUsername(role, 'tan-an-hoi-thcs-4'))).toBe(true);
  });
});

describe('posts', () => {
  test.each([
    [
      'a school',
      { isReporting: true, isManagingOffice: false },
      ['head', 'coordinator'],
      ['head', 'coordinator'],
    ],
    [
      'an office',
      { isReporting: false, isManagingOffice: true },
      ['officer', 'office_leader', 'reader', 'operator'],
      ['officer', 'office_leader'],
    ],
    ['the police', { isReporting: false, isManagingOffice: false }, ['reviewer', 'reader', 'guest'], []],
  ])('of %s', (_, unit, possible, expected) => {
    expect(rolesFor(unit)).toEqual(possible);
    expect(expectedPosts(unit)).toEqual(expected);
  });
});

describe('the words', () => {
  test.each([
    ['operator', 'Quản trị'],
    ['officer', 'Chuyên viên'],
    ['office_leader', 'Lãnh đạo phòng'],
    ['head', 'Hiệu trưởng'],
    ['coordinator', 'Người phụ trách'],
    ['reader', 'Sở (xem)'],
    ['reviewer', 'Công an (thẩm định)'],
    ['guest', 'Khách'],
  ] as const)('%s is called %s', (role, label) => {
    expect(roleLabel(role, 'vi')).toBe(label);
  });

  test('use the same placeholders in both languages', () => {
    const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const { vi, en } of Object.values(accountMessages))
      expect(placeholders(en)).toEqual(placeholders(vi));
  });
});
