// The sentences of a school's report, by part and level. Words are the office's style; slots are described in
// pattern.ts. A level says only what it can have: no lessons, pledges or groups of children in a preschool, no
// recognition under Thông tư 124 for preschools and primary schools. No sentence claims a cause or praises.
import type { SectionId } from '../sections.ts';

export type SchoolVariant = 'preschool' | 'primary' | 'lower_secondary';

export type Statement =
  /** The first of the sentences that can be said. */
  | { readonly say: string | readonly string[]; readonly zero?: string }
  /** All that can be said; when none can, the zero sentence if all are a confirmed no. */
  | { readonly eachOf: readonly (string | readonly string[])[]; readonly noneSaid: string }
  /** Counts of incidents: what happened, what was confirmed as none, what is unknown. */
  | { readonly incidents: readonly string[]; readonly none: string }
  | { readonly awards: true };

export interface IncidentWords {
  /** After the number and its unit: `1 vụ` + ` bạo lực học đường`. */
  readonly happened: string;
  readonly none: string;
}

export const INCIDENT_WORDS: Readonly<Record<string, IncidentWords>> = {
  'fig.in.viol.cases': { happened: 'bạo lực học đường', none: 'vụ bạo lực học đường' },
  'fig.in.drug': {
    happened: 'liên quan ma túy, thuốc lá điện tử',
    none: 'trường hợp liên quan ma túy, thuốc lá điện tử',
  },
  'fig.in.cyber': { happened: 'trên không gian mạng', none: 'vụ việc trên không gian mạng' },
  'fig.in.law': { happened: 'vi phạm pháp luật', none: 'vụ việc vi phạm pháp luật' },
  'fig.in.gt.notices': {
    happened: 'vi phạm trật tự, an toàn giao thông',
    none: 'trường hợp vi phạm trật tự, an toàn giao thông',
  },
  'fig.in.gt.accidents': { happened: 'tai nạn giao thông', none: 'tai nạn giao thông' },
  'fig.in.inj': { happened: 'tai nạn thương tích', none: 'tai nạn thương tích phải điều trị' },
  'fig.in.fire': { happened: 'cháy, nổ', none: 'cháy, nổ' },
};

const PAPERS_IN_SHORT = [
  'Nhà trường ban hành {doc.res}[!; {?doc.plan}có kế hoạch năm][!; {?sch.board}kiện toàn ban chỉ đạo].',
  'Nhà trường <{?doc.plan}có kế hoạch năm|; {?sch.board}kiện toàn ban chỉ đạo>.',
] as const;
const MODELS_IN_SHORT = 'Nhà trường duy trì {md.total}[! với {md.point}].';
const HIGHLIGHT = 'Tiêu biểu: {highlight}.';
const COMPARED = ['Số buổi tuyên truyền {pr.ses:cp}.', 'Tỷ lệ được tuyên truyền {pr.cover:cp}.'] as const;
const FESTIVAL_HELD =
  '{?fest.held}Nhà trường tổ chức “Ngày hội toàn dân bảo vệ an ninh Tổ quốc”[ ngày {festivalOn:date}][!, {fest.people#} người dự][, gồm {festivalGroups}].[ Nội dung: {festivalContent}.]';
const FESTIVAL_JOINED = [
  '{?fest.joined}Nhà trường cử {festivalStaff} cán bộ, giáo viên[ và {festivalPupils} học sinh] tham gia Ngày hội do {festivalHost} tổ chức[ ngày {festivalOn:date}].',
  '{?fest.joined}Nhà trường tham gia Ngày hội[ do {festivalHost} tổ chức][ ngày {festivalOn:date}].',
] as const;
const NO_FESTIVAL =
  'Trong kỳ, nhà trường chưa tổ chức, chưa tham gia “Ngày hội toàn dân bảo vệ an ninh Tổ quốc”.';
const REGULATION = [
  '{?co.reg}Quy chế phối hợp với {police} ký ngày {regulationOn:date}, còn hiệu lực đến {regulationUntil:date}.',
  '{?co.reg}Nhà trường có quy chế phối hợp với Công an còn hiệu lực.',
] as const;
const FAILED_BY_ONE_INCIDENT = ['fig.in.viol.cases', 'fig.in.drug', 'fig.in.cyber', 'fig.in.law'];
const OTHER_INCIDENTS = ['fig.in.gt.notices', 'fig.in.gt.accidents', 'fig.in.inj', 'fig.in.fire'];

type BySection = Readonly<Partial<Record<SectionId, readonly Statement[]>>>;

