// What people write into the parts that no figure can say: assessment, tasks ahead, requests. By level; no person, no
// cause claimed, no praise without its measure. Pure.
import { addDays, addMonths, isoDate, type IsoDate } from '#shared/dates.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import type { Chance } from './chance.ts';
import type { SchoolLevel } from './organisation-plan.ts';
import type { PlannedPeriod } from './period-plan.ts';

type ByLevel = Readonly<Record<SchoolLevel, readonly string[]>>;

const DONE: ByLevel = {
  preschool: [
    'các nhóm, lớp đều được kiểm tra đồ chơi, lan can, ổ điện hằng tháng',
    'quy trình đón, trả trẻ được dán tại cửa từng lớp và thực hiện cả kỳ',
    'cha mẹ trẻ tham gia trực cổng trường theo lịch đã phân công',
  ],
  primary: [
    'lịch trực cổng trường được giữ đủ hai ca mỗi ngày học',
    'các lớp sinh hoạt cùng một chủ đề an toàn mỗi tháng',
    'đội trực của cha mẹ học sinh có mặt vào giờ tan học',
  ],
  lower_secondary: [
    'kế hoạch của năm được triển khai đến từng tổ, từng lớp',
    'tổ người học tự quản của các khối họp hằng tháng',
    'quy chế phối hợp với Công an được thực hiện qua giao ban quý',
  ],
};

const NOT_DONE: readonly (readonly [gap: string, measure: string])[] = [
  ['một số buổi chưa ghi đủ số người dự', 'còn 4 hoạt động để trống số người'],
  ['ảnh và biên bản minh chứng chưa đều giữa các tháng', '3 buổi thực tập chưa có biên bản đính kèm'],
  ['hoạt động ngoài giờ còn ít', '2/6 chuyên đề của kế hoạch chuyển sang kỳ sau'],
  ['tỷ lệ cha mẹ ký cam kết chưa đạt mức đề ra', 'còn 24 gia đình chưa ký'],
  ['băng rôn, áp phích cũ chưa thay kịp', '2 pa nô tại cổng phụ đã phai màu'],
];

const CAUSES: readonly string[] = [
  'người phụ trách kiêm nhiệm, ghi nhật ký dồn vào cuối tháng',
  'sân trường sửa chữa trong tháng 3 nên lùi lịch một số buổi',
  'lịch của báo cáo viên trùng giữa các trường',
  'kinh phí mua sắm được duyệt vào cuối quý',
];

const LESSONS: readonly string[] = [
  'ghi hoạt động ngay trong ngày, kèm ảnh hoặc biên bản',
  'phân công một người thay khi người phụ trách vắng',
  'thống nhất lịch báo cáo viên với Công an xã từ đầu kỳ',
  'nhắc cha mẹ qua nhóm lớp trước ngày ký cam kết một tuần',
];

const TASKS: ByLevel = {
  preschool: [
    'kiểm tra bếp ăn, bình gas, dây điện trước mùa khô',
    'thực tập đưa trẻ ra khu tập kết',
    'hướng dẫn cha mẹ về mũ bảo hiểm, chỗ dừng xe',
    'rà soát quy trình đón, trả trẻ',
  ],
  primary: [
    'dạy kỹ năng phòng, chống đuối nước cho học sinh khối 4, 5',
    'duy trì trực cổng trường hai ca mỗi ngày học',
    'thực tập phương án chữa cháy và thoát nạn',
    'ký cam kết Tháng An toàn giao thông với cha mẹ học sinh',
  ],
  lower_secondary: [
    'tổ chức chuyên đề phòng, chống thuốc lá điện tử cho các khối lớp',
    'sơ kết mô hình “Cổng trường an toàn giao thông”',
    'hoàn thiện hồ sơ tự đánh giá “An toàn về an ninh, trật tự”',
    'thực tập chữa cháy có phối hợp Công an xã',
  ],
};

const IN_CHARGE: ByLevel = {
  preschool: ['phó hiệu trưởng', 'tổ trưởng tổ văn phòng', 'tổ trưởng chuyên môn'],
  primary: ['phó hiệu trưởng', 'tổng phụ trách', 'tổ trưởng tổ văn phòng'],
  lower_secondary: ['phó hiệu trưởng', 'tổng phụ trách', 'đội trưởng tự vệ'],
};

/** Part III: what was done, what was not and by how much, why, what was learnt. */
export function assessmentText(level: SchoolLevel, chance: Chance): string {
  const [gap, measure] = chance.pick(NOT_DONE);
  return [
    `Ưu điểm: ${chance.pickSome(DONE[level], 2).join('; ')}.`,
    `Tồn tại: ${gap}, cụ thể ${measure}.`,
    `Nguyên nhân: ${chance.pick(CAUSES)}.`,
    `Bài học: ${chance.pick(LESSONS)}.`,
  ].join(' ');
}

/** Part IV: three tasks, each with a day and somebody in charge. */
export function tasksText(level: SchoolLevel, period: PlannedPeriod, chance: Chance): string {
  const tasks = chance.pickSome(TASKS[level], 3).map((task, index) => {
    const due = endOfMonthAfter(period.dueOn, index + 1);
    return `${index + 1}. ${task} (hạn ${formatDate(due)}; ${chance.pick(IN_CHARGE[level])})`;
  });
  return `Trong ${nextPeriod(period)}, nhà trường tập trung: ${tasks.join('; ')}.`;
}

export interface Request {
  readonly sentence: string;
  /** Whom it is sent to, by its name on the day. */
  readonly to: 'authority' | 'police' | 'office';
}

/** What schools ask for in part V. */
export const REQUESTS: readonly Request[] = [
  { to: 'authority', sentence: 'Sơn lại vạch sang đường và gắn đèn chớp vàng tại cổng chính của trường.' },
  { to: 'authority', sentence: 'Lắp thêm đèn chiếu sáng ở đoạn đường trước cổng phụ của trường.' },
  { to: 'police', sentence: 'Bố trí lực lượng hỗ trợ điều tiết giao thông giờ tan học ngày thứ Sáu.' },
  { to: 'police', sentence: 'Cử báo cáo viên nói chuyện về thuốc lá điện tử đầu học kỳ II.' },
  { to: 'office', sentence: 'Hướng dẫn cách ghi số liệu các hoạt động do nhiều trường cùng tổ chức.' },
  { to: 'office', sentence: 'Tổ chức tập huấn hòa giải cho giáo viên chủ nhiệm trong hè.' },
];

function nextPeriod({ kind, dueOn }: PlannedPeriod): string {
  const year = Number(dueOn.slice(0, 4));
  return kind === 'mid' ? `6 tháng cuối năm ${year}` : `6 tháng đầu năm ${year + 1}`;
}

function endOfMonthAfter(day: IsoDate, months: number): IsoDate {
  return addDays(addMonths(isoDate(`${day.slice(0, 8)}01`), months + 1), -1);
}
