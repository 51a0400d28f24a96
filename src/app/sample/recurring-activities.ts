// What schools do again and again beside the 150 single activities: weekly duties, radio, flag salutes, lessons, meetings.
// Each school keeps some of these series and logs most of their turns. `{week}`, `{month}`, `{quarter}`, `{semester}`
// are filled in, so that no two entries of a school are alike by accident.
import type { SchoolLevel } from './organisation-plan.ts';

export type Rhythm = 'week' | 'fortnight' | 'month' | 'quarter' | 'semester';

export interface Series {
  readonly kind: string;
  readonly rhythm: Rhythm;
  /** 1 = Monday; flag salutes are on Mondays, duties are written down on Fridays. */
  readonly weekday: 1 | 2 | 3 | 4 | 5;
  readonly turns: readonly (readonly [topic: string, title: string])[];
}

const GATE_DUTY: Series = {
  kind: 'gate_traffic_duty',
  rhythm: 'week',
  weekday: 5,
  turns: [['traffic_safety', 'Trực, điều tiết cổng trường tuần {week}']],
};

const PATROL: Series = {
  kind: 'guard_patrol',
  rhythm: 'fortnight',
  weekday: 5,
  turns: [['asset_protection', 'Trực bảo vệ, tuần tra khuôn viên tuần {week}']],
};

const NEWS: Series = {
  kind: 'news_article',
  rhythm: 'fortnight',
  weekday: 4,
  turns: [
    ['traffic_safety', 'Tin tuần {week}: giữ lòng đường trước cổng thông thoáng'],
    ['fire_rescue', 'Tin tuần {week}: kiểm tra ổ cắm, quạt điện trước khi ra về'],
    ['crime_reporting', 'Tin tuần {week}: cần giúp gọi 111, 113, 114, 115'],
    ['online_scams', 'Tin tuần {week}: ba dấu hiệu của một tin nhắn lừa đảo'],
    ['drowning', 'Tin tuần {week}: không để trẻ một mình gần ao, kênh'],
    ['food_safety', 'Tin tuần {week}: chọn quà bánh có nhãn, có hạn dùng'],
    ['movement', 'Tin tuần {week}: một tháng thực hiện mô hình tại trường'],
    ['environment', 'Tin tuần {week}: trường lớp sạch, lối thoát nạn không vướng'],
  ],
};

const GROUP_MEETING: Series = {
  kind: 'group_meeting',
  rhythm: 'month',
  weekday: 4,
  turns: [['movement', 'Sinh hoạt tổ nhà giáo tự quản tháng {month}']],
};

const POLICE_MEETING: Series = {
  kind: 'police_meeting',
  rhythm: 'quarter',
  weekday: 3,
  turns: [['movement', 'Giao ban quý {quarter} với Công an xã']],
};

const FIRE_CHECK: Series = {
  kind: 'fire_self_check',
  rhythm: 'quarter',
  weekday: 2,
  turns: [['fire_rescue', 'Tự kiểm tra PCCC quý {quarter}']],
};

const PARENTS_BOARD: Series = {
  kind: 'parent_board_meeting',
  rhythm: 'semester',
  weekday: 5,
  turns: [['school_violence', 'Họp Ban đại diện cha mẹ học sinh học kỳ {semester}']],
};

const GATE_MODEL: Series = {
  kind: 'model_operation',
  rhythm: 'month',
  weekday: 2,
  turns: [['traffic_safety', 'Sinh hoạt mô hình “Cổng trường an toàn giao thông” tháng {month}']],
};

const COMMON: readonly Series[] = [
  GATE_DUTY,
  PATROL,
  NEWS,
  GROUP_MEETING,
  POLICE_MEETING,
  FIRE_CHECK,
  PARENTS_BOARD,
  GATE_MODEL,
];

