// What an office sends back and what the school changes then: the remarks of the sample, word for word as officers write
// them, each with the mistake it is about and its correction. Pure.
import type { ReportedValue } from '#features/reports/figure-value.ts';
import type { Level } from '#shared/figure-definition.ts';
import type { TypedFigure } from './report-figures.ts';

interface Entries {
  /** Null = left blank. */
  readonly figures?: Readonly<Record<string, ReportedValue | null>>;
  readonly texts?: Readonly<Record<string, string>>;
}

export interface RemarkCase {
  readonly field: string;
  readonly remark: string;
  readonly levels: readonly Level[];
  readonly mistake: Entries;
  readonly correction: Entries;
}

const ALL: readonly Level[] = ['preschool', 'primary', 'lower_secondary'];
const FROM_PRIMARY: readonly Level[] = ['primary', 'lower_secondary'];

export const REMARK_CASES: readonly RemarkCase[] = [
  {
    field: 'fig.in.viol.cases',
    remark: 'Để trống. Trường rà soát và xác nhận có hay không.',
    levels: FROM_PRIMARY,
    mistake: { figures: { 'fig.in.viol.cases': null, 'fig.in.viol.pupils': null } },
    correction: { figures: { 'fig.in.viol.cases': 0 } },
  },
  {
    field: 'III',
    remark: 'Tồn tại ghi “một số giáo viên còn chủ quan”; nêu việc chưa làm và số liệu.',
    levels: ALL,
    mistake: { texts: { III: 'Ưu điểm: thực hiện đủ kế hoạch. Tồn tại: một số giáo viên còn chủ quan.' } },
    correction: {
      texts: {
        III: 'Ưu điểm: thực hiện đủ các nhiệm vụ của kế hoạch trong kỳ. Tồn tại: 3/28 hoạt động chưa có minh chứng. Nguyên nhân: ghi nhật ký dồn vào cuối tháng. Bài học: ghi trong ngày, kèm ảnh hoặc biên bản.',
      },
    },
  },
  {
    field: 'II.7',
    remark: 'Quy chế phối hợp ký từ năm 2023; ghi ngày hết hiệu lực.',
    levels: ALL,
    mistake: { texts: { 'II.7': 'Quy chế phối hợp với Công an xã ký từ năm 2023 được duy trì.' } },
    correction: {
      texts: {
        'II.7':
          'Quy chế phối hợp với Công an xã được gia hạn, còn hiệu lực đến ngày 31 tháng 8 năm 2027. Hai bên giao ban theo quý về trật tự cổng trường, đưa đón học sinh.',
      },
    },
  },
  {
    field: 'fig.md.point',
    remark: 'Số điểm nhỏ hơn số mô hình.',
    levels: ALL,
    mistake: { figures: { 'fig.md.point': 0 } },
    correction: { figures: { 'fig.md.point': 5 } },
  },
  {
    field: 'fig.gr.guard',
    remark: 'Quyết định phân công hết hiệu lực từ 31/8.',
    levels: ALL,
    mistake: { figures: { 'fig.gr.guard': 2 } },
    correction: { figures: { 'fig.gr.guard': 4 } },
  },
  {
    field: 'II.8',
    remark: 'Giấy khen của trường ghi sang cột trường, không ghi cột UBND xã.',
    levels: ALL,
    mistake: { figures: { 'fig.aw.col.school': 0, 'fig.aw.col.commune': 3 } },
    correction: { figures: { 'fig.aw.col.school': 3, 'fig.aw.col.commune': 0 } },
  },
  {
    field: 'I',
    remark: 'Nêu một khó khăn cụ thể của trường, ví dụ đường trước cổng, giờ đón trả.',
    levels: ALL,
    mistake: { texts: { I: 'Trường có đủ điều kiện tổ chức các hoạt động theo kế hoạch.' } },
    correction: {
      texts: {
        I: 'Trường có đủ phòng học, sân chơi để tổ chức các hoạt động theo kế hoạch. Khó khăn: đường trước cổng hẹp, xe dừng hai bên vào giờ tan học; trường phân làn đón theo khối từ đầu năm học.',
      },
    },
  },
];

/** The case that fits a school, chosen by a number so that schools differ. */
export function remarkCaseFor(level: Level, choice: number): RemarkCase {
  const fitting = REMARK_CASES.filter(({ levels }) => levels.includes(level));
  const found = fitting[choice % fitting.length];
  if (!found) throw new RangeError(`no remark fits a report of ${level}`);
  return found;
}

/** The typed figures with the mistake in them. */
export function withMistake(figures: readonly TypedFigure[], { mistake }: RemarkCase): TypedFigure[] {
  const changed = mistake.figures ?? {};
  const kept = figures.filter(({ figureId }) => !(figureId in changed));
  const wrong = Object.entries(changed).flatMap(([figureId, value]) =>
    value === null ? [] : [{ figureId, value }],
  );
  return [...kept, ...wrong];
}