const LOWER_SECONDARY: BySection = {
  I: [
    {
      say: 'Nhà trường có {classes} lớp với {pupils} học sinh; {staff} cán bộ, giáo viên, nhân viên[, trong đó {partyMembers} đảng viên].',
    },
    { say: 'Thuận lợi: {advantages}.' },
    { say: 'Khó khăn: {difficulties}.' },
  ],
  'II.1': [
    { say: 'Chi bộ ban hành nghị quyết về bảo đảm an ninh, trật tự ngày {resolutionOn:date}.' },
    {
      say: [
        'Nhà trường ban hành {doc.res}, trong đó có Kế hoạch số {planNumber} ngày {planOn:date}[; kiện toàn ban chỉ đạo theo Quyết định số {boardDecision}].',
        ...PAPERS_IN_SHORT,
      ],
      zero: 'fig.doc.res',
    },
    { say: '[{doc.spread} cán bộ, giáo viên, nhân viên được quán triệt các văn bản trên.]' },
  ],
  'II.2': [
    {
      say: [
        'Trong kỳ, nhà trường tổ chức {pr.ses} tuyên truyền với <{pr.att.pupil} học sinh|, {pr.att.staff} cán bộ, giáo viên, nhân viên| và {pr.att.parent} cha mẹ học sinh> dự[!; {pr.cover} người được tuyên truyền ít nhất một lần, đạt {pr.cover:%}].',
        'Trong kỳ, nhà trường tổ chức {pr.ses} tuyên truyền.',
      ],
      zero: 'fig.pr.ses',
    },
    ...COMPARED.map((say) => ({ say })),
    { say: 'Nội dung: {topics}.' },
    { say: '[Môn Giáo dục công dân và Hoạt động trải nghiệm, hướng nghiệp lồng ghép {pr.lesson}.]' },
    { say: '<Đăng {pr.news}|, phát thanh {pr.radio}|, treo {pr.banner#} băng rôn, pa nô, áp phích>.' },
    { say: '[Tổ chức {pr.contest.held} thi tìm hiểu[ với {pr.contest.entries} dự thi].]' },
    { say: HIGHLIGHT },
  ],
  'II.3': [
    {
      say: [
        '{?tt124.reg}Nhà trường đăng ký xây dựng cơ sở giáo dục đạt tiêu chuẩn “An toàn về an ninh, trật tự” ngày {registeredOn:date}.',
        '{?tt124.reg}Nhà trường đăng ký xây dựng cơ sở giáo dục đạt tiêu chuẩn “An toàn về an ninh, trật tự”.',
      ],
    },
    {
      say: '<{cm.staff} cán bộ, giáo viên, nhân viên|, {cm.pupil} học sinh|, {cm.parent} cha mẹ học sinh> ký cam kết.',
    },
    {
      say: [
        'Duy trì <{gr.teacher.groups#} tổ nhà giáo tự quản|, {gr.learner.groups#} tổ người học tự quản>[!; lực lượng tự vệ, bảo vệ {gr.guard}].',
        'Lực lượng tự vệ, bảo vệ {gr.guard}.',
      ],
    },
  ],
  'II.4': [
    {
      say: 'Nhà trường duy trì {md.total}[! với {md.point}][!, {md.team} thực hiện][: {modelNames}].',
      zero: 'fig.md.total',
    },
    { say: 'Trong kỳ <ra mắt {md.new}|, sơ kết {md.rev}|, thanh loại {md.ret}>.' },
    { say: 'Giới thiệu <{ex.col#} tập thể|, {ex.ind#} cá nhân> điển hình tiên tiến.' },
  ],
  'II.5': [
    { say: '[{?trafficMonth}An toàn giao thông: {gt.month.acts#} hoạt động trong Tháng ATGT.]' },
    {
      say: [
        'PCCC và CNCH: <tự kiểm tra {pc.check}|, thực tập {pc.drill}|, {pc.train} được tập huấn thoát hiểm>[!; {pc.eq} phương tiện đạt yêu cầu].',
        'PCCC và CNCH: {pc.eq} phương tiện đạt yêu cầu.',
      ],
    },
    { incidents: [...FAILED_BY_ONE_INCIDENT, ...OTHER_INCIDENTS], none: 'Trong kỳ không xảy ra' },
  ],
  'II.6': [{ eachOf: [FESTIVAL_HELD, FESTIVAL_JOINED], noneSaid: NO_FESTIVAL }],
  'II.7': [
    { say: REGULATION },
    {
      say: [
        '{?co.reg}Hai bên <giao ban {co.meet}|, trao đổi {co.msg} thông tin>.',
        'Nhà trường và {police} <giao ban {co.meet}|, trao đổi {co.msg} thông tin>.',
      ],
    },
    { say: '[Chuyển cơ quan Công an {tip.ho#} tin báo.]' },
    { say: 'Phối hợp Ban đại diện cha mẹ học sinh {co.parent}.', zero: 'fig.co.parent' },
  ],
  'II.8': [{ awards: true }],
  III: [
    { say: 'Ưu điểm: {strengths}.' },
    { say: 'Tồn tại: {weaknesses}[, cụ thể {weaknessFigures}].' },
    { say: 'Nguyên nhân: {causes}.' },
    { say: 'Bài học: {lessons}.' },
  ],
  IV: [{ say: 'Trong {nextPeriod}, nhà trường tập trung: {nextTasks}.' }],
};

