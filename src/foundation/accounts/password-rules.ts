// Which passwords are too easy to guess. Length and guessability count; no rules about kinds of characters
// (NIST SP 800-63B §3.1.1.2). Pure: the page says the same while one types.

export const PASSWORD_LENGTH = { min: 10, max: 200 } as const;

export type PasswordWeakness =
  | 'password.too_short'
  | 'password.too_long'
  | 'password.too_common'
  | 'password.contains_name'
  | 'password.too_uniform';

const FEWEST_DIFFERENT_CHARACTERS = 5;
const SHORTEST_TELLING_PART = 4;

/** Beginnings of what everybody tries first, without marks, spaces and signs; figures behind them make nothing better. */
const COMMON_WORDS = [
  ...[
    'matkhau',
    'matkhaumoi',
    'password',
    'passw0rd',
    'admin',
    'administrator',
    'welcome',
    'letmein',
    'iloveyou',
  ],
  ...[
    'truongan',
    'truonghoc',
    'giaovien',
    'hieutruong',
    'hocsinh',
    'nhatruong',
    'chuyenvien',
    'phutrach',
    'giaoduc',
  ],
  ...[
    'vietnam',
    'saigon',
    'tphcm',
    'hochiminh',
    'thanhphohochiminh',
    'cuchi',
    'congan',
    'ubnd',
    'anhyeuem',
    'emyeuanh',
  ],
  ...[
    'qwerty',
    'qwertyuiop',
    'qwertyuiopasdfghjkl',
    'asdfghjkl',
    'zxcvbnm',
    'qazwsxedc',
    '1q2w3e4r5t',
    '1qaz2wsx3edc',
  ],
];
const COMMON = new RegExp(`^(?:${COMMON_WORDS.join('|')})\\d*$`);
const ROWS = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
];

/** The form that is hashed and compared: keyboards write the same Vietnamese letter in different code points. */
export function normalizePassword(password: string): string {
  return password.normalize('NFKC');
}

/** Why a new password cannot be taken; undefined when it can. `person` = words that anybody would try for this account. */
export function weaknessOf(
  password: string,
  person: { readonly username: string; readonly name: string },
): PasswordWeakness | undefined {
  const normalized = normalizePassword(password);
  const length = Array.from(normalized).length;
  if (length < PASSWORD_LENGTH.min) return 'password.too_short';
  if (length > PASSWORD_LENGTH.max) return 'password.too_long';
  const plain = plainForm(normalized);
  if (new Set(normalized.toLowerCase()).size < FEWEST_DIFFERENT_CHARACTERS || isRepeated(plain))
    return 'password.too_uniform';
  if (COMMON.test(plain) || ROWS.some((row) => plain !== '' && row.includes(plain)))
    return 'password.too_common';
  return isMostlyName(plain, person) ? 'password.contains_name' : undefined;
}

/** Lower case, without marks and signs: `Trường-An 2026` → `truongan2026`. */
function plainForm(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll('đ', 'd')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** One piece over and over: `abc12abc12`. */
function isRepeated(plain: string): boolean {
  return /^(.{1,6})\1+$/.test(plain);
}

/** What is left without the person's own name and username is too short to be a secret. */
function isMostlyName(plain: string, { username, name }: { username: string; name: string }): boolean {
  const whole = [username, name].map(plainForm);
  const parts = [...username.split(/[.-]/), ...name.split(/\s+/)].map(plainForm);
  const telling = [...whole, ...parts].filter((part) => part.length >= SHORTEST_TELLING_PART);
  let rest = plain;
  for (const part of telling.sort((a, b) => b.length - a.length)) rest = rest.replaceAll(part, '');
  return rest !== plain && rest.length < 6;
}
