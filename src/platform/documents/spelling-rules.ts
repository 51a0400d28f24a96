// Rules of Nghị định 30/2020 that are read in plain text: zeros in dates and numbers, symbols, căn cứ, tone marks.

/** Phụ lục III: the code of each type of paper. A công văn has none. */
const TYPE_CODES: Readonly<Record<string, string>> = {
  'nghị quyết': 'NQ',
  'quyết định': 'QĐ',
  'chỉ thị': 'CT',
  'quy chế': 'QC',
  'quy định': 'QyĐ',
  'thông cáo': 'TC',
  'thông báo': 'TB',
  'hướng dẫn': 'HD',
  'chương trình': 'CTr',
  'kế hoạch': 'KH',
  'phương án': 'PA',
  'đề án': 'ĐA',
  'dự án': 'DA',
  'báo cáo': 'BC',
  'biên bản': 'BB',
  'tờ trình': 'TTr',
  'hợp đồng': 'HĐ',
  'công điện': 'CĐ',
  'bản ghi nhớ': 'BGN',
  'bản thỏa thuận': 'BTT',
  'giấy ủy quyền': 'GUQ',
  'giấy mời': 'GM',
  'giấy giới thiệu': 'GGT',
  'giấy nghỉ phép': 'GNP',
  'phiếu gửi': 'PG',
  'phiếu chuyển': 'PC',
  'phiếu báo': 'PB',
};

/** The code for `Báo cáo` is `BC`; null for a type the decree does not name. */
export function typeCode(typeName: string): string | null {
  return TYPE_CODES[typeName.toLocaleLowerCase('vi')] ?? null;
}

/** Whether `BC-THCSMHS` is wrong for this type: `typeName` null = công văn (`UBND-VHXH`, never `CV-…`). */
export function wrongSymbol(symbol: string, typeName: string | null): boolean {
  if (!/^[\p{L}\d]+(-[\p{L}\d]+)+$/u.test(symbol)) return true;
  const [first] = symbol.split('-');
  if (typeName === null) return first === 'CV';
  const code = typeCode(typeName);
  return code !== null && first !== code;
}

const DATES = [/ngày (\d{1,2}) tháng (\d{1,2})(?!\d)/gi, /(?<![\d/])(\d{1,2})[/](\d{1,2})[/]\d{4}(?!\d)/g];
const SHORT_NUMBER = /(?<!\p{L})số \d\/(?=\p{L}|\d{4}\/)/giu;

/** The first date or document number whose zeros break the rule (`4/05/2026`, `số 5/KH-…`); null when none. */
export function findWrongZero(text: string): string | null {
  for (const pattern of DATES) {
    for (const [whole, day = '', month = ''] of text.matchAll(pattern)) {
      if (day.length < 2 || wrongMonth(month)) return whole;
    }
  }
  const [number] = text.matchAll(SHORT_NUMBER);
  return number === undefined ? null : text.slice(number.index, number.index + 16);
}

// Months 1 and 2 need the zero, because another figure could be put before them; 3 to 9 must not have it.
function wrongMonth(month: string): boolean {
  return /^[12]$/.test(month) || /^0[3-9]$/.test(month);
}

const CITED_BY_NUMBER =
  /(?<!\p{L})(nghị quyết|nghị định|thông tư|quyết định|chỉ thị|kế hoạch|hướng dẫn|công văn|chương trình|kết luận)(?!\p{L})/iu;
const CITED_BY_NAME = /^(căn cứ|theo) (bộ luật|luật|pháp lệnh|hiến pháp)(?!\p{L})/iu;

/** Whether a căn cứ cites a numbered paper without its number, date or body. Laws go by their name. */
export function lacksCitation(base: string): boolean {
  if (CITED_BY_NAME.test(base) || !CITED_BY_NUMBER.test(base)) return false;
  const hasNumber = /số \d+[\p{L}\d]*[/-]\S+/iu.test(base);
  const hasDate = /ngày \d{1,2} tháng \d{1,2} năm \d{4}/i.test(base);
  return !(hasNumber && hasDate && /\scủa\s/i.test(base));
}

const OLD_STYLE = /\p{L}*(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/iu;

/** The first word that puts the mark of an open oa, oe, uy on the second vowel (`hoà`), outside quotations. */
export function findOldToneMark(text: string): string | null {
  return OLD_STYLE.exec(text.replace(/“[^”]*”/g, ''))?.[0] ?? null;
}
