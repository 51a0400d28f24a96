// Figures on safety: incidents (counts only, never a person), fire equipment, civil defence, coordination, awards.
// Incident figures say nothing about how good a school is: they are neither ranked nor coloured.
import type { FigureDefinition } from '#shared/figure-definition.ts';
import { ALL_SCHOOLS, NOT_PRESCHOOL, planClause } from './levels-and-sources.ts';

type Incident = Pick<FigureDefinition, 'id' | 'label' | 'unit'> & Partial<FigureDefinition>;

const incident = (figure: Incident): FigureDefinition => ({
  rule: 'sum',
  group: 'vụ việc',
  source: 'Thông lệ báo cáo; chưa có mẫu thống nhất',
  appliesTo: ALL_SCHOOLS,
  verified: false,
  filledBy: 'safety',
  higherIs: 'neutral',
  ...figure,
});

const AWARD_LEVELS = [
  { id: 'school', vi: 'giấy khen của trường', en: 'certificate of the school' },
  { id: 'commune', vi: 'Ủy ban nhân dân xã', en: 'people’s committee of the commune' },
  { id: 'police', vi: 'Công an', en: 'police' },
  { id: 'city', vi: 'Ủy ban nhân dân Thành phố', en: 'people’s committee of the city' },
  { id: 'ministry', vi: 'Bộ Công an', en: 'Ministry of Public Security' },
  { id: 'medal', vi: 'kỷ niệm chương', en: 'commemorative medal' },
] as const;
/** Who commends, from the school upwards; the last part of `fig.aw.col.x` and `fig.aw.ind.x`. */
export const AWARD_LEVEL_IDS = AWARD_LEVELS.map((level) => level.id);

const AWARD_FIGURES = (['col', 'ind'] as const).flatMap((whom) =>
  AWARD_LEVELS.map((level): FigureDefinition => ({
    id: `fig.aw.${whom}.${level.id}`,
    label:
      whom === 'col'
        ? { vi: `Tập thể được khen thưởng: ${level.vi}`, en: `Collectives commended: ${level.en}` }
        : { vi: `Cá nhân được khen thưởng: ${level.vi}`, en: `Persons commended: ${level.en}` },
    unit: whom === 'col' ? 'tập thể' : 'cá nhân',
    rule: 'sum',
    group: 'khen thưởng',
    source: planClause('phần II.1, III'),
    appliesTo: ALL_SCHOOLS,
    verified: true,
    filledBy: 'recognition',
    definition: {
      vi: 'Tính theo ngày của quyết định; người tố giác tội phạm do Công an thống kê, không ghi ở đây.',
      en: 'By the day of the decision; informants are counted by the police, never here.',
    },
  })),
);

