// Which units the sample has and since when: department, the former district office, communes with their police and
// Front, schools. Pure; `organisation.ts` writes them down.
import { addDays, isoDate, type IsoDate } from '#shared/dates.ts';
import { foldMarks } from '#shared/vietnamese-text.ts';
import type { Letterhead, UnitLevel } from '#foundation/organisation/unit.ts';
import { LOWER_SECONDARY_NAMES, PRESCHOOL_NAMES, PRIMARY_NAMES } from './school-names.ts';

/** First day of the communes: the districts ended the day before (Nghị quyết 1685/NQ-UBTVQH15). */
export const COMMUNES_FROM = isoDate('2025-07-01');
const DISTRICT_UNTIL = addDays(COMMUNES_FROM, -1);
const OPENED_ON = isoDate('2000-01-01');

export const DEPARTMENT_CODE = 'so';
export const DISTRICT_CODE = 'pgd-cu-chi';

export interface Commune {
  readonly code: string;
  /** Củ Chi */
  readonly place: string;
}

export const COMMUNES: readonly Commune[] = [
  { code: 'cu-chi', place: 'Củ Chi' },
  { code: 'tan-an-hoi', place: 'Tân An Hội' },
  { code: 'thai-my', place: 'Thái Mỹ' },
  { code: 'an-nhon-tay', place: 'An Nhơn Tây' },
  { code: 'nhuan-duc', place: 'Nhuận Đức' },
  { code: 'phu-hoa-dong', place: 'Phú Hòa Đông' },
  { code: 'binh-my', place: 'Bình Mỹ' },
];

export interface PlannedVersion {
  readonly name: string;
  readonly shortName: string;
  readonly parentCode: string | null;
  readonly from: IsoDate;
  /** Last day; null = without end. */
  readonly to: IsoDate | null;
  readonly letterhead: Partial<Letterhead>;
  readonly source: string;
}

export interface PlannedUnit {
  readonly code: string;
  readonly kind: string;
  readonly level: UnitLevel | null;
  readonly openedOn: IsoDate;
  readonly closedOn: IsoDate | null;
  readonly versions: readonly PlannedVersion[];
}

export interface PlannedSchool extends PlannedUnit {
  readonly level: SchoolLevel;
  readonly commune: Commune;
  readonly name: string;
  readonly shortName: string;
  /** 0–14 within its commune. */
  readonly position: number;
}

export type SchoolLevel = Exclude<UnitLevel, 'multi_level'>;

const LEVELS = [
  { level: 'preschool', code: 'mn', count: 5, words: 'Trường Mầm non', short: 'MN', names: PRESCHOOL_NAMES },
  { level: 'primary', code: 'th', count: 6, words: 'Trường Tiểu học', short: 'TH', names: PRIMARY_NAMES },
  {
    level: 'lower_secondary',
    code: 'thcs',
    count: 4,
    words: 'Trường THCS',
    short: 'THCS',
    names: LOWER_SECONDARY_NAMES,
  },
] as const;

const ARRANGED = 'Nghị quyết số 1685/NQ-UBTVQH15 ngày 16 tháng 6 năm 2025 (dữ liệu mẫu)';
const SAMPLE = 'Dữ liệu mẫu';

export interface OrganisationPlan {
  readonly communes: readonly Commune[];
  readonly schools: readonly PlannedSchool[];
  /** All units, those above before those below. */
  readonly units: readonly PlannedUnit[];
}

/** The whole organisation, or its first `communeCount` communes. */
export function planOrganisation(communeCount = COMMUNES.length): OrganisationPlan {
  const communes = COMMUNES.slice(0, communeCount);
  const bodyCodes = new Set<string>();
  const schools = communes.flatMap((commune, index) => schoolsOf(commune, index, bodyCodes));
  return {
    communes,
    schools,
    units: [department(), district(), ...communes.flatMap(bodiesOf), ...schools],
  };
}

function department(): PlannedUnit {
  const name = 'Sở Giáo dục và Đào tạo Thành phố Hồ Chí Minh';
  const letterhead: Letterhead = {
    superior: 'ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH',
    issuer: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
    bodyCode: 'SGDĐT',
    place: 'Thành phố Hồ Chí Minh',
    signerPosition: 'GIÁM ĐỐC',
    shortName: 'Sở',
  };
  return body(DEPARTMENT_CODE, 'department', { name, shortName: 'Sở GD&ĐT', letterhead });
}

function district(): PlannedUnit {
  const name = 'Phòng Giáo dục và Đào tạo huyện Củ Chi';
  const letterhead: Letterhead = {
    superior: 'ỦY BAN NHÂN DÂN HUYỆN CỦ CHI',
    issuer: 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO',
    bodyCode: 'PGDĐT',
    place: 'Củ Chi',
    signerPosition: 'TRƯỞNG PHÒNG',
    shortName: 'Phòng',
  };
  return body(DISTRICT_CODE, 'district_office', {
    name,
    shortName: 'Phòng GD&ĐT huyện Củ Chi',
    letterhead,
    parentCode: DEPARTMENT_CODE,
    closedOn: DISTRICT_UNTIL,
  });
}