const PRESCHOOL: readonly Series[] = [
  {
    kind: 'parent_meeting_talk',
    rhythm: 'fortnight',
    weekday: 3,
    turns: [
      ['traffic_safety', 'Giờ đón trẻ tuần {week}: cài quai mũ bảo hiểm cho con'],
      ['child_protection', 'Giờ đón trẻ tuần {week}: chỉ người có thẻ mới đón con'],
      ['injury', 'Giờ đón trẻ tuần {week}: cất thuốc, nước nóng ngoài tầm tay trẻ'],
      ['food_safety', 'Giờ đón trẻ tuần {week}: bữa ăn an toàn ngày nóng'],
      ['drowning', 'Giờ đón trẻ tuần {week}: đậy nắp lu, xô nước trong nhà'],
      ['fire_rescue', 'Giờ đón trẻ tuần {week}: khóa van gas trước khi ngủ'],
    ],
  },
  {
    kind: 'group_message',
    rhythm: 'fortnight',
    weekday: 2,
    turns: [
      ['traffic_safety', 'Gửi nhóm cha mẹ tuần {week}: dừng xe đúng ô, tắt máy'],
      ['online_scams', 'Gửi nhóm cha mẹ tuần {week}: cảnh giác tin nhắn giả danh nhà trường'],
      ['child_protection', 'Gửi nhóm cha mẹ tuần {week}: dạy con nói “không” với người lạ'],
      ['injury', 'Gửi nhóm cha mẹ tuần {week}: đồ chơi nhỏ dễ hóc'],
      ['drowning', 'Gửi nhóm cha mẹ tuần {week}: trông trẻ khi đi bơi'],
    ],
  },
  {
    kind: 'lesson_other',
    rhythm: 'fortnight',
    weekday: 4,
    turns: [
      ['traffic_safety', 'Bé học tuần {week}: nắm tay người lớn khi qua đường'],
      ['child_protection', 'Bé học tuần {week}: vùng cơ thể của con'],
      ['fire_rescue', 'Bé học tuần {week}: cúi thấp khi có khói'],
      ['injury', 'Bé học tuần {week}: không chạm vào ổ điện, dao kéo'],
      ['ethics_lifestyle', 'Bé học tuần {week}: nói lời xin lỗi, cảm ơn'],
    ],
  },
  {
    kind: 'safety_round',
    rhythm: 'month',
    weekday: 1,
    turns: [['injury', 'Kiểm tra đồ chơi, lan can, cửa sổ nhóm lớp tháng {month}']],
  },
];

const PRIMARY: readonly Series[] = [
  {
    kind: 'school_radio',
    rhythm: 'week',
    weekday: 3,
    turns: [
      ['traffic_safety', 'Măng non tuần {week}: đội mũ bảo hiểm đúng cách'],
      ['school_violence', 'Măng non tuần {week}: chơi cùng bạn, không trêu bạn'],
      ['fire_rescue', 'Măng non tuần {week}: gọi 114 thì nói những gì'],
      ['drowning', 'Măng non tuần {week}: không rủ nhau tắm kênh'],
      ['cyber_safety', 'Măng non tuần {week}: không cho ai mượn mật khẩu'],
      ['environment', 'Măng non tuần {week}: sân trường không rác'],
      ['ethics_lifestyle', 'Măng non tuần {week}: nhặt được của rơi'],
      ['child_protection', 'Măng non tuần {week}: ba người lớn em tin cậy'],
    ],
  },
  {
    kind: 'flag_salute_talk',
    rhythm: 'fortnight',
    weekday: 1,
    turns: [
      ['traffic_safety', 'Dưới cờ tuần {week}: đi hàng một trên lề đường'],
      ['school_violence', 'Dưới cờ tuần {week}: khi bạn buồn, em làm gì'],
      ['fire_rescue', 'Dưới cờ tuần {week}: lối thoát nạn của lớp em'],
      ['drowning', 'Dưới cờ tuần {week}: năm điều trước khi xuống nước'],
      ['child_protection', 'Dưới cờ tuần {week}: quy tắc năm ngón tay'],
      ['cyber_safety', 'Dưới cờ tuần {week}: hỏi cha mẹ trước khi tải trò chơi'],
      ['asset_protection', 'Dưới cờ tuần {week}: giữ gìn bàn ghế, sách thư viện'],
    ],
  },
  {
    kind: 'class_hour_talk',
    rhythm: 'month',
    weekday: 5,
    turns: [
      ['school_violence', 'Sinh hoạt lớp tháng {month}: hộp thư điều em muốn nói'],
      ['traffic_safety', 'Sinh hoạt lớp tháng {month}: đường đến trường của em'],
      ['injury', 'Sinh hoạt lớp tháng {month}: chơi an toàn giờ ra chơi'],
      ['cyber_safety', 'Sinh hoạt lớp tháng {month}: giờ dùng điện thoại của em'],
    ],
  },
  {
    kind: 'lesson_civics',
    rhythm: 'month',
    weekday: 2,
    turns: [
      ['ethics_lifestyle', 'Đạo đức tháng {month}: thật thà, giữ lời hứa'],
      ['unit_rules', 'Đạo đức tháng {month}: thực hiện nội quy trường lớp'],
      ['school_violence', 'Đạo đức tháng {month}: quan tâm, chia sẻ với bạn'],
    ],
  },
  {
    kind: 'lesson_experience',
    rhythm: 'month',
    weekday: 4,
    turns: [
      ['injury', 'Hoạt động trải nghiệm tháng {month}: sơ cứu vết thương nhỏ'],
      ['traffic_safety', 'Hoạt động trải nghiệm tháng {month}: biển báo quanh trường em'],
      ['fire_rescue', 'Hoạt động trải nghiệm tháng {month}: em làm lính cứu hỏa'],
    ],
  },
  {
    kind: 'social_post',
    rhythm: 'month',
    weekday: 3,
    turns: [
      ['traffic_safety', 'Bài Fanpage tháng {month}: chở con đúng số người'],
      ['cyber_safety', 'Bài Fanpage tháng {month}: cùng con đặt giờ xem màn hình'],
      ['drowning', 'Bài Fanpage tháng {month}: dạy con bơi và biết sợ nước sâu'],
    ],
  },
];

