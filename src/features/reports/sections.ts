// The parts of a report on the movement (sơ kết, tổng kết): their names and the figures each one holds by default.
// No official form of such a report could be read, so this is a starting point that the office edits.

export interface SectionDefinition {
  readonly id: string;
  /** As printed on paper, after the number. */
  readonly title: { readonly vi: string; readonly en: string };
  /** For narrow places: lists, pickers. */
  readonly shortTitle: { readonly vi: string; readonly en: string };
  /** The report cannot be sent while this part has no text. */
  readonly requiresText: boolean;
}

/** Heading above II.1 to II.8. */
export const RESULTS_HEADING = { vi: 'Kết quả thực hiện', en: 'Results' } as const;

export const SECTIONS = [
  {
    id: 'I',
    title: { vi: 'Đặc điểm tình hình', en: 'Situation of the school' },
    shortTitle: { vi: 'Đặc điểm tình hình', en: 'Situation' },
    requiresText: false,
  },
  {
    id: 'II.1',
    title: { vi: 'Công tác tham mưu, lãnh đạo, chỉ đạo', en: 'Advice, leadership and direction' },
    shortTitle: { vi: 'Tham mưu, lãnh đạo, chỉ đạo', en: 'Leadership' },
    requiresText: false,
  },
  {
    id: 'II.2',
    title: { vi: 'Công tác tuyên truyền, vận động', en: 'Information and mobilisation' },
    shortTitle: { vi: 'Tuyên truyền, vận động', en: 'Information' },
    requiresText: false,
  },
  {
    id: 'II.3',
    title: { vi: 'Xây dựng phong trào trong nhà trường', en: 'Building the movement in the school' },
    shortTitle: { vi: 'Phong trào trong nhà trường', en: 'Movement in the school' },
    requiresText: false,
  },
  {
    id: 'II.4',
    title: {
      vi: 'Xây dựng, duy trì, nhân rộng mô hình, điển hình tiên tiến',
      en: 'Building, keeping and replicating models and exemplars',
    },
    shortTitle: { vi: 'Mô hình, điển hình tiên tiến', en: 'Models and exemplars' },
    requiresText: false,
  },
  {
    id: 'II.5',
    title: {
      vi: 'Trật tự, an toàn giao thông; phòng cháy, chữa cháy và cứu nạn, cứu hộ (PCCC và CNCH); phòng, chống ma túy, bạo lực học đường; an ninh mạng; phòng thủ dân sự',
      en: 'Traffic safety; fire and rescue; drugs and school violence; safety online; civil defence',
    },
    shortTitle: { vi: 'ATGT, PCCC, ma túy, an ninh mạng', en: 'Traffic, fire, drugs, online' },
    requiresText: false,
  },
  {
    id: 'II.6',
    title: { vi: 'Ngày hội toàn dân bảo vệ an ninh Tổ quốc', en: 'Festival day of the movement' },
    shortTitle: { vi: 'Ngày hội toàn dân', en: 'Festival day' },
    requiresText: false,
  },
  {
    id: 'II.7',
    title: {
      vi: 'Phối hợp với Công an, địa phương, cha mẹ học sinh',
      en: 'Working with the police, local bodies and parents',
    },
    shortTitle: { vi: 'Phối hợp Công an, địa phương', en: 'Coordination' },
    requiresText: false,
  },
  {
    id: 'II.8',
    title: { vi: 'Khen thưởng', en: 'Commendations' },
    shortTitle: { vi: 'Khen thưởng', en: 'Commendations' },
    requiresText: false,
  },
  {
    id: 'III',
    title: { vi: 'Đánh giá chung', en: 'General assessment' },
    shortTitle: { vi: 'Đánh giá chung', en: 'Assessment' },
    requiresText: true,
  },
  {
    id: 'IV',
    title: { vi: 'Phương hướng, nhiệm vụ thời gian tới', en: 'Directions and tasks ahead' },
    shortTitle: { vi: 'Phương hướng, nhiệm vụ', en: 'Tasks ahead' },
    requiresText: false,
  },
  {
    id: 'V',
    title: { vi: 'Kiến nghị, đề xuất', en: 'Proposals' },
    shortTitle: { vi: 'Kiến nghị, đề xuất', en: 'Proposals' },
    requiresText: false,
  },
] as const satisfies readonly SectionDefinition[];

