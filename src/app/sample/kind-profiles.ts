// What an activity of a kind looks like in the sample: how many people come, by which way, who organises, what is made.
// Shares are of the school's own head counts; a group that is absent is not counted (null).

export type Range = readonly [from: number, to: number];

export interface KindProfile {
  readonly staff?: Range;
  /** One of these audiences is drawn: the whole school, two grades, one grade. */
  readonly pupils?: readonly Range[];
  readonly parents?: Range;
  /** Heads, not a share. */
  readonly others?: Range;
  readonly sessions?: Range;
  /** The first is nearly always named, the others sometimes. */
  readonly channels: readonly string[];
  readonly organisers: readonly string[];
  readonly banners?: Range;
  readonly materials?: Range;
  readonly videos?: Range;
  /** Broadcasts, articles: how many turns or texts one entry stands for. */
  readonly articles?: Range;
  /** How often a gathering has its own article beside it. */
  readonly withArticle?: number;
  readonly notes: readonly string[];
}

const ALL: Range = [0.94, 1];
const TWO_GRADES: Range = [0.45, 0.55];
const ONE_GRADE: Range = [0.2, 0.28];
const A_FEW: Range = [0.03, 0.08];
const MOST_STAFF: Range = [0.88, 1];
const SOME_STAFF: Range = [0.12, 0.35];
const FEW_STAFF: Range = [0.06, 0.15];

const BOARD = ['school_board', 'steering_board', 'trade_union'] as const;
const YOUTH = ['young_pioneers_union', 'youth_branch', 'homeroom_group'] as const;
const GUARDS = ['self_defence_force', 'office_group', 'fire_team'] as const;
const MINUTES = ['Có biên bản kèm theo.', 'Biên bản lưu tại văn phòng.'] as const;
const TALK_NOTES = [
  'Báo cáo viên: cán bộ Công an xã.',
  'Học sinh trả lời câu hỏi nhanh cuối buổi.',
  'Tài liệu do Phòng cung cấp.',
  'Chuẩn bị trước theo kế hoạch tháng.',
] as const;

