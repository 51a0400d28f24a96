// The default template: the parts of the plan of the district office of 07/4/2024 (mục đích; nội dung, biện pháp in three
// groups; tổ chức thực hiện) as a school writes them, and one task for each thing the plan asks a school to do. Data.
import type { Level } from '#shared/figure-definition.ts';
import { PLAN_KINDS, type PlanKind, type PlanSection } from './plan.ts';
import type { TemplateContent, TemplateTask } from './template.ts';

export const DEFAULT_SECTIONS: readonly PlanSection[] = [
  {
    id: 'I',
    title: 'Mục đích, yêu cầu',
    text:
      'Tăng cường sự lãnh đạo, chỉ đạo của cấp ủy, ban giám hiệu và phát huy vai trò của các đoàn thể, tổ chuyên môn trong xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc.\n' +
      'Nâng cao ý thức chấp hành pháp luật của cán bộ, giáo viên, nhân viên và học sinh; chủ động phòng ngừa tội phạm, tệ nạn xã hội, tai nạn giao thông, cháy, nổ.\n' +
      'Mỗi nhiệm vụ có chức danh chịu trách nhiệm, thời gian và mục tiêu; kết quả được tính từ nhật ký hoạt động của nhà trường.',
    holdsTasks: false,
  },
  {
    id: 'II.1',
    title: 'Công tác tham mưu, lãnh đạo, chỉ đạo',
    text: 'Nhà trường triển khai các văn bản chỉ đạo của cấp trên, kiện toàn ban chỉ đạo, phân công nhiệm vụ cho từng bộ phận và sơ kết, tổng kết theo kỳ.',
    holdsTasks: true,
  },
  {
    id: 'II.2',
    title: 'Công tác tuyên truyền, vận động',
    text: 'Nhà trường tuyên truyền pháp luật về an ninh, trật tự, an toàn giao thông, phòng cháy, chữa cháy bằng hình thức phù hợp với từng cấp học và vận động ký cam kết.',
    holdsTasks: true,
  },
  {
    id: 'II.3',
    title: 'Công tác xây dựng phong trào trong nhà trường',
    text: 'Nhà trường duy trì, nhân rộng mô hình; củng cố lực lượng tự vệ, các tổ tự quản; tự kiểm tra an toàn và phối hợp với Công an xã.',
    holdsTasks: true,
  },
  {
    id: 'III',
    title: 'Tổ chức thực hiện',
    text: 'Hiệu trưởng chỉ đạo chung; người phụ trách theo dõi tiến độ, ghi nhật ký hoạt động, báo cáo Phòng theo kỳ. Các bộ phận thực hiện nhiệm vụ được phân công và đề xuất điều chỉnh khi cần.',
    holdsTasks: true,
  },
];

const ALL: readonly Level[] = ['preschool', 'primary', 'lower_secondary'];
const FROM_PRIMARY: readonly Level[] = ['primary', 'lower_secondary'];
const LOWER_SECONDARY: readonly Level[] = ['lower_secondary'];
const SAFETY: readonly PlanKind[] = ['order', 'traffic', 'fire'];

const HEAD = 'Hiệu trưởng';
const DEPUTY = 'Phó hiệu trưởng';
const YOUTH = 'Tổng phụ trách Đội';
const GUARD = 'Đội trưởng tự vệ';
const CLASS_TEACHERS = 'Giáo viên chủ nhiệm';

type Given = Partial<Omit<TemplateTask, 'sectionId' | 'title' | 'ownerPost' | 'target'>>;

function task(
  sectionId: string,
  title: string,
  ownerPost: string,
  [fromDay, toDay]: readonly [string, string],
  target: TemplateTask['target'],
  given: Given = {},
): TemplateTask {
  return {
    sectionId,
    title,
    ownerPost,
    coOwners: [],
    fromDay,
    toDay,
    target,
    activityKinds: [],
    kinds: PLAN_KINDS,
    levels: ALL,
    clause: '',
    ...given,
  };
}

const sessions = (value: number) => ({ kind: 'sessions', value }) as const;
const count = (value: number, unit: string) => ({ kind: 'count', value, unit }) as const;
const once = { kind: 'yes_no' } as const;

