// Annexes that are lists: B6 of a school's activities, B9 of the office's submissions.
import { type Annex, type Cell, type TableRow } from '#platform/documents/index.ts';
import type { IsoDate } from '#shared/dates.ts';
import type { Consolidation } from '../consolidation.ts';
import type { ReportState } from '../report-workflow.ts';
import { fillFrame } from './annex-frames.ts';

export interface PrintedActivity {
  readonly heldOn: IsoDate;
  readonly title: string;
  /** Label of the kind: `Tuyên truyền dưới cờ`. */
  readonly form: string;
  /** Groups reached, as labels: `học sinh; cha mẹ học sinh`. */
  readonly audience: string;
  /** People of all groups; null = not counted. */
  readonly attendance: number | null;
  /** `2 ảnh`, `1 biên bản`; empty when there is none. */
  readonly evidence: string;
}

/** B6, by day. Null when the school recorded none: the text of II.2 says so. */
export function activitiesAnnex(activities: readonly PrintedActivity[]): Annex | null {
  if (activities.length === 0) return null;
  const rows = activities
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : a.title < b.title ? -1 : 1))
    .map(({ heldOn, title, form, audience, attendance, evidence }): TableRow => {
      const counted: Cell = attendance ?? { value: 'không ghi số', kind: 'text' };
      return { cells: [heldOn, title, form, audience, counted, evidence === '' ? 'không có' : evidence] };
    });
  return fillFrame('B6', rows);
}

const NOT_SUBMITTED: Cell = { value: 'chưa nộp', kind: 'text' };
const STATE_WORDS: Readonly<Record<ReportState, string>> = {
  not_started: 'chưa bắt đầu',
  draft: 'đang soạn',
  submitted: 'đã gửi, chờ xem',
  returned: 'trả lại, chưa gửi lại',
  accepted: 'đã nhận',
};

/** B9: every unit that owes a report, in the order of the names; late, missing and typed on behalf are told. */
export function submissionsAnnex(
  consolidation: Consolidation,
  dueOn: IsoDate,
  order: (a: string, b: string) => number,
): Annex | null {
  const included = consolidation.included.map((unit) => ({
    name: unit.unitName,
    submitted: unit.submittedOn,
    words: [
      STATE_WORDS[unit.state],
      ...(unit.daysLate > 0 ? [`trễ ${unit.daysLate} ngày`] : []),
      ...(unit.enteredOnBehalf ? ['nhập thay từ bản giấy'] : []),
    ],
  }));
  const missing = consolidation.missing.map((unit) => ({
    name: unit.unitName,
    submitted: NOT_SUBMITTED,
    words: [STATE_WORDS[unit.state], 'chưa tính vào tổng hợp'],
  }));
  const rows = [...included, ...missing]
    .toSorted((a, b) => order(a.name, b.name))
    .map(({ name, submitted, words }, at): TableRow => ({
      cells: [at + 1, name, dueOn, submitted, words.join(', ')],
    }));
  const { length: late } = consolidation.late;
  return fillFrame('B9', rows, [
    `${included.length}/${rows.length} trường có số liệu trong bản tổng hợp này; ${late} trường gửi sau hạn; ${missing.length} trường chưa tính.`,
  ]);
}
