// What schools of the sample do because the plan asks it and their journal has nothing of it yet. Pure; every draw comes
// from `chance`, and what a school does anyway stands in activity-plan.ts.
import type { ActivityFacts } from '#features/journal/activity.ts';
import type { AssignmentFacts } from '#features/directives/assignment.ts';
import { occurrencesIn } from '#features/directives/rhythm.ts';
import { addDays, diffDays, isWithin, type DateRange, type IsoDate } from '#shared/dates.ts';
import type { ActivitySketch } from './activity-facts.ts';
import { chanceOf, type Chance } from './chance.ts';
import type { Character } from './character.ts';
import type { PlannedSchool, SchoolLevel } from './organisation-plan.ts';
import { nearestWorkingDay } from './school-calendar.ts';

type Words = readonly [kind: string, topic: string, title: string];

const STAFF_STUDY_OF_LAW: Words = [
  'staff_study',
  'law_policy',
  'Phổ biến chính sách, pháp luật mới trong họp hội đồng',
];
const TOUR: Words = ['guard_patrol', 'asset_protection', 'Tuần tra khuôn viên, kiểm tra khóa cửa cuối ngày'];
const TRAFFIC_PLEDGE: Words = [
  'pledge_signing',
  'traffic_safety',
  'Ký cam kết chấp hành quy định về an toàn giao thông',
];
const NEWS: Words = [
  'news_article',
  'movement',
  'Tin: trường hưởng ứng phong trào toàn dân bảo vệ an ninh Tổ quốc',
];
const JOINED_CONTEST: Words = [
  'contest_joined',
  'traffic_safety',
  'Tham gia cuộc thi tìm hiểu an toàn giao thông',
];
const AGAINST_DRUGS: Words = [
  'class_hour_talk',
  'drugs',
  'Sinh hoạt lớp: tác hại của ma túy, chất gây nghiện',
];

/** By clause; of levels that are not named, nobody needs to do more than they do. */
const WORDS: Readonly<Record<string, Words | Partial<Record<SchoolLevel, Words>>>> = {
  'obl.I.1c': NEWS,
  'obl.I.2d': ['gate_traffic_duty', 'traffic_safety', 'Trực, điều tiết cổng trường giờ cao điểm'],
  'obl.I.2e': ['fire_self_check', 'fire_rescue', 'Kiểm tra nguồn điện, bình chữa cháy trong mùa khô'],
  'obl.II.1.1c': [
    'staff_study',
    'grassroots_force',
    'Phổ biến Luật Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở',
  ],
  'obl.II.1.1d': ['staff_study', 'movement', 'Quán triệt Kết luận số 44-KL/TW trong họp hội đồng'],
  'obl.II.1.2a': ['review_conference', 'movement', 'Sơ kết việc xây dựng, nhân rộng mô hình của trường'],
  'obl.II.1.2c': {
    preschool: ['visual_display', 'unit_rules', 'Bảng tin giờ đón trẻ: quy định ra vào trường'],
    primary: ['school_radio', 'traffic_safety', 'Phát thanh măng non: đến trường an toàn'],
    lower_secondary: ['school_radio', 'law_policy', 'Phát thanh học đường: mỗi tuần một điều luật'],
  },
  'obl.II.1.3c': {
    primary: ['lesson_experience', 'traffic_safety', 'Hoạt động trải nghiệm: đường em đến trường'],
    lower_secondary: ['lesson_civics', 'law_policy', 'Giáo dục công dân: sống và làm việc theo pháp luật'],
  },
  'obl.II.1.5c': TRAFFIC_PLEDGE,
  'obl.II.1.6a': TOUR,
  'obl.II.1.6b': [
    'festival_joined',
    'movement',
    'Cử đoàn dự Ngày hội toàn dân bảo vệ an ninh Tổ quốc của địa phương',
  ],
  'obl.II.2.1a': STAFF_STUDY_OF_LAW,
  'obl.II.2.1b': [
    'staff_study',
    'unit_rules',
    'Phổ biến nội quy, quy định bảo đảm an ninh, trật tự năm học mới',
  ],
  'obl.II.2.1d': ['news_article', 'online_scams', 'Tin: cảnh giác thủ đoạn lừa đảo nhắm vào cha mẹ học sinh'],
  'obl.II.2.1e': [
    'staff_study',
    'crime_prevention',
    'Vận động cán bộ, giáo viên, nhân viên tham gia phòng ngừa tội phạm',
  ],
  'obl.II.2.1h': TOUR,
  'obl.II.2.1i': ['environment_action', 'environment', 'Ra quân dọn vệ sinh, trồng cây quanh trường'],
  'obl.II.2.1k': [
    'public_service_help',
    'public_services',
    'Hướng dẫn cha mẹ học sinh dùng dịch vụ công trực tuyến',
  ],
  'obl.II.2.2e': {
    preschool: [
      'contest_joined',
      'traffic_safety',
      'Cuộc thi an toàn giao thông dành cho giáo viên, nhân viên',
    ],
    primary: JOINED_CONTEST,
    lower_secondary: JOINED_CONTEST,
  },
  'obl.II.2.2f': ['visual_display', 'movement', 'Treo băng rôn, khẩu hiệu hưởng ứng phong trào'],
  'obl.II.2.2g': [
    'material_made',
    'movement',
    'Biên soạn tờ gấp tuyên truyền về an ninh, trật tự trường học',
  ],
  'obl.II.2.2h': TRAFFIC_PLEDGE,
  'obl.II.2.2i': TRAFFIC_PLEDGE,
  'obl.II.3.2a': ['police_meeting', 'movement', 'Trao đổi với Công an về khu vực quanh trường'],
  'obl.II.3.2g': [
    'other_drill',
    'civil_defence',
    'Thực hành ứng phó giông, lốc theo phương án phòng thủ dân sự',
  ],
  'obl.II.3.3h': ['escape_training', 'fire_rescue', 'Tập huấn kỹ năng thoát hiểm cho giáo viên, nhân viên'],
  'obl.II.3.4e': { primary: AGAINST_DRUGS, lower_secondary: AGAINST_DRUGS },
  'obl.II.3.5g': ['group_meeting', 'movement', 'Sinh hoạt tổ tự quản về an ninh, trật tự'],
  'obl.III.1a': ['staff_study', 'movement', 'Quán triệt nội dung của Kế hoạch phong trào trong đội ngũ'],
  'obl.III.1b': ['staff_study', 'movement', 'Quán triệt quan điểm chỉ đạo về phong trào'],
  'obl.III.3e': { primary: AGAINST_DRUGS, lower_secondary: AGAINST_DRUGS },
};