function bodiesOf({ code, place }: Commune): PlannedUnit[] {
  const capitals = place.toLocaleUpperCase('vi');
  return [
    body(code, 'commune_office', {
      name: `Phòng Văn hóa - Xã hội xã ${place}`,
      shortName: `Phòng VH-XH xã ${place}`,
      parentCode: DEPARTMENT_CODE,
      openedOn: COMMUNES_FROM,
      source: ARRANGED,
      letterhead: {
        superior: `ỦY BAN NHÂN DÂN XÃ ${capitals}`,
        issuer: 'PHÒNG VĂN HÓA - XÃ HỘI',
        bodyCode: 'VHXH',
        place,
        signerPosition: 'TRƯỞNG PHÒNG',
        shortName: 'Phòng',
      },
    }),
    body(`congan-${code}`, 'police', {
      name: `Công an xã ${place}`,
      shortName: `Công an xã ${place}`,
      openedOn: COMMUNES_FROM,
      source: ARRANGED,
      letterhead: {
        superior: 'CÔNG AN THÀNH PHỐ HỒ CHÍ MINH',
        issuer: `CÔNG AN XÃ ${capitals}`,
        place,
        signerPosition: 'TRƯỞNG CÔNG AN XÃ',
        shortName: `Công an xã ${place}`,
      },
    }),
    body(`mttq-${code}`, 'front', {
      name: `Ủy ban Mặt trận Tổ quốc Việt Nam xã ${place}`,
      shortName: `UBMTTQVN xã ${place}`,
      openedOn: COMMUNES_FROM,
      source: ARRANGED,
      letterhead: {
        issuer: `ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ ${capitals}`,
        place,
        signerPosition: 'CHỦ TỊCH',
        shortName: `UBMTTQVN xã ${place}`,
      },
    }),
  ];
}

interface BodySketch {
  readonly name: string;
  readonly shortName: string;
  readonly letterhead: Partial<Letterhead>;
  readonly parentCode?: string;
  readonly openedOn?: IsoDate;
  readonly closedOn?: IsoDate;
  readonly source?: string;
}

/** A body that has one name and one place as long as it exists. */
function body(code: string, kind: string, sketch: BodySketch): PlannedUnit {
  const { name, shortName, letterhead, parentCode = null, openedOn = OPENED_ON, closedOn = null } = sketch;
  const source = sketch.source ?? SAMPLE;
  return {
    code,
    kind,
    level: null,
    openedOn,
    closedOn,
    versions: [{ name, shortName, parentCode, from: openedOn, to: closedOn, letterhead, source }],
  };
}

function schoolsOf(commune: Commune, communeIndex: number, bodyCodes: Set<string>): PlannedSchool[] {
  const planned = LEVELS.flatMap(({ level, code, count, words, short, names }) =>
    Array.from({ length: count }, (_, index) => {
      const ownName = names[communeIndex * count + index];
      if (ownName === undefined) throw new RangeError(`no name is left for a school of ${commune.code}`);
      const bodyCode = freeBodyCode(`${short}M`, ownName, bodyCodes);
      const name = `${words} Mẫu ${ownName}`;
      const shortName = `${short} Mẫu ${ownName}`;
      return {
        code: `${commune.code}-${code}-${index + 1}`,
        kind: 'school',
        level,
        commune,
        name,
        shortName,
        openedOn: OPENED_ON,
        closedOn: null,
        versions: versionsOfSchool(name, shortName, bodyCode, commune),
      };
    }),
  );
  return planned.map((school, position) => ({ ...school, position }));
}

function versionsOfSchool(
  name: string,
  shortName: string,
  bodyCode: string,
  { code, place }: Commune,
): PlannedVersion[] {
  const letterhead = {
    issuer: name.toLocaleUpperCase('vi'),
    bodyCode,
    signerPosition: 'HIỆU TRƯỞNG',
    shortName: 'Nhà trường',
  };
  return [
    {
      name,
      shortName,
      parentCode: DISTRICT_CODE,
      from: OPENED_ON,
      to: DISTRICT_UNTIL,
      letterhead: { ...letterhead, superior: 'PHÒNG GD&ĐT HUYỆN CỦ CHI', place: 'Củ Chi' },
      source: SAMPLE,
    },
    {
      name,
      shortName,
      parentCode: code,
      from: COMMUNES_FROM,
      to: null,
      letterhead: { ...letterhead, superior: `ỦY BAN NHÂN DÂN XÃ ${place.toLocaleUpperCase('vi')}`, place },
      source: ARRANGED,
    },
  ];
}

/** THCS + M + first letters of the name; one more letter of the last word each time two schools would share a code. */
function freeBodyCode(prefix: string, ownName: string, taken: Set<string>): string {
  const words = ownName.split(' ').map((word) => word.toLocaleUpperCase('vi'));
  const initials = words.map((word) => withoutMarks(word.charAt(0))).join('');
  const rest = withoutMarks(words.at(-1)?.slice(1) ?? '');
  for (let letters = 0; letters <= rest.length; letters += 1) {
    const code = `${prefix}${initials}${rest.slice(0, letters)}`;
    if (taken.has(code)) continue;
    taken.add(code);
    return code;
  }
  throw new RangeError(`no body code is left for ${ownName}`);
}

// Codes of bodies keep Đ and lose all other marks: SGDĐT, THCSMĐB.
function withoutMarks(capitals: string): string {
  return Array.from(capitals, (letter) => (letter === 'Đ' ? letter : foldMarks(letter).toUpperCase())).join(
    '',
  );
}
