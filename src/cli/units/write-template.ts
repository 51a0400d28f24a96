// The sheet an operator fills in: headings only, an example beside it, and the values that are known.
import writeExcelFile from 'write-excel-file/node';
import type { Locale } from '#shared/messages.ts';
import { SHEET_COLUMNS } from './sheet-columns.ts';

/** Invented, and all of one small tree. */
const EXAMPLES: readonly (readonly string[])[] = [
  [
    'xa-mau',
    'Phòng Văn hóa - Xã hội xã Mẫu',
    'Phòng Văn hóa - Xã hội',
    '',
    '',
    '01/07/2025',
    'Phòng VH-XH xã Mẫu',
    'ỦY BAN NHÂN DÂN XÃ MẪU',
    'PHÒNG VĂN HÓA - XÃ HỘI',
    'VHXH',
    'Mẫu',
    'TRƯỞNG PHÒNG',
    'Phòng',
    '',
  ],
  [
    'xa-mau-thcs-1',
    'Trường Trung học cơ sở Mẫu',
    'Cơ sở giáo dục',
    'THCS',
    'xa-mau',
    '05/09/1990',
    'THCS Mẫu',
    'ỦY BAN NHÂN DÂN XÃ MẪU',
    'TRƯỜNG TRUNG HỌC CƠ SỞ MẪU',
    'THCSM',
    'Mẫu',
    'HIỆU TRƯỞNG',
    'Nhà trường',
    '',
  ],
];

const LEVELS = ['Mầm non', 'Tiểu học', 'THCS', 'Liên cấp'];

const WORDS = {
  units: { vi: 'Đơn vị', en: 'Units' },
  example: { vi: 'Ví dụ', en: 'Example' },
  values: { vi: 'Giá trị', en: 'Values' },
  column: { vi: 'Cột', en: 'Column' },
  needed: { vi: 'Bắt buộc', en: 'Required' },
  hint: { vi: 'Cách điền', en: 'What to write' },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  kinds: { vi: 'Loại', en: 'Kinds' },
  levels: { vi: 'Cấp học', en: 'Levels' },
} as const;

/** The bytes of an .xlsx. `kinds`: the kinds of unit this installation knows, as words. */
export async function makeTemplate(kinds: readonly string[], locale: Locale): Promise<Uint8Array> {
  const bold = (value: string) => ({ value, type: String, fontWeight: 'bold', wrap: true }) as const;
  const plain = (value: string) => ({ value, type: String, wrap: true }) as const;
  // Written as text, so that a day stays the day that was typed.
  const heading = SHEET_COLUMNS.map(({ heading: words, isRequired }) =>
    bold(isRequired ? `${words[locale]} *` : words[locale]),
  );
  const columns = SHEET_COLUMNS.map(({ width }) => ({ width }));
  const named = (words: Readonly<Record<Locale, string>>) => words[locale];
  const sheets = [
    { sheet: named(WORDS.units), columns, stickyRowsCount: 1, data: [heading] },
    {
      sheet: named(WORDS.example),
      columns,
      stickyRowsCount: 1,
      data: [heading, ...EXAMPLES.map((cells) => cells.map(plain))],
    },
    {
      sheet: named(WORDS.values),
      columns: [{ width: 26 }, { width: 12 }, { width: 70 }],
      data: [
        [WORDS.column, WORDS.needed, WORDS.hint].map((words) => bold(named(words))),
        ...SHEET_COLUMNS.map(({ heading: words, isRequired, hint }) => [
          plain(named(words)),
          plain(named(isRequired ? WORDS.yes : WORDS.no)),
          plain(named(hint)),
        ]),
        [],
        [bold(named(WORDS.kinds)), null, plain(kinds.join('; '))],
        [bold(named(WORDS.levels)), null, plain(LEVELS.join('; '))],
      ],
    },
  ];
  return writeExcelFile(sheets).toBuffer();
}