/** How much of what it is asked a school remembers to do. */
const DOES: Readonly<Record<Character['id'], number>> = {
  diligent: 0.99,
  average: 0.95,
  late: 0.87,
  sparse: 0.78,
};
const TRIES = 8;

interface AskedFrame {
  readonly seed: string;
  readonly days: DateRange;
  readonly assignments: readonly AssignmentFacts[];
  /** Days that are closed, because a report that counts them was sent. */
  readonly isQuiet: (day: IsoDate) => boolean;
}

type Done = Pick<ActivityFacts, 'kind' | 'topics' | 'heldOn' | 'sessions'>;

export function askedActivities(
  school: PlannedSchool,
  character: Character,
  journal: readonly { readonly facts: Done }[],
  frame: AskedFrame,
): ActivitySketch[] {
  const chance = chanceOf(frame.seed, 'asked', school.code);
  const done: Done[] = journal.map(({ facts }) => facts);
  const sketches: ActivitySketch[] = [];
  for (const { obligation, answer, addressees, rhythm, startsOn, endsOn } of frame.assignments) {
    const words = wordsFor(obligation, school.level);
    const isMeant = addressees.levels === undefined || addressees.levels.includes(school.level);
    if (answer.kind !== 'activity' || !words || !isMeant) continue;
    for (const { opensOn, dueOn } of occurrencesIn(rhythm, { startsOn, endsOn }, frame.days)) {
      const window = { from: latest(opensOn, frame.days.from), to: dueOn ?? frame.days.to };
      const answers = done.filter((one) => isWithin(one.heldOn, window) && fits(one, answer));
      const missing = answer.atLeast - answers.reduce((sum, { sessions }) => sum + sessions, 0);
      if (missing <= 0 || !chance.happens(DOES[character.id])) continue;
      for (const heldOn of daysIn(window, missing, frame.isQuiet, chance)) {
        const [kind, topic, title] = words;
        sketches.push({ kind, topic, title, heldOn });
        done.push({ kind, topics: [topic], heldOn, sessions: 1 });
      }
    }
  }
  return sketches;
}

function wordsFor(obligation: string | null, level: SchoolLevel): Words | undefined {
  const words = WORDS[obligation ?? ''];
  return words === undefined || isWords(words) ? words : words[level];
}

function isWords(words: Words | Partial<Record<SchoolLevel, Words>>): words is Words {
  return Array.isArray(words);
}

function fits(
  { kind, topics }: Done,
  asked: { kinds: readonly string[]; topics: readonly string[] },
): boolean {
  const isKind = asked.kinds.length === 0 || asked.kinds.includes(kind);
  return isKind && (asked.topics.length === 0 || asked.topics.some((topic) => topics.includes(topic)));
}

/** So many different working days in term; fewer when the window has no more. */
function daysIn(
  window: DateRange,
  count: number,
  isQuiet: (day: IsoDate) => boolean,
  chance: Chance,
): IsoDate[] {
  const days = new Set<IsoDate>();
  const length = diffDays(window.from, window.to);
  const isShort = length <= 45;
  for (let tries = 0; tries < TRIES * count && days.size < count; tries += 1) {
    const day = nearestWorkingDay(addDays(window.from, chance.int(0, length)));
    const isSummer = ['06', '07'].includes(day.slice(5, 7));
    if (isWithin(day, window) && !isQuiet(day) && (isShort || !isSummer)) days.add(day);
  }
  return [...days].toSorted();
}

function latest(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}
