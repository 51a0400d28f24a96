// The figures the journal answers for. Only definitions: how one entry counts stands in counting-rules.ts,
// how entries add up in counting.ts. Ids with two values under one heading have sub-ids.
import type { FigureDefinition, Level } from '#shared/figure-definition.ts';

const SCHOOLS: readonly Level[] = ['preschool', 'primary', 'lower_secondary'];
const SCHOOLS_AND_OFFICE: readonly Level[] = [...SCHOOLS, 'office'];
/** Lessons of Đạo đức, GDCD, HĐTN and the school radio: a preschool has none, which is neither 0 nor unknown. */
const NOT_PRESCHOOL: readonly Level[] = ['primary', 'lower_secondary'];

const plan = (clause: string): string =>
  `Kế hoạch năm 2024 của Phòng Giáo dục và Đào tạo huyện Củ Chi, ${clause}`;

type JournalFigure = Omit<FigureDefinition, 'filledBy' | 'verified' | 'higherIs'> & { verified?: boolean };

// More activity is more work done, not a better school: no figure of the journal is judged by its size.
const figure = <const Id extends string>(id: Id, rest: Omit<JournalFigure, 'id'>) => ({
  id,
  filledBy: 'journal' as const,
  higherIs: 'neutral' as const,
  verified: true,
  ...rest,
});

