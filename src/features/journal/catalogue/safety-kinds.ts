// Default kinds of guard duty, traffic, fire safety and civil defence.
import { FROM_PRIMARY, kindsOfGroup, SCHOOLS } from './entries.ts';

export const SELF_MANAGEMENT_KINDS = kindsOfGroup('self_management', 'other', [
  {
    id: 'guard_patrol',
    vi: 'Tuần tra, canh gác, trực bảo vệ',
    en: 'Patrol, watch',
    levels: SCHOOLS,
    hint: {
      vi: 'Mỗi tuần ghi một dòng; số buổi là số ca trực.',
      en: 'One entry a week; sessions are shifts.',
    },
  },
  {
    id: 'guard_training',
    vi: 'Bồi dưỡng tự vệ, bảo vệ',
    en: 'Guard training',
    levels: SCHOOLS,
    hint: {
      vi: 'Tập huấn thoát hiểm ghi ở loại Tập huấn kỹ năng thoát hiểm.',
      en: 'Escape training is a kind of its own.',
    },
  },
  {
    id: 'group_meeting',
    vi: 'Sinh hoạt tổ tự quản, đội xung kích',
    en: 'Self-managed group meeting',
    levels: SCHOOLS,
    staffOnlyAt: ['preschool'],
    proves: ['fig.gr.teacher.groups', 'fig.gr.learner.groups'],
    hint: {
      vi: 'Chỉ ghi số người; không ghi nhận xét về thành viên.',
      en: 'Head counts only; nothing about the conduct of members.',
    },
  },
]);

export const TRAFFIC_KINDS = kindsOfGroup('traffic', 'other', [
  {
    id: 'gate_traffic_duty',
    vi: 'Trực, điều tiết cổng trường',
    en: 'Gate duty',
    levels: SCHOOLS,
    counts: ['traffic_month'],
    hint: {
      vi: 'Mỗi tuần ghi một dòng là 1 hoạt động; số buổi là số lượt trực.',
      en: 'One entry a week is 1 activity; sessions are turns of duty.',
    },
  },
  {
    id: 'traffic_check',
    vi: 'Nhắc nhở mũ bảo hiểm, xe đạp điện',
    en: 'Helmet and bicycle check',
    levels: FROM_PRIMARY,
    counts: ['traffic_month'],
    hint: { vi: 'Chỉ ghi số lượt nhắc, không ghi tên.', en: 'Counts of reminders only, no names.' },
  },
]);

export const FIRE_AND_CIVIL_KINDS = kindsOfGroup('fire_civil', 'other', [
  {
    id: 'fire_self_check',
    vi: 'Tự kiểm tra PCCC',
    en: 'Fire self-check',
    levels: SCHOOLS,
    tile: 'self_check',
    counts: ['fire_check'],
    hint: { vi: 'Không ghi thêm Kiểm tra an toàn trường học.', en: 'Not also a safety round.' },
  },
  {
    id: 'fire_drill',
    vi: 'Thực tập phương án chữa cháy, CNCH',
    en: 'Fire and rescue drill',
    levels: SCHOOLS,
    tile: 'drill',
    counts: ['fire_drill'],
    hint: {
      vi: 'Người tham gia không tính là người được tập huấn thoát hiểm; tập huấn cùng ngày thì ghi một dòng riêng.',
      en: 'Participants are not people trained; an escape training of the same day is an entry of its own.',
    },
  },
  {
    id: 'escape_training',
    vi: 'Tập huấn kỹ năng thoát hiểm',
    en: 'Escape training',
    levels: SCHOOLS,
    tile: 'drill',
    counts: ['escape_training'],
    hint: {
      vi: 'Tính số người; có thực tập cùng ngày thì số buổi ghi ở dòng thực tập.',
      en: 'Counts people; with a drill the same day, the session stands on the drill.',
    },
  },
  {
    id: 'fire_team_training',
    vi: 'Huấn luyện đội PCCC cơ sở',
    en: 'Fire team training',
    levels: SCHOOLS,
  },
  {
    id: 'other_drill',
    vi: 'Diễn tập tình huống khác (người lạ, sơ cứu)',
    en: 'Other drill',
    levels: SCHOOLS,
    tile: 'drill',
    hint: { vi: 'Không tính vào số buổi thực tập PCCC.', en: 'Not counted as a fire drill.' },
  },
  {
    id: 'civil_defence_exercise',
    vi: 'Diễn tập phòng thủ dân sự',
    en: 'Civil defence exercise',
    levels: SCHOOLS,
    proves: ['fig.cd.plan'],
    hint: {
      vi: 'Minh chứng cho kế hoạch phòng thủ dân sự.',
      en: 'Evidence for the civil-defence plan.',
    },
  },
  {
    id: 'safety_round',
    vi: 'Kiểm tra an toàn trường học',
    en: 'Safety round',
    levels: SCHOOLS,
    tile: 'self_check',
    hint: { vi: 'Tự kiểm tra PCCC ghi ở loại riêng.', en: 'The fire self-check is a kind of its own.' },
  },
  {
    id: 'environment_action',
    vi: 'Ra quân vệ sinh, môi trường',
    en: 'Environment action',
    levels: SCHOOLS,
    hint: {
      vi: 'Có nói chuyện mở đầu thì ghi là Buổi tuyên truyền.',
      en: 'If a talk opened it, log the talk instead.',
    },
  },
]);
