// Default kinds of talks and gatherings: what counts as sessions, attendance and coverage.
import type { CountingRuleId } from '../counting-rules.ts';
import {
  FROM_PRIMARY,
  FROM_PRIMARY_AND_OFFICE,
  kindsOfGroup,
  SCHOOLS,
  SCHOOLS_AND_OFFICE,
} from './entries.ts';

const TALK: readonly CountingRuleId[] = ['sessions', 'attendance', 'coverage', 'traffic_month'];
const GATHERING: readonly CountingRuleId[] = ['sessions', 'attendance', 'coverage'];

export const PROPAGANDA_KINDS = kindsOfGroup('propaganda', 'propaganda', [
  {
    id: 'talk',
    vi: 'Buổi tuyên truyền, nói chuyện chuyên đề',
    en: 'Talk',
    levels: SCHOOLS_AND_OFFICE,
    counts: TALK,
    traits: ['form'],
    hint: {
      vi: 'Bài viết về buổi này ghi ở ô Tin, bài của chính hoạt động, không ghi thêm một dòng.',
      en: 'An article about this talk goes into its own Articles field, not into a second entry.',
    },
  },
  {
    id: 'flag_salute_talk',
    vi: 'Tuyên truyền dưới cờ',
    en: 'Flag-salute talk',
    levels: FROM_PRIMARY,
    counts: TALK,
    traits: ['form'],
    hint: {
      vi: 'Không ghi thêm Buổi tuyên truyền hay tiết Hoạt động trải nghiệm cho cùng giờ chào cờ.',
      en: 'Do not also log a talk or an experience lesson for the same flag salute.',
    },
  },
  {
    id: 'class_hour_talk',
    vi: 'Sinh hoạt lớp theo chủ đề',
    en: 'Class-hour talk',
    levels: FROM_PRIMARY,
    counts: TALK,
    traits: ['form', 'one_theme_a_week'],
    hint: {
      vi: 'Cùng một chủ đề trong một tuần ở mọi lớp là 1 buổi, không phải mỗi lớp một buổi.',
      en: 'One theme in one week in all classes is 1 session, not one per class.',
    },
  },
  {
    id: 'parent_meeting_talk',
    vi: 'Tuyên truyền tại họp cha mẹ học sinh',
    en: 'Talk at parents’ meeting',
    levels: SCHOOLS,
    counts: GATHERING,
    traits: ['form', 'one_theme_a_week'],
    hint: {
      vi: 'Các lớp họp cùng ngày là 1 buổi. Họp với Ban đại diện ghi ở loại Họp phối hợp Ban đại diện CMHS.',
      en: 'Classes meeting the same day are 1 session. Meetings with the board are another kind.',
    },
  },
  {
    id: 'skills_training',
    vi: 'Hướng dẫn kỹ năng cho học sinh',
    en: 'Skills session for pupils',
    levels: SCHOOLS,
    counts: TALK,
    traits: ['form'],
    hint: {
      vi: 'Kỹ năng thoát hiểm khi cháy ghi ở loại Tập huấn kỹ năng thoát hiểm.',
      en: 'Escape skills in a fire are logged as escape training.',
    },
  },
  {
    id: 'field_activity',
    vi: 'Ngoại khóa, trải nghiệm, tham quan',
    en: 'Outing with safety content',
    levels: SCHOOLS,
    counts: ['sessions', 'attendance', 'traffic_month'],
    traits: ['form', 'prepared_topic_only'],
    hint: {
      vi: 'Chỉ tính khi chủ đề đã được chuẩn bị: có ghi chú hoặc gắn với nhiệm vụ của kế hoạch.',
      en: 'Counts only if the topic was prepared: with a note or linked to a plan task.',
    },
  },
  {
    id: 'street_march',
    vi: 'Ra quân, diễu hành, tuyên truyền lưu động',
    en: 'March, mobile propaganda',
    levels: FROM_PRIMARY_AND_OFFICE,
    counts: ['sessions', 'attendance', 'traffic_month'],
    traits: ['form', 'with_residents'],
    hint: {
      vi: 'Nhân dân ghi ở ô Nhân dân, khách mời. Không ghi thêm Lễ phát động cho cùng giờ.',
      en: 'Residents go into their own field. Not also a launch ceremony of the same hour.',
    },
  },
  {
    id: 'stage_play',
    vi: 'Tiểu phẩm, sân khấu hóa',
    en: 'Play, performance',
    levels: SCHOOLS,
    counts: TALK,
    traits: ['form'],
    hint: {
      vi: 'Tiểu phẩm nằm trong giờ chào cờ thì chỉ ghi Tuyên truyền dưới cờ.',
      en: 'A play inside a flag salute is logged as the flag-salute talk only.',
    },
  },
  {
    id: 'exhibition',
    vi: 'Triển lãm, góc trưng bày',
    en: 'Exhibition, corner',
    levels: SCHOOLS,
    counts: ['one_session', 'attendance'],
    traits: ['form'],
    hint: {
      vi: 'Tính 1 buổi cho cả đợt; số ngày mở cửa không phải số buổi. Không đếm người xem thì để trống.',
      en: 'One session for the whole exhibition; days open are not sessions. Leave people empty if not counted.',
    },
  },
  {
    id: 'film_book_session',
    vi: 'Chiếu phim, giới thiệu sách',
    en: 'Film or book session',
    levels: SCHOOLS,
    counts: GATHERING,
    traits: ['form'],
  },
  {
    id: 'launch_ceremony',
    vi: 'Lễ phát động',
    en: 'Launch of a campaign',
    levels: SCHOOLS_AND_OFFICE,
    counts: TALK,
    traits: ['form'],
    hint: {
      vi: 'Gồm cả giờ chào cờ cùng lúc. Bản cam kết ký tại lễ ghi ở sổ cam kết, băng rôn ghi ở ô Băng rôn.',
      en: 'Includes the flag salute of the same hour. Pledges signed there go to the pledge register.',
    },
  },
  {
    id: 'joint_session_attended',
    vi: 'Dự buổi do đơn vị khác chủ trì',
    en: 'Attended a session of another host',
    levels: SCHOOLS,
    counts: ['attendance', 'coverage'],
    hint: {
      vi: 'Chỉ tính người dự của đơn vị; số buổi do đơn vị chủ trì ghi.',
      en: 'Only your own people count; the host counts the session.',
    },
  },
  {
    id: 'staff_study',
    vi: 'Hội nghị quán triệt, học tập văn bản',
    en: 'Study of documents',
    levels: SCHOOLS_AND_OFFICE,
    counts: ['document_study', 'staff_coverage'],
    hint: {
      vi: 'Là nhiệm vụ nội bộ, không tính vào số buổi tuyên truyền.',
      en: 'An internal duty: not a propaganda session.',
    },
  },
]);
