import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { COUNTRY } from './model.ts';
import { breakInBalance, textWidth } from './text-width.ts';

const LETTERS = 'aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz';
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const SIGNS = ' .,;:/-–—()“”%+0123456789…\u00a0';

function everyLetter(): readonly string[] {
  const vowels = Array.from('aăâeêioôơuưy').flatMap((vowel) =>
    TONES.map((tone) => (vowel + tone).normalize('NFC')),
  );
  const small = [...Array.from(LETTERS), ...vowels];
  return [...small, ...small.map((letter) => letter.toLocaleUpperCase('vi')), ...Array.from(SIGNS)];
}

/** Advance widths straight from the font's own tables (cmap format 4, hmtx), in parts of 2048. */
function advancesOf(file: string): (letter: string) => number {
  const font = readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${file}`));
  const tables = new Map<string, number>();
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = 12 + index * 16;
    tables.set(font.toString('latin1', record, record + 4), font.readUInt32BE(record + 8));
  }
  const table = (name: string): number => tables.get(name) ?? 0;
  const metrics = font.readUInt16BE(table('hhea') + 34);
  const cmap = table('cmap');
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 8 + index * 8),
  );
  const map = subtables.find((offset) => font.readUInt16BE(offset) === 4) ?? cmap;
  const segments = font.readUInt16BE(map + 6) / 2;
  const glyph = (code: number): number => {
    for (let index = 0; index < segments; index += 1) {
      if (code > font.readUInt16BE(map + 14 + index * 2)) continue;
      const start = font.readUInt16BE(map + 16 + (segments + index) * 2);
      const rangeAt = map + 16 + (3 * segments + index) * 2;
      const range = font.readUInt16BE(rangeAt);
      if (code < start) return 0;
      return range === 0
        ? (code + font.readUInt16BE(map + 16 + (2 * segments + index) * 2)) & 0xffff
        : font.readUInt16BE(rangeAt + range + (code - start) * 2);
    }
    return 0;
  };
  return (letter) =>
    font.readUInt16BE(table('hmtx') + Math.min(glyph(letter.codePointAt(0) ?? 0), metrics - 1) * 4);
}

describe('width of a text', () => {
  it.each([
    ['400Regular/Tinos_400Regular.ttf', false],
    ['700Bold/Tinos_700Bold.ttf', true],
  ])('is that of the font for every Vietnamese letter: %s', (file, bold) => {
    const advance = advancesOf(file);
    const different = everyLetter().filter(
      (letter) => Math.abs(textWidth(letter, 2048, bold) - advance(letter)) > 0.5,
    );
    expect(different).toEqual([]);
  });

  it('is the same for composed and decomposed letters', () => {
    expect(textWidth(COUNTRY.normalize('NFD'), 13, true)).toBeCloseTo(textWidth(COUNTRY, 13, true), 6);
  });
});

describe('breaking a title', () => {
  it('breaks where the sense allows, never inside a word of two syllables when it can be helped', () => {
    const title =
      'Kết quả xây dựng, nhân rộng mô hình, điển hình tiên tiến trong phong trào toàn dân bảo vệ an ninh Tổ quốc 6 tháng đầu năm 2026';
    expect(breakInBalance(title, 14, true, 397)).toEqual([
      'Kết quả xây dựng, nhân rộng mô hình, điển hình tiên tiến',
      'trong phong trào toàn dân bảo vệ an ninh Tổ quốc',
      '6 tháng đầu năm 2026',
    ]);
  });

  it('keeps a break that somebody chose', () => {
    expect(breakInBalance('Về việc A\nvà việc B', 14, true, 400)).toEqual(['Về việc A', 'và việc B']);
  });

  it('never loses or reorders a word, however narrow the line', () => {
    const title = 'Ủy ban nhân dân Thành phố Hồ Chí Minh';
    for (const width of [1, 60, 120, 200, 900]) {
      expect(breakInBalance(title, 13, false, width).join(' ')).toBe(title);
    }
  });
});
