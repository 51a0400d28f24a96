// Default kinds of coordination, support, festival and awards, and the kind for what fits nowhere.
import { FROM_PRIMARY, kindsOfGroup, SCHOOLS, SCHOOLS_AND_OFFICE } from './entries.ts';

export const COORDINATION_KINDS = kindsOfGroup('coordination', 'coordination', [
  {
    id: 'police_meeting',
    vi: 'Giao ban, họp với Công an',
    en: 'Meeting with police',
    levels: SCHOOLS_AND_OFFICE,
    counts: ['police_meeting'],
    hint: {
      vi: 'Công an đến nói chuyện thì ghi là Buổi tuyên truyền.',
      en: 'A talk given by police is a talk.',
    },
  },
  {
    id: 'parent_board_meeting',
    vi: 'Họp phối hợp Ban đại diện CMHS',
    en: 'Parents’ board meeting',
    levels: SCHOOLS,
    counts: ['parents_meeting'],
    hint: { vi: 'Không tính vào số buổi tuyên truyền.', en: 'Not a propaganda session.' },
  },
  {
    id: 'local_meeting',
    vi: 'Họp với UBND, MTTQ, đoàn thể, Tổ bảo vệ ANTT',
    en: 'Meeting with local bodies',
    levels: SCHOOLS_AND_OFFICE,
    hint: { vi: 'Không tính là giao ban với Công an.', en: 'Not a meeting with the police.' },
  },
  {
    id: 'joint_round',
    vi: 'Phối hợp rà soát khu vực quanh trường',
    en: 'Joint look around the school',
    levels: SCHOOLS,
    hint: { vi: 'Chỉ ghi địa điểm, không ghi tên người, tên quán.', en: 'Places only, no persons or shops.' },
  },
  {
    id: 'summer_handover',
    vi: 'Bàn giao sinh hoạt hè về địa phương',
    en: 'Summer hand-over',
    levels: FROM_PRIMARY,
    hint: { vi: 'Chỉ ghi số lượng; danh sách giữ trên giấy.', en: 'Counts only; the list stays on paper.' },
  },
]);

export const SUPPORT_KINDS = kindsOfGroup('support', 'other', [
  {
    id: 'mediation_training',
    vi: 'Tập huấn kỹ năng hòa giải',
    en: 'Mediation training',
    levels: SCHOOLS,
    hint: { vi: 'Vụ việc hòa giải ghi ở sổ hòa giải.', en: 'Cases are kept in the register of mediations.' },
  },
  {
    id: 'group_support',
    vi: 'Hỗ trợ, tư vấn theo nhóm',
    en: 'Group support',
    levels: FROM_PRIMARY,
    proves: ['fig.helped'],
    traits: ['hide_small_counts'],
    hint: {
      vi: 'Dưới 5 học sinh thì để trống số người. Không ghi tên, không ghi chuyện riêng.',
      en: 'Fewer than 5 pupils: leave the number empty. No names, no private matters.',
    },
  },
  {
    id: 'public_service_help',
    vi: 'Hỗ trợ VNeID, dịch vụ công',
    en: 'Public-service help',
    levels: SCHOOLS_AND_OFFICE,
    counts: ['public_service_help'],
    hint: {
      vi: 'Tính lượt người được hỗ trợ; tỷ lệ tài khoản định danh lấy từ số liệu đơn vị.',
      en: 'Counts people helped; the share of identity accounts comes from the unit’s head counts.',
    },
  },
]);

export const FESTIVAL_AND_AWARD_KINDS = kindsOfGroup('festival_award', 'other', [
  {
    id: 'festival_held',
    vi: 'Tổ chức Ngày hội',
    en: 'Festival held',
    levels: SCHOOLS_AND_OFFICE,
    tile: 'festival',
    counts: ['festival', 'festival_people'],
    traits: ['with_residents'],
    hint: {
      vi: 'Các phần trong ngày không ghi lại. Người dự không tính vào lượt dự tuyên truyền.',
      en: 'Parts of the day are not logged again. People are not propaganda attendances.',
    },
  },
  {
    id: 'festival_joined',
    vi: 'Tham gia Ngày hội nơi khác tổ chức',
    en: 'Festival joined',
    levels: SCHOOLS,
    tile: 'festival',
    counts: ['festival_joined'],
    hint: { vi: 'Số người do đơn vị chủ trì đếm.', en: 'The host counts the people.' },
  },
  {
    id: 'commendation_ceremony',
    vi: 'Tuyên dương, trao thưởng',
    en: 'Awards ceremony',
    levels: SCHOOLS_AND_OFFICE,
    hint: {
      vi: 'Số khen thưởng lấy theo quyết định trong sổ khen thưởng.',
      en: 'Awards are counted by their decision in the register.',
    },
  },
]);

export const OTHER_KINDS = kindsOfGroup('other', 'other', [
  {
    id: 'other',
    vi: 'Hoạt động khác',
    en: 'Other',
    levels: SCHOOLS,
    traits: ['own_title'],
    hint: {
      vi: 'Tên từ 10 ký tự; Phòng sẽ xếp vào một loại trong kỳ. Chưa tính vào chỉ tiêu nào.',
      en: 'Title of at least 10 characters; the office will sort it into a kind. Feeds no figure yet.',
    },
  },
]);