export const KIND_PROFILES: Readonly<Record<string, KindProfile>> = {
  talk: {
    staff: SOME_STAFF,
    pupils: [ALL, TWO_GRADES, ONE_GRADE],
    channels: ['schoolyard', 'hall', 'poster'],
    organisers: ['school_board', ...YOUTH],
    withArticle: 0.35,
    notes: TALK_NOTES,
  },
  flag_salute_talk: {
    staff: MOST_STAFF,
    pupils: [ALL],
    channels: ['flag_assembly', 'school_loudspeaker'],
    organisers: YOUTH,
    withArticle: 0.12,
    notes: ['Lớp trực tuần thực hiện.', 'Có phần hỏi đáp với học sinh.'],
  },
  class_hour_talk: {
    staff: [0.5, 0.7],
    pupils: [ALL],
    channels: ['classroom'],
    organisers: ['homeroom_group', 'young_pioneers_union'],
    notes: ['Các lớp cùng một chủ đề trong tuần.'],
  },
  parent_meeting_talk: {
    staff: [0.4, 0.8],
    parents: [0.52, 0.9],
    channels: ['classroom', 'parent_handover', 'leaflet'],
    organisers: ['school_board', 'parents_board'],
    notes: ['Các lớp họp cùng ngày.', 'Phát tờ nhắc cho cha mẹ.'],
  },
  skills_training: {
    staff: FEW_STAFF,
    pupils: [TWO_GRADES, ONE_GRADE],
    channels: ['schoolyard', 'classroom'],
    organisers: YOUTH,
    withArticle: 0.25,
    notes: ['Học sinh thực hành theo nhóm.', 'Có người hướng dẫn được tập huấn.'],
  },
  field_activity: {
    staff: SOME_STAFF,
    pupils: [TWO_GRADES, ALL],
    channels: ['outside_place', 'schoolyard'],
    organisers: ['school_board', 'young_pioneers_union'],
    withArticle: 0.5,
    notes: ['Nội dung chuẩn bị trước theo kế hoạch.', 'Có phương án bảo đảm an toàn chuyến đi.'],
  },
  street_march: {
    staff: SOME_STAFF,
    pupils: [ONE_GRADE, [0.08, 0.15]],
    others: [12, 60],
    channels: ['outside_place', 'banner'],
    organisers: ['youth_branch', 'young_pioneers_union', 'trade_union'],
    withArticle: 0.5,
    notes: ['Công an xã hỗ trợ giữ trật tự trên đường.'],
  },
  stage_play: {
    staff: [0.5, 0.9],
    pupils: [ALL],
    channels: ['flag_assembly', 'schoolyard'],
    organisers: YOUTH,
    withArticle: 0.35,
    notes: ['Học sinh tự viết lời thoại.'],
  },
  exhibition: {
    pupils: [ALL, TWO_GRADES],
    channels: ['library_corner', 'notice_board', 'panel'],
    organisers: ['young_pioneers_union', 'subject_group'],
    withArticle: 0.3,
    notes: ['Mở cửa một tuần.'],
  },
  film_book_session: {
    staff: FEW_STAFF,
    pupils: [TWO_GRADES, ALL],
    channels: ['library_corner', 'classroom'],
    organisers: ['subject_group', 'study_promotion'],
    notes: ['Thư viện giới thiệu ba đầu sách.'],
  },
  launch_ceremony: {
    staff: MOST_STAFF,
    pupils: [ALL],
    parents: [0.05, 0.2],
    channels: ['schoolyard', 'banner', 'school_gate'],
    organisers: ['school_board', 'young_pioneers_union', 'trade_union'],
    banners: [1, 3],
    withArticle: 0.6,
    notes: ['Gồm cả giờ chào cờ.'],
  },
  joint_session_attended: {
    staff: FEW_STAFF,
    pupils: [A_FEW],
    channels: ['outside_place', 'online_meeting'],
    organisers: ['young_pioneers_union', 'youth_branch'],
    notes: ['Đơn vị chủ trì ghi số buổi.'],
  },
  staff_study: {
    staff: MOST_STAFF,
    channels: ['hall', 'online_meeting'],
    organisers: ['party_cell', 'school_board', 'trade_union'],
    notes: MINUTES,
  },
  school_radio: {
    channels: ['school_loudspeaker'],
    organisers: ['young_pioneers_union', 'youth_branch'],
    notes: ['Bài viết của học sinh.'],
  },
  news_article: {
    articles: [1, 1],
    channels: ['website', 'fanpage', 'zalo_group'],
    organisers: ['office_group', 'subject_group'],
    notes: [],
  },
  social_post: {
    articles: [1, 1],
    channels: ['fanpage', 'zalo_group'],
    organisers: ['office_group', 'youth_branch'],
    notes: [],
  },
  video_report: {
    articles: [1, 1],
    videos: [1, 1],
    channels: ['video_channel', 'fanpage'],
    organisers: ['youth_branch', 'young_pioneers_union'],
    notes: ['Có đồng ý của cha mẹ học sinh xuất hiện trong clip.'],
  },
  group_message: {
    channels: ['zalo_group', 'messenger_group', 'sms'],
    organisers: ['school_board', 'parents_board'],
    notes: [],
  },
  visual_display: {
    banners: [2, 6],
    channels: ['banner', 'school_gate', 'panel', 'slogan'],
    organisers: ['office_group', 'youth_branch'],
    notes: ['Làm mới, không tính cái giữ lại từ năm trước.'],
  },
  material_made: {
    materials: [1, 2],
    channels: ['leaflet', 'notice_board'],
    organisers: ['subject_group', 'office_group'],
    notes: ['In 300 bản.', 'Phát cho cha mẹ đầu tuần.'],
  },
  contest_held: {
    staff: FEW_STAFF,
    pupils: [[0.6, 0.9], TWO_GRADES],
    channels: ['qr_page', 'schoolyard'],
    organisers: ['young_pioneers_union', 'homeroom_group'],
    withArticle: 0.5,
    notes: ['Thi theo lớp, có câu hỏi tình huống.'],
  },
  contest_joined: {
    staff: FEW_STAFF,
    pupils: [A_FEW],
    channels: ['online_meeting', 'outside_place'],
    organisers: ['young_pioneers_union'],
    notes: ['Cuộc thi do đơn vị tổ chức đếm.'],
  },
  lesson_civics: { sessions: [4, 14], channels: ['classroom'], organisers: ['subject_group'], notes: [] },
  lesson_experience: {
    sessions: [4, 14],
    channels: ['classroom'],
    organisers: ['subject_group', 'homeroom_group'],
    notes: [],
  },
  lesson_other: { sessions: [3, 10], channels: ['classroom'], organisers: ['subject_group'], notes: [] },
  pledge_signing: {
    staff: MOST_STAFF,
    pupils: [ALL],
    parents: [0.6, 0.9],
    channels: ['paper_pledge', 'qr_page'],
    organisers: ['school_board', 'parents_board', 'trade_union'],
    notes: ['Số bản đã ký ghi ở sổ cam kết.'],
  },
  pact_signing: {
    staff: FEW_STAFF,
    channels: ['hall'],
    organisers: ['school_board', 'trade_union'],
    notes: MINUTES,
  },
  steering_meeting: { staff: [0.1, 0.22], channels: ['hall'], organisers: BOARD, notes: MINUTES },
  review_conference: {
    staff: MOST_STAFF,
    channels: ['hall'],
    organisers: BOARD,
    withArticle: 0.4,
    notes: MINUTES,
  },
  assessment_meeting: { staff: [0.1, 0.22], channels: ['hall'], organisers: BOARD, notes: MINUTES },
  guidance_visit: { channels: ['outside_place'], organisers: ['steering_board'], notes: MINUTES },
  model_launch: {
    staff: [0.5, 0.9],
    pupils: [ALL],
    parents: [0.05, 0.15],
    channels: ['schoolyard', 'school_gate'],
    organisers: ['school_board', 'young_pioneers_union'],
    withArticle: 0.6,
    notes: ['Có quyết định của hiệu trưởng.'],
  },
  model_operation: {
    staff: SOME_STAFF,
    pupils: [ONE_GRADE, A_FEW],
    channels: ['school_gate', 'classroom'],
    organisers: ['teacher_group', 'young_pioneers_union'],
    notes: ['Theo lịch của mô hình.'],
  },
  model_review: { staff: [0.4, 0.8], channels: ['hall'], organisers: BOARD, notes: MINUTES },
  model_exchange: {
    staff: FEW_STAFF,
    channels: ['outside_place'],
    organisers: ['school_board', 'teacher_group'],
    notes: ['Ghi lại ba việc có thể làm theo.'],
  },
  guard_patrol: {
    staff: FEW_STAFF,
    sessions: [6, 14],
    channels: [],
    organisers: GUARDS,
    notes: ['Sổ trực có ký nhận.'],
  },
  guard_training: { staff: [0.12, 0.25], channels: ['schoolyard'], organisers: GUARDS, notes: MINUTES },
  group_meeting: {
    staff: SOME_STAFF,
    channels: ['hall'],
    organisers: ['teacher_group', 'trade_union'],
    notes: ['Thống nhất việc của tháng sau.'],
  },
  gate_traffic_duty: {
    staff: [0.3, 0.8],
    sessions: [8, 10],
    channels: ['school_gate'],
    organisers: ['self_defence_force', 'parents_board', 'youth_branch'],
    notes: ['Mỗi ngày hai ca.', 'Cha mẹ học sinh cùng trực giờ tan học.'],
  },
  traffic_check: {
    pupils: [[0.05, 0.15]],
    channels: ['school_gate'],
    organisers: ['self_defence_force', 'youth_branch'],
    notes: ['Chỉ ghi số lượt nhắc.'],
  },
  fire_self_check: {
    staff: FEW_STAFF,
    channels: [],
    organisers: ['fire_team', 'office_group', 'school_board'],
    notes: ['Bình chữa cháy đủ áp suất.', 'Thay hai đèn chỉ lối thoát nạn.', 'Biên bản lưu tại văn phòng.'],
  },
  fire_drill: {
    staff: MOST_STAFF,
    pupils: [ALL],
    channels: ['schoolyard'],
    organisers: ['fire_team', 'school_board'],
    withArticle: 0.4,
    notes: ['Ra khỏi nhà trong 4 phút.', 'Công an xã cùng đánh giá.'],
  },
  escape_training: {
    staff: MOST_STAFF,
    pupils: [TWO_GRADES, ALL],
    channels: ['schoolyard', 'classroom'],
    organisers: ['fire_team'],
    notes: ['Học sinh thực hành cúi thấp, che mũi miệng.'],
  },
  fire_team_training: { staff: [0.12, 0.25], channels: ['schoolyard'], organisers: GUARDS, notes: MINUTES },
  other_drill: {
    staff: [0.3, 0.6],
    pupils: [ONE_GRADE],
    channels: ['schoolyard'],
    organisers: ['red_cross', 'school_board'],
    notes: ['Có nhân viên y tế hướng dẫn.'],
  },
  civil_defence_exercise: {
    staff: MOST_STAFF,
    pupils: [ALL],
    channels: ['schoolyard'],
    organisers: ['school_board', 'self_defence_force'],
    notes: ['Điểm tập kết: nhà đa năng.'],
  },
  safety_round: {
    staff: FEW_STAFF,
    channels: [],
    organisers: ['school_board', 'office_group'],
    notes: ['Ghi phiếu từng khu vực.', 'Một điểm cần sửa, đã sửa trong tuần.'],
  },
  environment_action: {
    staff: [0.5, 0.9],
    pupils: [TWO_GRADES],
    channels: ['schoolyard'],
    organisers: ['youth_branch', 'young_pioneers_union', 'trade_union'],
    notes: [],
  },
  police_meeting: {
    staff: [0.05, 0.1],
    others: [1, 3],
    channels: ['hall'],
    organisers: ['school_board'],
    notes: MINUTES,
  },
  parent_board_meeting: {
    staff: FEW_STAFF,
    parents: [0.02, 0.06],
    channels: ['hall'],
    organisers: ['school_board', 'parents_board'],
    notes: MINUTES,
  },
  local_meeting: {
    staff: [0.05, 0.1],
    others: [2, 6],
    channels: ['outside_place'],
    organisers: ['school_board'],
    notes: MINUTES,
  },
  joint_round: {
    staff: [0.05, 0.1],
    others: [1, 3],
    channels: ['outside_place'],
    organisers: ['school_board', 'self_defence_force'],
    notes: ['Chỉ ghi nơi chốn: hai đoạn đường khuất tầm nhìn.'],
  },
  summer_handover: {
    pupils: [ALL],
    channels: ['outside_place'],
    organisers: YOUTH,
    notes: ['Danh sách giữ trên giấy tại Đoàn xã.'],
  },
  mediation_training: {
    staff: [0.4, 0.7],
    channels: ['hall'],
    organisers: ['teacher_group', 'homeroom_group'],
    notes: ['Ba tình huống đóng vai.'],
  },
  group_support: {
    pupils: [[0.01, 0.03]],
    channels: ['classroom'],
    organisers: ['homeroom_group', 'women_board'],
    notes: [],
  },
  public_service_help: {
    staff: SOME_STAFF,
    parents: [0.02, 0.1],
    channels: ['hall', 'zalo_group'],
    organisers: ['youth_branch', 'office_group'],
    notes: ['Cán bộ xã hướng dẫn tại trường.'],
  },
  festival_held: {
    staff: MOST_STAFF,
    pupils: [TWO_GRADES],
    parents: [0.1, 0.25],
    others: [15, 60],
    channels: ['schoolyard', 'banner'],
    organisers: ['school_board', 'trade_union', 'youth_branch'],
    banners: [1, 3],
    withArticle: 0.7,
    notes: ['Có đại diện Công an xã, Mặt trận Tổ quốc dự.'],
  },
  festival_joined: {
    staff: SOME_STAFF,
    channels: ['outside_place'],
    organisers: ['school_board', 'trade_union'],
    notes: ['Số người do đơn vị chủ trì đếm.'],
  },
  commendation_ceremony: {
    staff: MOST_STAFF,
    pupils: [ALL],
    channels: ['flag_assembly', 'hall'],
    organisers: BOARD,
    withArticle: 0.4,
    notes: ['Theo quyết định của hiệu trưởng.'],
  },
};
