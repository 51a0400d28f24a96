// The figures the register answers for. Definitions only; the counting is in server/figures.ts.
import { LEVELS, type FigureDefinition } from '#shared/figure-definition.ts';

const SCHOOLS = LEVELS.filter((level) => level !== 'office');
const planClause = (clause: string): string =>
  `Kế hoạch năm 2024 của Phòng Giáo dục và Đào tạo huyện Củ Chi, ${clause}`;

export const REGISTER_FIGURES: readonly FigureDefinition[] = [
  {
    id: 'fig.doc.res',
    label: {
      vi: 'Nghị quyết, văn bản chỉ đạo đã ban hành',
      en: 'Resolutions and directing documents issued',
    },
    unit: 'văn bản',
    rule: 'sum',
    group: 'lãnh đạo',
    source: planClause('phần I.1, II.1'),
    appliesTo: LEVELS,
    verified: true,
    filledBy: 'register',
    definition: {
      vi: 'Nghị quyết (của chi bộ nữa), kế hoạch, quyết định, văn bản chỉ đạo ban hành trong kỳ; không tính công văn nhắc việc, bản đã thu hồi.',
      en: 'Resolutions (of the Party cell, too), plans, decisions and directing documents issued in the period; no reminders, nothing withdrawn.',
    },
  },
  {
    id: 'fig.sch.board',
    label: { vi: 'Có ban chỉ đạo (kiện toàn)', en: 'Has a steering board in force' },
    unit: 'có/không',
    rule: 'yes_no',
    group: 'lãnh đạo',
    source: 'Công văn 3358/SGDĐT-HSSV; Quyết định 1977/QĐ-BGDĐT',
    appliesTo: SCHOOLS,
    verified: false,
    filledBy: 'register',
    definition: {
      vi: 'Quyết định thành lập hoặc kiện toàn ban chỉ đạo còn hiệu lực vào ngày cuối kỳ; sổ không có thì người báo cáo trả lời.',
      en: 'The decision that founds or renews the board is in force on the last day of the period; without one a person answers.',
    },
  },
  {
    id: 'fig.doc.advice',
    label: {
      vi: 'Văn bản tham mưu gửi cấp ủy, chính quyền',
      en: 'Papers of advice sent to Party committee and authority',
    },
    unit: 'văn bản',
    rule: 'sum',
    group: 'lãnh đạo',
    source: planClause('phần II.1'),
    appliesTo: LEVELS,
    verified: true,
    filledBy: 'register',
    definition: {
      vi: 'Văn bản đi được đánh dấu tham mưu, ban hành trong kỳ.',
      en: 'Outgoing documents marked as advice, issued in the period.',
    },
  },
];