const LOWER_SECONDARY: readonly Series[] = [
  {
    kind: 'school_radio',
    rhythm: 'week',
    weekday: 3,
    turns: [
      ['traffic_safety', 'Phát thanh tuần {week}: xe đạp điện và mũ bảo hiểm'],
      ['online_scams', 'Phát thanh tuần {week}: việc nhẹ, quà to là bẫy'],
      ['e_cigarettes', 'Phát thanh tuần {week}: sự thật về thuốc lá điện tử'],
      ['school_violence', 'Phát thanh tuần {week}: dừng lại trước khi đăng lời chê bạn'],
      ['drugs', 'Phát thanh tuần {week}: từ chối cũng là bản lĩnh'],
      ['fire_rescue', 'Phát thanh tuần {week}: rút sạc khi ra khỏi phòng'],
      ['crime_reporting', 'Phát thanh tuần {week}: cần giúp gọi ai'],
      ['ethics_lifestyle', 'Phát thanh tuần {week}: một việc tốt trong tuần'],
    ],
  },
  {
    kind: 'flag_salute_talk',
    rhythm: 'fortnight',
    weekday: 1,
    turns: [
      ['traffic_safety', 'Dưới cờ tuần {week}: không dàn hàng ngang, không chở ba'],
      ['school_violence', 'Dưới cờ tuần {week}: nói chuyện thay vì giận dữ'],
      ['cyber_safety', 'Dưới cờ tuần {week}: bảo vệ tài khoản của em'],
      ['e_cigarettes', 'Dưới cờ tuần {week}: nói không với thuốc lá điện tử'],
      ['law_policy', 'Dưới cờ tuần {week}: một điều luật em cần biết'],
      ['drowning', 'Dưới cờ tuần {week}: cứu đuối gián tiếp, không nhảy xuống nước'],
      ['gambling', 'Dưới cờ tuần {week}: trò chơi đổi thưởng và cái bẫy nợ'],
    ],
  },
  {
    kind: 'class_hour_talk',
    rhythm: 'month',
    weekday: 5,
    turns: [
      ['mediation', 'Sinh hoạt lớp tháng {month}: ba bước làm lành'],
      ['cyber_safety', 'Sinh hoạt lớp tháng {month}: thỏa thuận dùng mạng của lớp'],
      ['mental_health', 'Sinh hoạt lớp tháng {month}: khi áp lực, em tìm ai'],
      ['traffic_safety', 'Sinh hoạt lớp tháng {month}: lớp em đi xe an toàn'],
    ],
  },
  {
    kind: 'lesson_civics',
    rhythm: 'month',
    weekday: 2,
    turns: [
      ['law_policy', 'Giáo dục công dân tháng {month}: quyền và nghĩa vụ công dân'],
      ['school_violence', 'Giáo dục công dân tháng {month}: ứng phó với bạo lực học đường'],
      ['social_evils', 'Giáo dục công dân tháng {month}: phòng, chống tệ nạn xã hội'],
    ],
  },
  {
    kind: 'lesson_experience',
    rhythm: 'month',
    weekday: 4,
    turns: [
      ['cyber_safety', 'HĐTN, hướng nghiệp tháng {month}: giao tiếp văn minh trên mạng'],
      ['mental_health', 'HĐTN, hướng nghiệp tháng {month}: làm chủ cảm xúc'],
      ['environment', 'HĐTN, hướng nghiệp tháng {month}: vì môi trường quanh em'],
    ],
  },
  {
    kind: 'social_post',
    rhythm: 'month',
    weekday: 3,
    turns: [
      ['online_scams', 'Bài Fanpage tháng {month}: nhận biết đường dẫn giả'],
      ['traffic_safety', 'Bài Fanpage tháng {month}: chưa đủ tuổi, không đi xe máy'],
      ['e_cigarettes', 'Bài Fanpage tháng {month}: vỏ ngoài đẹp, bên trong độc'],
    ],
  },
];

export const RECURRING: Readonly<Record<SchoolLevel, readonly Series[]>> = {
  preschool: [...COMMON, ...PRESCHOOL],
  primary: [...COMMON, ...PRIMARY],
  lower_secondary: [...COMMON, ...LOWER_SECONDARY],
};