export const JOURNAL_FIGURES = [
  figure('fig.pr.ses', {
    label: { vi: 'Số buổi tuyên truyền', en: 'Propaganda sessions' },
    unit: 'buổi',
    rule: 'sum',
    group: 'tuyên truyền',
    source: plan('phần II.2'),
    appliesTo: SCHOOLS_AND_OFFICE,
    definition: {
      vi: 'Cộng số buổi của các hoạt động tuyên truyền do đơn vị tổ chức; một chủ đề trong một tuần ở mọi lớp là 1 buổi.',
      en: 'Sessions the unit itself held; one theme in all classes within a week is one session.',
    },
  }),
  figure('fig.pr.att.staff', {
    label: { vi: 'Lượt cán bộ, giáo viên, nhân viên dự', en: 'Attendances of staff' },
    unit: 'lượt',
    rule: 'sum',
    group: 'tuyên truyền',
    source: plan('phần II.2'),
    appliesTo: SCHOOLS_AND_OFFICE,
    definition: {
      vi: 'Cộng số cán bộ, giáo viên, nhân viên dự các hoạt động tuyên truyền; một người dự hai buổi tính hai lượt.',
      en: 'Staff at propaganda activities; one person at two sessions is two attendances.',
    },
  }),
  figure('fig.pr.att.pupil', {
    label: { vi: 'Lượt học sinh dự', en: 'Attendances of pupils' },
    unit: 'lượt',
    rule: 'sum',
    group: 'tuyên truyền',
    source: plan('phần II.2'),
    appliesTo: SCHOOLS_AND_OFFICE,
    definition: {
      vi: 'Cộng số học sinh dự các hoạt động tuyên truyền; một em dự hai buổi tính hai lượt.',
      en: 'Pupils at propaganda activities; one pupil at two sessions is two attendances.',
    },
  }),
  figure('fig.pr.att.parent', {
    label: { vi: 'Lượt cha mẹ học sinh dự', en: 'Attendances of parents' },
    unit: 'lượt',
    rule: 'sum',
    group: 'tuyên truyền',
    source: plan('phần II.2'),
    appliesTo: SCHOOLS_AND_OFFICE,
    definition: {
      vi: 'Cộng số cha mẹ học sinh dự các hoạt động tuyên truyền; một người dự hai buổi tính hai lượt.',
      en: 'Parents at propaganda activities; one person at two sessions is two attendances.',
    },
  }),
  figure('fig.pr.cover', {
    label: {
      vi: 'Tỷ lệ CB, GV, NV, HS được tuyên truyền (ít nhất)',
      en: 'Share of staff and pupils reached (at least)',
    },
    unit: '%',
    rule: 'ratio',
    group: 'tuyên truyền',
    source: 'Quyết định số 510/QĐ-BCA-V05 ngày 20 tháng 01 năm 2022, mục 2 (mốc 90 %)',
    appliesTo: SCHOOLS,
    verified: false,
    definition: {
      vi: 'Mỗi nhóm lấy hoạt động có đông người dự nhất, không quá sĩ số; không lấy lượt dự chia sĩ số. Trường mầm non chỉ tính CB, GV, NV.',
      en: 'Each group counts its best attended activity, never above the roll; attendances are not divided by the roll. Preschools: staff only.',
    },
    ratio: {
      numeratorLabel: { vi: 'người được tuyên truyền ít nhất một lần', en: 'people reached at least once' },
      denominatorLabel: { vi: 'cán bộ, giáo viên, nhân viên và học sinh', en: 'staff and pupils' },
    },
  }),
  figure('fig.pr.news', {
    label: { vi: 'Tin, bài đã đăng', en: 'Articles published' },
    unit: 'bài',
    rule: 'sum',
    group: 'tuyên truyền',
    source: plan('phần II.2'),
    appliesTo: SCHOOLS_AND_OFFICE,
    definition: {
      vi: 'Đếm bài khác nhau, kể cả bài viết về một hoạt động; một bài đăng ở nhiều nơi là 1 bài.',
      en: 'Different texts, also those about an activity; one text in several places counts once.',
    },
  }),
  figure('fig.pr.radio', {
    label: { vi: 'Buổi phát thanh măng non, loa trường', en: 'School radio broadcasts' },
    unit: 'buổi',
    rule: 'sum',
    group: 'tuyên truyền',
    source: plan('phần II.1'),
    appliesTo: NOT_PRESCHOOL,
    definition: {
      vi: 'Đếm số buổi phát; phát lại một bài trong năm ngày là 5 buổi.',
      en: 'Broadcasts; one text read on five days is 5 broadcasts.',
    },
  }),
  figure('fig.pr.banner', {
    label: { vi: 'Băng rôn, pa nô, áp phích, khẩu hiệu', en: 'Banners, panels, posters, slogans' },
    unit: 'cái',
    rule: 'sum',
    group: 'tuyên truyền',
    source: plan('phần II.2'),
    appliesTo: SCHOOLS_AND_OFFICE,
    definition: {
      vi: 'Số cái làm mới trong kỳ; không đếm cái giữ lại từ năm trước hoặc chuyển chỗ.',
      en: 'Pieces new in the period; not those kept from last year or moved.',
    },
  }),
  figure('fig.pr.contest.held', {
    label: { vi: 'Cuộc thi tìm hiểu đã tổ chức', en: 'Contests held' },
    unit: 'cuộc',
    rule: 'sum',
    group: 'tuyên truyền',
    source: plan('phần II.2'),
    appliesTo: SCHOOLS_AND_OFFICE,
    definition: {
      vi: 'Cuộc thi do đơn vị tổ chức; nhiều vòng của một cuộc thi là 1 cuộc.',
      en: 'Contests the unit held; the rounds of one contest count once.',
    },
  }),
  figure('fig.pr.contest.entries', {
    label: { vi: 'Lượt dự thi tìm hiểu', en: 'Contest entries' },
    unit: 'lượt',
    rule: 'sum',
    group: 'tuyên truyền',
    source: plan('phần II.2'),
    appliesTo: SCHOOLS_AND_OFFICE,
    definition: {
      vi: 'Lượt dự thi ở cuộc thi của đơn vị và cuộc thi do nơi khác tổ chức; không tính vào lượt người dự tuyên truyền.',
      en: 'Entries in own contests and in those of others; they are not propaganda attendances.',
    },
  }),
  figure('fig.pr.lesson', {
    label: { vi: 'Tiết lồng ghép (GDCD, Đạo đức, HĐTN)', en: 'Integrated lessons' },
    unit: 'tiết',
    rule: 'sum',
    group: 'tuyên truyền',
    source: plan('phần II.1'),
    appliesTo: NOT_PRESCHOOL,
    definition: {
      vi: 'Đếm số tiết, không đếm học sinh; sinh hoạt dưới cờ và sinh hoạt lớp không tính là tiết lồng ghép.',
      en: 'Lessons, not pupils; flag salutes and class hours are not lessons.',
    },
  }),
  figure('fig.pr.forms', {
    label: { vi: 'Số hình thức tuyên truyền đã dùng', en: 'Forms of propaganda used' },
    unit: 'hình thức',
    rule: 'state',
    group: 'tuyên truyền',
    source: plan('phần II.1, II.3'),
    appliesTo: SCHOOLS_AND_OFFICE,
    definition: {
      vi: 'Số loại hoạt động tuyên truyền, tin bài, trực quan, lồng ghép khác nhau; nhiều trường thì lấy hợp, không cộng.',
      en: 'Different kinds of talks, media and lessons used; over several schools the union, never the sum.',
    },
  }),
  figure('fig.pr.material', {
    label: { vi: 'Tài liệu tuyên truyền đã biên soạn', en: 'Propaganda material written' },
    unit: 'tài liệu',
    rule: 'sum',
    group: 'tuyên truyền',
    source: plan('phần II.2'),
    appliesTo: SCHOOLS_AND_OFFICE,
    definition: {
      vi: 'Đếm đầu tài liệu, không đếm số bản in.',
      en: 'Titles, not copies.',
    },
  }),
  figure('fig.doc.spread', {
    label: {
      vi: 'CB, GV, NV được quán triệt văn bản (ít nhất)',
      en: 'Staff informed of documents (at least)',
    },
    unit: '%',
    rule: 'ratio',
    group: 'lãnh đạo',
    source: plan('phần II.1, III'),
    appliesTo: SCHOOLS_AND_OFFICE,
    definition: {
      vi: 'Lấy hội nghị quán triệt có đông người dự nhất, không quá số cán bộ, giáo viên, nhân viên.',
      en: 'The best attended study of documents, never above the number of staff.',
    },
    ratio: {
      numeratorLabel: { vi: 'người được quán triệt', en: 'staff informed' },
      denominatorLabel: { vi: 'cán bộ, giáo viên, nhân viên', en: 'staff' },
    },
  }),
  figure('fig.cm.unit', {
    label: { vi: 'Giao ước thi đua giữa các đơn vị', en: 'Emulation pacts between units' },
    unit: 'bản',
    rule: 'sum',
    group: 'cam kết',
    source: plan('phần II.1'),
    appliesTo: SCHOOLS_AND_OFFICE,
    definition: {
      vi: 'Một bản giao ước tính một lần, do đơn vị chủ trì ghi.',
      en: 'One per pact, counted by its host.',
    },
  }),
  figure('fig.co.inner', {
    label: {
      vi: 'Hoạt động có từ 2 đoàn thể, tổ trở lên cùng tổ chức',
      en: 'Activities organised by two or more bodies',
    },
    unit: 'hoạt động',
    rule: 'sum',
    group: 'phối hợp',
    source: plan('phần I, II.1'),
    appliesTo: SCHOOLS_AND_OFFICE,
    definition: {
      vi: 'Hoạt động ghi tên từ hai đoàn thể, tổ của đơn vị cùng tổ chức.',
      en: 'Activities that name at least two bodies of the unit as organisers.',
    },
  }),
  figure('fig.co.meet', {
    label: { vi: 'Lần giao ban với Công an', en: 'Meetings with the police' },
    unit: 'lần',
    rule: 'sum',
    group: 'phối hợp',
    source: plan('phần II.3'),
    appliesTo: SCHOOLS_AND_OFFICE,
    definition: {
      vi: 'Cuộc giao ban, họp với Công an; buổi Công an đến nói chuyện là buổi tuyên truyền.',
      en: 'Working meetings with the police; a talk given by police is a talk.',
    },
  }),
  figure('fig.co.parent', {
    label: { vi: 'Lần họp phối hợp với Ban đại diện CMHS', en: 'Meetings with the parents’ board' },
    unit: 'lần',
    rule: 'sum',
    group: 'phối hợp',
    source: 'Thông tư số 124/2021/TT-BCA ngày 28 tháng 12 năm 2021, tiêu chuẩn đối với cơ sở giáo dục',
    appliesTo: SCHOOLS,
    verified: false,
    definition: {
      vi: 'Cuộc họp với Ban đại diện cha mẹ học sinh; họp phụ huynh có tuyên truyền là buổi tuyên truyền.',
      en: 'Meetings with the board; a talk at a parents’ meeting is a talk.',
    },
  }),
  figure('fig.svc.help', {
    label: {
      vi: 'Lượt hỗ trợ dịch vụ công trực tuyến, định danh điện tử',
      en: 'People helped with online public services',
    },
    unit: 'lượt',
    rule: 'sum',
    group: 'dịch vụ công',
    source: plan('phần II.2'),
    appliesTo: SCHOOLS_AND_OFFICE,
    definition: {
      vi: 'Cộng lượt người được hỗ trợ của mọi nhóm; không ghi số tài khoản, giấy tờ.',
      en: 'People helped, of all groups; no account or paper numbers.',
    },
  }),
  figure('fig.pc.check', {
    label: { vi: 'Lần tự kiểm tra PCCC', en: 'Fire self-checks' },
    unit: 'lần',
    rule: 'sum',
    group: 'PCCC',
    source: plan('phần II.3'),
    appliesTo: SCHOOLS,
    definition: {
      vi: 'Mỗi lần tự kiểm tra có ghi nhận là 1 lần.',
      en: 'Each recorded self-check counts once.',
    },
  }),
  figure('fig.pc.drill', {
    label: { vi: 'Buổi thực tập phương án chữa cháy, CNCH', en: 'Fire and rescue drills' },
    unit: 'buổi',
    rule: 'sum',
    group: 'PCCC',
    source: plan('phần II.3'),
    appliesTo: SCHOOLS,
    definition: {
      vi: 'Số buổi thực tập phương án; diễn tập tình huống khác không tính.',
      en: 'Drills of the fire and rescue plan; other drills are not counted.',
    },
  }),
  figure('fig.pc.train', {
    label: { vi: 'Người được tập huấn kỹ năng thoát hiểm', en: 'People trained in escape skills' },
    unit: 'người',
    rule: 'sum',
    group: 'PCCC',
    source: plan('phần II.3'),
    appliesTo: SCHOOLS,
    definition: {
      vi: 'Cán bộ, giáo viên, nhân viên và học sinh dự tập huấn thoát hiểm; người dự buổi thực tập không tính ở đây.',
      en: 'Staff and pupils at escape trainings; people at a drill are not counted here.',
    },
  }),
  figure('fig.gt.month.acts', {
    label: { vi: 'Hoạt động Tháng An toàn giao thông', en: 'Activities of the traffic-safety month' },
    unit: 'hoạt động',
    rule: 'sum',
    group: 'ATGT',
    source: plan('phần II.2'),
    appliesTo: SCHOOLS_AND_OFFICE,
    definition: {
      vi: 'Hoạt động có chủ đề an toàn giao thông trong thời gian của đợt (mặc định từ 01/9 đến 30/9); đếm hoạt động, không đếm buổi.',
      en: 'Activities with the topic traffic safety inside the campaign window (default 1 to 30 September); entries, not sessions.',
    },
  }),
  figure('fig.fest.held', {
    label: { vi: 'Đã tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc', en: 'Held the festival day' },
    unit: 'có/không',
    rule: 'yes_no',
    group: 'ngày hội',
    source: plan('phần II.1'),
    appliesTo: SCHOOLS_AND_OFFICE,
    definition: {
      vi: 'Đơn vị chủ trì mới ghi là tổ chức; dự Ngày hội nơi khác là tham gia.',
      en: 'Only the host has held it; going elsewhere is joining.',
    },
  }),
  figure('fig.fest.joined', {
    label: { vi: 'Đã tham gia Ngày hội do nơi khác tổ chức', en: 'Joined a festival day held elsewhere' },
    unit: 'có/không',
    rule: 'yes_no',
    group: 'ngày hội',
    source: plan('phần II.1'),
    appliesTo: SCHOOLS,
    definition: {
      vi: 'Chỉ ghi có tham gia; số người do đơn vị chủ trì đếm.',
      en: 'Yes only; the host counts the people.',
    },
  }),
  figure('fig.fest.people', {
    label: { vi: 'Người dự Ngày hội do đơn vị tổ chức', en: 'People at the festival day held' },
    unit: 'người',
    rule: 'sum',
    group: 'ngày hội',
    source: plan('phần II.1'),
    appliesTo: SCHOOLS_AND_OFFICE,
    definition: {
      vi: 'Cộng cả bốn nhóm: cán bộ, giáo viên, nhân viên; học sinh; cha mẹ học sinh; Nhân dân, khách mời.',
      en: 'All four groups: staff, pupils, parents, residents and guests.',
    },
  }),
] as const satisfies readonly FigureDefinition[];

export type JournalFigureId = (typeof JOURNAL_FIGURES)[number]['id'];