export type SectionId = (typeof SECTIONS)[number]['id'];

export const SECTION_IDS: readonly SectionId[] = SECTIONS.map((section) => section.id);

export function isSectionId(text: string): text is SectionId {
  return SECTION_IDS.some((id) => id === text);
}

/** Every figure of the catalogue stands in exactly one part; the order is the order of the report. */
export const DEFAULT_FIGURES: Readonly<Record<SectionId, readonly string[]>> = {
  I: [],
  'II.1': [
    'fig.doc.res',
    'fig.doc.plan',
    'fig.doc.plan.order',
    'fig.doc.plan.rep',
    'fig.sch.board',
    'fig.doc.spread',
    'fig.doc.advice',
    'fig.nr.yes',
  ],
  'II.2': [
    'fig.pr.ses',
    'fig.pr.att.pupil',
    'fig.pr.att.staff',
    'fig.pr.att.parent',
    'fig.pr.cover',
    'fig.pr.news',
    'fig.pr.radio',
    'fig.pr.banner',
    'fig.pr.group',
    'fig.pr.contest.held',
    'fig.pr.contest.entries',
    'fig.pr.lesson',
    'fig.pr.forms',
    'fig.pr.material',
    'fig.vneid',
    'fig.svc.help',
  ],
  'II.3': [
    'fig.tt124.reg',
    'fig.tt124.ok',
    'fig.qd510.lvl',
    'fig.tt18.ok',
    'fig.tt18.met',
    'fig.tt18.required',
    'fig.cm.staff',
    'fig.cm.pupil',
    'fig.cm.parent',
    'fig.cm.unit',
    'fig.gr.teacher.groups',
    'fig.gr.teacher.members',
    'fig.gr.learner.groups',
    'fig.gr.learner.members',
    'fig.gr.guard',
    'fig.med.case',
    'fig.med.case.kept',
    'fig.sec.check',
  ],
  'II.4': [
    'fig.md.total',
    'fig.md.point',
    'fig.md.team',
    'fig.md.new',
    'fig.md.rep',
    'fig.md.rev',
    'fig.md.ret',
    'fig.md.grade',
    'fig.ex.col',
    'fig.ex.col.new',
    'fig.ex.ind',
    'fig.ex.ind.new',
  ],
  'II.5': [
    'fig.gt.month.acts',
    'fig.gt.month.gate',
    'fig.pc.check',
    'fig.pc.drill',
    'fig.pc.train',
    'fig.pc.eq',
    'fig.in.viol.cases',
    'fig.in.viol.pupils',
    'fig.in.drug',
    'fig.in.law',
    'fig.in.gt.notices',
    'fig.in.gt.accidents',
    'fig.in.inj',
    'fig.in.fire',
    'fig.in.cyber',
    'fig.helped',
    'fig.helped.progress',
    'fig.pl.spot',
    'fig.pl.spot.fixed',
    'fig.cd.plan',
  ],
  'II.6': ['fig.fest.held', 'fig.fest.joined', 'fig.fest.people'],
  'II.7': ['fig.co.reg', 'fig.co.meet', 'fig.co.msg', 'fig.co.parent', 'fig.co.inner', 'fig.tip.ho'],
  'II.8': ['col', 'ind'].flatMap((whom) =>
    ['school', 'commune', 'police', 'city', 'ministry', 'medal'].map((level) => `fig.aw.${whom}.${level}`),
  ),
  III: [],
  IV: [],
  V: ['fig.ask.open'],
};
