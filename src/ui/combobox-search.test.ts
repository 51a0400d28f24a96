import { expect, test } from 'vitest';
import { findOptions } from './combobox-search.ts';

const schools = [
  { value: '1', label: 'Trường THCS Mẫu Hoa Sen', note: 'Xã Củ Chi' },
  { value: '2', label: 'Trường Tiểu học Mẫu Hoa Sứ', note: 'Xã Thái Mỹ' },
  { value: '3', label: 'Đoàn xã', note: 'Xã Bình Mỹ' },
];
const found = (query: string) => findOptions(schools, query).map(({ value }) => value);

test.each([
  ['', ['1', '2', '3']],
  ['hoa s', ['1', '2']],
  ['hoa sen', ['1']],
  ['cu chi', ['1']],
  ['thái hoa', ['2']],
  ['doan', ['3']],
  ['không có', []],
])('typing “%s” finds %j', (query, values) => {
  expect(found(query)).toEqual(values);
});

test('what begins with the words stands first', () => {
  expect(
    findOptions(
      [
        { value: 'a', label: 'Mẫu An' },
        { value: 'b', label: 'An Nhơn' },
      ],
      'an',
    )[0]?.value,
  ).toBe('b');
});