const PRIMARY: BySection = {
  I: [
    { say: 'Nhà trường có {classes} lớp, {pupils} học sinh; {staff} cán bộ, giáo viên, nhân viên.' },
    { say: 'Trường ở {location}[; cổng trường giáp {street}].' },
    { say: 'Thuận lợi: {advantages}.' },
    { say: 'Khó khăn: {difficulties}.' },
  ],
  'II.1': [
    {
      say: [
        'Căn cứ chỉ đạo của {directedBy}, nhà trường xây dựng Kế hoạch số {planNumber}, phân công {taskCount} nhiệm vụ cho từng bộ phận; đến ngày {cutOff:date} hoàn thành {tasksDone}/{taskCount} nhiệm vụ.',
        ...PAPERS_IN_SHORT,
      ],
      zero: 'fig.doc.res',
    },
  ],
  'II.2': [
    {
      say: 'Nhà trường tổ chức {pr.ses} tuyên truyền dưới cờ và theo chuyên đề[!, {pr.att.pupil} học sinh dự][; môn Đạo đức và Hoạt động trải nghiệm lồng ghép {pr.lesson}][!; chương trình Măng non phát {pr.radio}].',
      zero: 'fig.pr.ses',
    },
    { say: '[!Cha mẹ học sinh dự {pr.att.parent}.]' },
    ...COMPARED.map((say) => ({ say })),
    { say: HIGHLIGHT },
  ],
  'II.3': [
    { say: 'Nhà trường tự đánh giá theo yêu cầu nội bộ của {assessedFor}.' },
    {
      say: '<{cm.staff} cán bộ, giáo viên, nhân viên| và {cm.parent} cha mẹ học sinh> ký cam kết[; học sinh các khối {grades} cùng cha mẹ ký cam kết an toàn giao thông, đạt {cm.pupil:%}].',
    },
    { say: '[!Lực lượng bảo vệ, tự vệ {gr.guard}.]' },
  ],
  'II.4': [
    {
      say: [
        'Nhà trường là điểm của mô hình {modelName} từ ngày {modelSince:date}; trong kỳ mô hình có {modelActivities} hoạt động.',
        MODELS_IN_SHORT,
      ],
      zero: 'fig.md.total',
    },
    { say: 'Nội dung điều chỉnh cho học sinh tiểu học: {modelAdjustment}.' },
  ],
  'II.5': [
    {
      say: [
        'Cổng trường: trực {gateDuty} buổi[!, {?gt.month.gate}có mô hình cổng trường an toàn].',
        '[!{?gt.month.gate}Cổng trường: có mô hình cổng trường an toàn.]',
      ],
    },
    {
      say: 'Nhà trường <tự kiểm tra PCCC {pc.check}|, thực tập {pc.drill}>[; dạy kỹ năng phòng, chống đuối nước cho {swimmers} học sinh].',
    },
    { incidents: [...FAILED_BY_ONE_INCIDENT, ...OTHER_INCIDENTS], none: 'Không xảy ra' },
  ],
  'II.6': [{ eachOf: [FESTIVAL_HELD, FESTIVAL_JOINED], noneSaid: NO_FESTIVAL }],
  'II.7': [
    {
      say: 'Nhà trường và {police} giao ban {co.meet} về trật tự cổng trường, đưa đón học sinh[; phối hợp Ban đại diện cha mẹ học sinh phân công trực {gateDuty} buổi].',
      zero: 'fig.co.meet',
    },
  ],
  'II.8': [
    {
      say: 'Nhà trường tuyên dương {commendedClasses} tập thể lớp thực hiện tốt nền nếp cổng trường[; đề nghị {proposedTo} khen thưởng {proposedPersons} cá nhân (chưa có quyết định)].',
    },
    { awards: true },
  ],
  III: [
    { say: 'Mặt làm được: hoàn thành {tasksDone}/{taskCount} nhiệm vụ của kế hoạch.' },
    {
      say: 'Mặt chưa làm được: {openTasks} (lý do: {openReason}; sẽ hoàn thành trước ngày {openUntil:date}).',
    },
  ],
  IV: [
    {
      say: 'Tiếp tục thực hiện {carriedTasks} nhiệm vụ chuyển kỳ[; bổ sung {addedTasks} cho phù hợp mùa {season}].',
    },
  ],
};

