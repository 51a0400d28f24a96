// Which places of the product a role goes to, and in which order. An entry never changes its place between roles.
import { defineMessages, inLocale, type Locale } from '#shared/messages.ts';
import type { Role } from '#foundation/accounts/actor.ts';

const navigationMessages = defineMessages({
  tasks: { vi: 'Việc cần làm', en: 'To do' },
  tasksShort: { vi: 'Việc', en: 'To do' },
  journal: { vi: 'Nhật ký hoạt động', en: 'Activity journal' },
  journalShort: { vi: 'Nhật ký', en: 'Journal' },
  log: { vi: 'Ghi hoạt động', en: 'Log an activity' },
  logShort: { vi: 'Ghi', en: 'Log' },
  plans: { vi: 'Kế hoạch', en: 'Plans' },
  reports: { vi: 'Báo cáo', en: 'Reports' },
  board: { vi: 'Tình hình nộp', en: 'Submissions' },
  boardShort: { vi: 'Nộp', en: 'Sent' },
  consolidated: { vi: 'Báo cáo tổng hợp', en: 'Consolidated reports' },
  consolidatedShort: { vi: 'Tổng hợp', en: 'Totals' },
  schools: { vi: 'Trường học', en: 'Schools' },
  schoolsShort: { vi: 'Trường', en: 'Schools' },
  duties: { vi: 'Việc được giao', en: 'Asked of us' },
  assignments: { vi: 'Giao việc', en: 'Assignments' },
  received: { vi: 'Đã nhận', en: 'Received' },
  documents: { vi: 'Sổ văn bản', en: 'Documents' },
  periods: { vi: 'Kỳ và biểu mẫu', en: 'Periods and forms' },
  accounts: { vi: 'Tài khoản', en: 'Accounts' },
  units: { vi: 'Đơn vị', en: 'Units' },
  more: { vi: 'Thêm', en: 'More' },
  groupSettings: { vi: 'Thiết lập', en: 'Settings' },
});

/** Names of the drawings in navigation-icons.ts. */
export type NavigationIcon =
  | 'tasks'
  | 'journal'
  | 'plus'
  | 'plan'
  | 'report'
  | 'board'
  | 'consolidated'
  | 'school'
  | 'inbox'
  | 'assignments'
  | 'documents'
  | 'periods'
  | 'accounts'
  | 'office'
  | 'menu';

export interface NavigationEntry {
  readonly href: string;
  readonly label: string;
  /** At most four syllables, for the bar of a phone. */
  readonly shortLabel: string;
  readonly icon: NavigationIcon;
  /** Heading it stands under in the side bar; empty for the first group. */
  readonly group: string;
  /** The one act of the bar. */
  readonly primary: boolean;
  /** Whether it stands on the bar of a phone (five at most) or under "Thêm". */
  readonly onPhone: boolean;
}

type Place = Pick<NavigationEntry, 'href' | 'icon'> & {
  label: keyof typeof navigationMessages;
  short?: keyof typeof navigationMessages;
  group?: keyof typeof navigationMessages;
  primary?: boolean;
  onPhone?: boolean;
};

const TASKS: Place = {
  href: '/viec-can-lam',
  icon: 'tasks',
  label: 'tasks',
  short: 'tasksShort',
  onPhone: true,
};
const JOURNAL: Place = {
  href: '/nhat-ky',
  icon: 'journal',
  label: 'journal',
  short: 'journalShort',
  onPhone: true,
};
const LOG: Place = {
  href: '/nhat-ky/ghi',
  icon: 'plus',
  label: 'log',
  short: 'logShort',
  primary: true,
  onPhone: true,
};
const PLANS: Place = { href: '/ke-hoach', icon: 'plan', label: 'plans' };
const REPORTS: Place = { href: '/bao-cao', icon: 'report', label: 'reports', onPhone: true };
const BOARD: Place = { href: '/nop', icon: 'board', label: 'board', short: 'boardShort', onPhone: true };
const CONSOLIDATED: Place = {
  href: '/tong-hop',
  icon: 'consolidated',
  label: 'consolidated',
  short: 'consolidatedShort',
  onPhone: true,
};
const SCHOOLS: Place = {
  href: '/truong',
  icon: 'school',
  label: 'schools',
  short: 'schoolsShort',
  onPhone: true,
};
const RECEIVED: Place = { href: '/da-nhan', icon: 'inbox', label: 'received', onPhone: true };
const DUTIES: Place = { href: '/giao-viec', icon: 'assignments', label: 'duties' };
const ASSIGNMENTS: Place = { href: '/giao-viec', icon: 'assignments', label: 'assignments' };
const DOCUMENTS: Place = { href: '/van-ban', icon: 'documents', label: 'documents' };
const PERIODS: Place = { href: '/ky', icon: 'periods', label: 'periods', group: 'groupSettings' };
const ACCOUNTS: Place = { href: '/tai-khoan', icon: 'accounts', label: 'accounts', group: 'groupSettings' };
const UNITS: Place = { href: '/truong', icon: 'office', label: 'units', onPhone: true };
const MORE: Place = { href: '/them', icon: 'menu', label: 'more', onPhone: true };

const PLACES: Readonly<Record<Role, readonly Place[]>> = {
  coordinator: [TASKS, JOURNAL, LOG, PLANS, REPORTS, DUTIES, DOCUMENTS, MORE],
  head: [TASKS, JOURNAL, LOG, PLANS, REPORTS, DUTIES, DOCUMENTS, ACCOUNTS, MORE],
  officer: [
    TASKS,
    BOARD,
    CONSOLIDATED,
    SCHOOLS,
    PLANS,
    ASSIGNMENTS,
    DOCUMENTS,
    { ...JOURNAL, onPhone: false },
    PERIODS,
    ACCOUNTS,
    MORE,
  ],
  office_leader: [
    TASKS,
    BOARD,
    CONSOLIDATED,
    SCHOOLS,
    PLANS,
    ASSIGNMENTS,
    DOCUMENTS,
    { ...JOURNAL, onPhone: false },
    MORE,
  ],
  reader: [CONSOLIDATED, BOARD, SCHOOLS, PLANS, ASSIGNMENTS, DOCUMENTS, MORE],
  reviewer: [TASKS, RECEIVED, DOCUMENTS, MORE],
  guest: [TASKS, RECEIVED, DOCUMENTS, MORE],
  operator: [TASKS, UNITS, { ...ACCOUNTS, onPhone: true }, MORE],
};

/** The entries of a role. "Thêm" exists on phones only; the side bar shows everything at once. */
export function navigationOf(role: Role, locale: Locale): NavigationEntry[] {
  const m = inLocale(navigationMessages, locale);
  return PLACES[role].map((place) => ({
    href: place.href,
    icon: place.icon,
    label: m[place.label](),
    shortLabel: m[place.short ?? place.label](),
    group: place.group ? m[place.group]() : '',
    primary: place.primary ?? false,
    onPhone: place.onPhone ?? false,
  }));
}

/** The place that an address belongs to: the longest entry it begins with. */
export function currentEntry(entries: readonly NavigationEntry[], path: string): string | undefined {
  return entries
    .map(({ href }) => href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0];
}