export const SAFETY_FIGURES: readonly FigureDefinition[] = [
  {
    id: 'fig.gt.month.gate',
    label: { vi: 'Có cổng trường an toàn giao thông', en: 'Has a safe school gate' },
    unit: 'có/không',
    rule: 'yes_no',
    group: 'ATGT',
    source: planClause('phần II.2, II.3'),
    appliesTo: ALL_SCHOOLS,
    verified: true,
    filledBy: 'models',
    definition: {
      vi: 'Trường là một điểm của mô hình cổng trường an toàn giao thông.',
      en: 'The school applies a model of the safe school gate.',
    },
  },
  {
    id: 'fig.pc.eq',
    label: { vi: 'Phương tiện PCCC đạt yêu cầu', en: 'Fire equipment fit for use' },
    unit: 'cái',
    rule: 'ratio',
    group: 'PCCC',
    source: planClause('phần II.3'),
    appliesTo: ALL_SCHOOLS,
    verified: true,
    filledBy: 'readiness',
    ratio: {
      numeratorLabel: { vi: 'phương tiện đạt', en: 'pieces fit' },
      denominatorLabel: { vi: 'tổng số phương tiện', en: 'all pieces' },
    },
  },
  {
    id: 'fig.cd.plan',
    label: { vi: 'Có kế hoạch phòng thủ dân sự còn hiệu lực', en: 'Has a civil defence plan in force' },
    unit: 'có/không',
    rule: 'yes_no',
    group: 'an toàn',
    source: planClause('phần II.3, III'),
    appliesTo: ALL_SCHOOLS,
    verified: true,
    filledBy: 'readiness',
  },
  {
    id: 'fig.pl.spot',
    label: { vi: 'Điểm nguy cơ quanh trường còn mở', en: 'Risk spots around the school still open' },
    unit: 'điểm',
    rule: 'state',
    group: 'an toàn',
    source: planClause('phần I.1, II.1'),
    appliesTo: ALL_SCHOOLS,
    verified: true,
    filledBy: 'safety',
    definition: {
      vi: 'Chỉ ghi nơi chốn (đoạn đường, kênh, ao); không ghi hộ gia đình, cửa hàng hay người nào.',
      en: 'Places only (a road, a canal, a pond); no household, shop or person.',
    },
  },
  {
    id: 'fig.pl.spot.fixed',
    label: { vi: 'Điểm nguy cơ quanh trường đã khắc phục', en: 'Risk spots around the school remedied' },
    unit: 'điểm',
    rule: 'state',
    group: 'an toàn',
    source: planClause('phần I.1, II.1'),
    appliesTo: ALL_SCHOOLS,
    verified: true,
    filledBy: 'safety',
  },
  {
    id: 'fig.co.reg',
    label: {
      vi: 'Có quy chế phối hợp với Công an còn hiệu lực',
      en: 'Has a regulation with the police in force',
    },
    unit: 'có/không',
    rule: 'yes_no',
    group: 'phối hợp',
    source: planClause('phần III'),
    appliesTo: ALL_SCHOOLS,
    verified: true,
    filledBy: 'coordination',
  },
  {
    id: 'fig.co.msg',
    label: { vi: 'Lượt trao đổi thông tin với Công an', en: 'Exchanges of information with the police' },
    unit: 'lượt',
    rule: 'sum',
    group: 'phối hợp',
    source: planClause('phần II.3'),
    appliesTo: ALL_SCHOOLS,
    verified: true,
    filledBy: 'coordination',
  },
  {
    id: 'fig.tip.ho',
    label: { vi: 'Tin báo, tố giác đã chuyển Công an', en: 'Tips handed to the police' },
    unit: 'tin',
    rule: 'sum',
    group: 'tố giác',
    source: planClause('phần II.1'),
    appliesTo: ALL_SCHOOLS,
    verified: true,
    filledBy: 'safety',
    higherIs: 'neutral',
    definition: {
      vi: 'Chỉ ghi số tin đã chuyển; không bao giờ ghi nội dung và người báo.',
      en: 'Only how many were handed over; never what, never who.',
    },
  },
  incident({
    id: 'fig.in.viol.cases',
    label: { vi: 'Vụ bạo lực học đường', en: 'Cases of school violence' },
    unit: 'vụ',
    appliesTo: NOT_PRESCHOOL,
    source: 'Công văn số 1546/BGDĐT-CTHSSV (2010)',
  }),
  incident({
    id: 'fig.in.viol.pupils',
    label: { vi: 'Học sinh liên quan vụ bạo lực học đường', en: 'Pupils involved in school violence' },
    unit: 'người',
    appliesTo: NOT_PRESCHOOL,
    source: 'Công văn số 1546/BGDĐT-CTHSSV (2010)',
    definition: {
      vi: 'Chỉ ghi số người; dưới 5 người không tách theo khối, lớp.',
      en: 'A head count; below 5 it is never split by grade or class.',
    },
  }),
  incident({
    id: 'fig.in.law',
    label: {
      vi: 'Vụ việc vi phạm pháp luật liên quan học sinh, giáo viên',
      en: 'Offences involving pupils or teachers',
    },
    unit: 'vụ',
  }),
  incident({
    id: 'fig.in.drug',
    label: { vi: 'Trường hợp liên quan ma túy, thuốc lá điện tử', en: 'Cases of drugs or e-cigarettes' },
    unit: 'trường hợp',
    appliesTo: NOT_PRESCHOOL,
  }),
  incident({
    id: 'fig.in.gt.notices',
    label: {
      vi: 'Trường hợp vi phạm TTATGT có thông báo của Công an',
      en: 'Traffic offences notified by the police',
    },
    unit: 'trường hợp',
    appliesTo: NOT_PRESCHOOL,
  }),
  incident({
    id: 'fig.in.gt.accidents',
    label: { vi: 'Vụ tai nạn giao thông có học sinh', en: 'Traffic accidents with pupils' },
    unit: 'vụ',
  }),
  incident({
    id: 'fig.in.inj',
    label: { vi: 'Vụ tai nạn thương tích, đuối nước', en: 'Injuries and drownings' },
    unit: 'vụ',
    source: 'Thông tư số 18/2023/TT-BGDĐT',
  }),
  incident({ id: 'fig.in.fire', label: { vi: 'Vụ cháy, nổ', en: 'Fires and explosions' }, unit: 'vụ' }),
  incident({
    id: 'fig.in.cyber',
    label: { vi: 'Vụ việc trên không gian mạng', en: 'Incidents online' },
    unit: 'vụ',
  }),
  {
    id: 'fig.helped',
    label: { vi: 'Học sinh cần hỗ trợ được giúp đỡ', en: 'Pupils in need who were supported' },
    unit: 'em',
    rule: 'sum',
    group: 'giáo dục',
    source: planClause('phần I.2'),
    appliesTo: NOT_PRESCHOOL,
    verified: true,
    filledBy: 'safety',
    higherIs: 'neutral',
    definition: {
      vi: 'Chỉ ghi số lượng; không có danh sách, không ghi hoàn cảnh.',
      en: 'A count; there is no list and no story.',
    },
  },
  {
    id: 'fig.helped.progress',
    label: { vi: 'Học sinh được giúp đỡ có tiến bộ', en: 'Supported pupils with progress' },
    unit: 'em',
    rule: 'sum',
    group: 'giáo dục',
    source: planClause('phần I.2'),
    appliesTo: NOT_PRESCHOOL,
    verified: true,
    filledBy: 'safety',
    higherIs: 'neutral',
  },
  ...AWARD_FIGURES,
];