const PRESCHOOL: BySection = {
  I: [
    { say: 'Nhà trường có {classes} nhóm, lớp với {pupils} trẻ; {staff} cán bộ, giáo viên, nhân viên.' },
    { say: 'Khó khăn: {difficulties}.' },
  ],
  'II.1': [
    {
      say: [
        'Nhà trường lồng ghép nội dung bảo đảm an ninh, trật tự, an toàn cho trẻ vào kế hoạch năm học số {planNumber}; phân công {taskCount} nhiệm vụ.',
        ...PAPERS_IN_SHORT,
      ],
      zero: 'fig.doc.res',
    },
  ],
  'II.2': [
    {
      say: [
        'Nhà trường tuyên truyền cho cha mẹ trẻ qua {forms}, {pr.ses}[! với {pr.att.parent} cha mẹ trẻ dự][; trẻ làm quen kỹ năng an toàn qua {educationActivities} hoạt động giáo dục].',
        'Nhà trường tổ chức {pr.ses} tuyên truyền[! với {pr.att.parent} cha mẹ trẻ dự].',
      ],
      zero: 'fig.pr.ses',
    },
    { say: '[Đăng {pr.news}.]' },
    { say: HIGHLIGHT },
  ],
  'II.3': [
    {
      say: '<{cm.staff} cán bộ, giáo viên, nhân viên| và {cm.parent} cha mẹ trẻ> ký cam kết[!; duy trì {gr.teacher.groups#} tổ nhà giáo tự quản][!, {gr.guard} làm công tác bảo vệ][; quy trình đón trả trẻ ban hành theo văn bản số {pickupProcedure}].',
    },
  ],
  'II.4': [
    {
      say: [
        'Nhà trường áp dụng mô hình {modelName} với sự tham gia của giáo viên, nhân viên và cha mẹ trẻ; trong kỳ có {modelActivities} hoạt động.',
        MODELS_IN_SHORT,
      ],
      zero: 'fig.md.total',
    },
  ],
  'II.5': [
    {
      say: 'Nhà trường <tự kiểm tra PCCC {pc.check}[, bếp ăn, điện, lan can, đồ chơi {safetyRounds} lần]|; thực tập đưa trẻ ra khu tập kết {pc.drill}>.',
    },
    {
      incidents: ['fig.in.inj', 'fig.in.fire', 'fig.in.gt.accidents', 'fig.in.law', 'fig.in.cyber'],
      none: 'Không xảy ra',
    },
  ],
  'II.6': [
    {
      eachOf: [
        FESTIVAL_HELD,
        [
          '{?fest.joined}Nhà trường hưởng ứng Ngày hội bằng {festivalForm}[ ngày {festivalOn:date}][; {festivalPeople} cán bộ, giáo viên, cha mẹ trẻ tham gia].',
          ...FESTIVAL_JOINED,
        ],
      ],
      noneSaid: NO_FESTIVAL,
    },
  ],
  'II.7': [
    {
      say: 'Nhà trường phối hợp {police} và cha mẹ trẻ về đón trả trẻ, người lạ, giao thông trước cổng; giao ban {co.meet}.',
      zero: 'fig.co.meet',
    },
  ],
  'II.8': [{ awards: true }],
  III: [
    { say: '[Mặt làm được: tự kiểm tra {pc.check}, hoàn thành {tasksDone}/{taskCount} nhiệm vụ.]' },
    { say: 'Hạn chế: {weaknesses}.' },
    { say: 'Nguyên nhân: {causes}.' },
  ],
  IV: [
    {
      say: 'Trọng tâm: kiểm tra an toàn trước mùa {season}, thực tập đưa trẻ ra ngoài, phối hợp cha mẹ trẻ về mũ bảo hiểm, ghế an toàn.',
    },
  ],
};

export const SCHOOL_PATTERNS: Readonly<Record<SchoolVariant, BySection>> = {
  preschool: PRESCHOOL,
  primary: PRIMARY,
  lower_secondary: LOWER_SECONDARY,
};