export const DEFAULT_TEMPLATE: TemplateContent = {
  sections: DEFAULT_SECTIONS,
  tasks: [
    task(
      'II.1',
      'Quán triệt kế hoạch đến cán bộ, giáo viên, nhân viên',
      HEAD,
      ['09-01', '09-30'],
      { kind: 'reach', value: 100, audience: 'staff' },
      { coOwners: ['party_cell', 'trade_union'], activityKinds: ['staff_study'] },
    ),
    task('II.1', 'Kiện toàn ban chỉ đạo, phân công nhiệm vụ', HEAD, ['09-01', '09-30'], once, {
      coOwners: ['school_board'],
      activityKinds: ['steering_meeting'],
    }),
    task('II.1', 'Sơ kết công tác xây dựng, nhân rộng mô hình', DEPUTY, ['04-15', '05-10'], once, {
      coOwners: ['steering_board'],
      activityKinds: ['review_conference', 'model_review'],
      kinds: ['replication'],
    }),
    task(
      'II.2',
      'Tuyên truyền pháp luật về an ninh, trật tự; phòng, chống ma túy, bạo lực học đường',
      YOUTH,
      ['09-05', '05-25'],
      sessions(6),
      {
        coOwners: ['youth_branch', 'young_pioneers_union'],
        activityKinds: ['talk', 'flag_salute_talk', 'class_hour_talk'],
        kinds: ['order'],
        levels: FROM_PRIMARY,
      },
    ),
    task('II.2', 'Tuyên truyền cha mẹ trẻ về an toàn, đón trả trẻ', DEPUTY, ['09-05', '05-25'], sessions(4), {
      coOwners: ['parents_board'],
      activityKinds: ['parent_meeting_talk', 'talk'],
      kinds: ['order', 'traffic'],
      levels: ['preschool'],
    }),
    task('II.2', 'Tuyên truyền Tháng An toàn giao thông', YOUTH, ['09-01', '09-30'], sessions(2), {
      coOwners: ['young_pioneers_union'],
      activityKinds: ['launch_ceremony', 'talk', 'flag_salute_talk'],
      kinds: ['traffic'],
      levels: FROM_PRIMARY,
    }),
    task(
      'II.2',
      'Tổ chức ký cam kết bảo đảm an toàn giao thông với cha mẹ học sinh',
      CLASS_TEACHERS,
      ['09-05', '10-15'],
      once,
      {
        coOwners: ['parents_board'],
        activityKinds: ['pledge_signing', 'parent_meeting_talk'],
        kinds: ['traffic'],
      },
    ),
    task('II.2', 'Phát thanh măng non về an ninh, an toàn', YOUTH, ['09-15', '05-20'], sessions(18), {
      coOwners: ['young_pioneers_union'],
      activityKinds: ['school_radio'],
      kinds: ['order', 'traffic'],
      levels: FROM_PRIMARY,
    }),
    task('II.2', 'Đăng tin, bài trên trang của trường', DEPUTY, ['09-05', '05-31'], count(9, 'bài'), {
      activityKinds: ['news_article', 'social_post'],
      kinds: SAFETY,
    }),
    task('II.2', 'Tổ chức hoặc tham gia cuộc thi tìm hiểu pháp luật', YOUTH, ['10-15', '03-31'], once, {
      activityKinds: ['contest_held', 'contest_joined'],
      kinds: ['order', 'traffic'],
      levels: FROM_PRIMARY,
    }),
    task('II.2', 'Tuyên truyền phòng, chống cháy nổ mùa khô', GUARD, ['12-01', '04-30'], sessions(2), {
      coOwners: ['fire_team'],
      activityKinds: ['talk', 'escape_training'],
      kinds: ['fire'],
    }),
    task('II.2', 'Tham gia Ngày hội toàn dân bảo vệ an ninh Tổ quốc', HEAD, ['08-01', '08-19'], once, {
      activityKinds: ['festival_held', 'festival_joined'],
      kinds: ['order', 'replication'],
    }),
    task('II.3', 'Trực trật tự cổng trường giờ đến lớp, tan học', GUARD, ['09-05', '05-25'], sessions(30), {
      coOwners: ['self_defence_force'],
      activityKinds: ['gate_traffic_duty', 'guard_patrol'],
      kinds: ['order', 'traffic'],
    }),
    task('II.3', 'Tập huấn, bồi dưỡng lực lượng tự vệ', GUARD, ['10-01', '12-31'], once, {
      coOwners: ['self_defence_force'],
      activityKinds: ['guard_training'],
      kinds: ['order'],
    }),
    task('II.3', 'Tự kiểm tra an toàn phòng cháy, chữa cháy', GUARD, ['09-01', '05-31'], count(3, 'lần'), {
      coOwners: ['fire_team', 'office_group'],
      activityKinds: ['fire_self_check'],
      kinds: ['fire'],
    }),
    task('II.3', 'Thực tập phương án chữa cháy và cứu nạn, cứu hộ', GUARD, ['10-01', '04-30'], sessions(1), {
      coOwners: ['fire_team'],
      activityKinds: ['fire_drill'],
      kinds: ['fire'],
    }),
    task(
      'II.3',
      'Tập huấn kỹ năng thoát hiểm cho cán bộ, giáo viên, nhân viên',
      DEPUTY,
      ['10-01', '04-30'],
      { kind: 'reach', value: 90, audience: 'staff' },
      { coOwners: ['trade_union', 'fire_team'], activityKinds: ['escape_training'], kinds: ['fire'] },
    ),
    task('II.3', 'Sinh hoạt, duy trì mô hình của trường', DEPUTY, ['09-15', '05-20'], count(6, 'lần'), {
      coOwners: ['youth_branch'],
      activityKinds: ['model_operation', 'model_exchange'],
      kinds: ['replication'],
    }),
    task('II.3', 'Củng cố tổ nhà giáo tự quản, tổ người học tự quản', DEPUTY, ['09-05', '10-31'], once, {
      coOwners: ['teacher_group', 'learner_group'],
      activityKinds: ['group_meeting'],
      kinds: ['order'],
      levels: FROM_PRIMARY,
    }),
    task(
      'II.3',
      'Lồng ghép trong Giáo dục công dân, Hoạt động trải nghiệm, hướng nghiệp',
      'Tổ trưởng chuyên môn',
      ['09-15', '05-20'],
      sessions(12),
      {
        coOwners: ['subject_group'],
        activityKinds: ['lesson_civics', 'lesson_experience'],
        kinds: ['order', 'traffic'],
        levels: LOWER_SECONDARY,
      },
    ),
    task('III', 'Giao ban với Công an xã về an ninh, trật tự', HEAD, ['09-01', '05-31'], count(3, 'lần'), {
      activityKinds: ['police_meeting'],
      kinds: ['order'],
    }),
    task(
      'III',
      'Họp Ban đại diện cha mẹ học sinh về phối hợp bảo đảm an toàn',
      DEPUTY,
      ['09-15', '10-31'],
      count(1, 'cuộc họp'),
      { coOwners: ['parents_board'], activityKinds: ['parent_board_meeting'], kinds: SAFETY },
    ),
  ],
};

/** The first version of the default; it never changes once installed. */
export const DEFAULT_TEMPLATE_ID = '00000000-0000-7000-8000-000000000023';
