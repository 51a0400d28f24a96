import { describe, expect, it } from 'vitest';
import { isoDate } from '#shared/dates.ts';
import type { Level } from '#shared/figure-definition.ts';
import { CATALOGUE, figureOf } from '../catalogue.ts';
import { consolidate, type OwingUnit, type SealedReport } from '../consolidation.ts';
import { cellOf, type ReportedValue } from '../figure-value.ts';
import type { Proposal } from '../proposals.ts';
import { sealedContent } from '../sealed-content.fixture.ts';
import { draftOfficeSection, type OfficeDraftInput } from './draft-office-section.ts';

type Values = Readonly<Record<string, ReportedValue | null>>;
type School = readonly [code: string, level: Level, values: Values | null];

const asOf = isoDate('2026-05-13');
const halfYears = {
  basis: 'same_period' as const,
  now: { from: isoDate('2025-11-16'), to: isoDate('2026-05-10') },
  before: { from: isoDate('2024-11-16'), to: isoDate('2025-05-10') },
};

function sealed(code: string, level: Level, values: Values): SealedReport {
  const base = sealedContent();
  return {
    content: {
      ...base,
      unit: { ...base.unit, code, levels: [level] },
      figures: CATALOGUE.map((figure) =>
        cellOf(figure, [level], values[figure.id.slice('fig.'.length)] ?? null),
      ),
    },
    version: 1,
    submittedOn: isoDate('2026-05-08'),
    daysLate: 0,
  };
}

function draft(
  sectionId: string,
  schools: readonly School[],
  more: Partial<OfficeDraftInput> & { before?: readonly School[]; own?: Values } = {},
) {
  const owing = schools.map(([code, level, values]): OwingUnit => ({
    code,
    name: `Trường ${code}`,
    levels: [level],
    state: values === null ? 'draft' : 'accepted',
  }));
  const reports = (list: readonly School[]) =>
    list.flatMap(([code, level, values]) => (values === null ? [] : [sealed(code, level, values)]));
  const own = Object.entries(more.own ?? {}).map(([id, value]) =>
    cellOf(figureOf(`fig.${id}`), ['office'], value),
  );
  const consolidation = consolidate({
    figures: CATALOGUE,
    owing,
    sealed: reports(schools),
    own,
    earlier: more.before === undefined ? null : { periods: halfYears, sealed: reports(more.before) },
  });
  return draftOfficeSection({ sectionId, consolidation, facts: {}, asOf, ...more }).text;
}

const S = 'lower_secondary';
const proposal = (id: string, state: Proposal['state']): Proposal => ({
  id,
  sentence: 'lắp thêm đèn trước cổng phụ',
  addressee: 'Phòng',
  madeOn: isoDate('2026-05-08'),
  state,
  answer: null,
  answeredOn: null,
});

describe('when all units are in', () => {
  const both = (a: Values, b: Values): readonly School[] => [
    ['a', S, a],
    ['b', S, b],
  ];

  it.each<[string, readonly School[], Parameters<typeof draft>[2], string]>([
    [
      'I',
      [...both({}, {}), ['c', 'preschool', {}], ['d', 'primary', {}]],
      {},
      'Toàn địa bàn có 4 trường (1 mầm non, 1 tiểu học, 2 trung học cơ sở) với 2.448 học sinh, 192 cán bộ, giáo viên, nhân viên. Cả 4 trường đã gửi báo cáo.',
    ],
    [
      'II.1',
      both({ 'doc.res': 6, 'doc.plan': 1, 'sch.board': 1 }, { 'doc.res': 4, 'doc.plan': 1, 'sch.board': 0 }),
      { own: { 'doc.res': 3 } },
      'Phòng ban hành 3 văn bản; các trường ban hành 10 văn bản. 2/2 trường có kế hoạch năm, 1/2 trường kiện toàn ban chỉ đạo.',
    ],
    [
      'II.2',
      both(
        {
          'pr.ses': 42,
          'pr.att.pupil': 20000,
          'pr.att.staff': 1500,
          'pr.cover': { num: 643, den: 660 },
          'pr.news': 24,
          'pr.radio': 12,
          'pr.contest.held': 1,
          'pr.contest.entries': 500,
        },
        {
          'pr.ses': 8,
          'pr.att.pupil': 4000,
          'pr.att.staff': 100,
          'pr.cover': { num: 330, den: 340 },
          'pr.news': 6,
          'pr.radio': 3,
          'pr.contest.held': 0,
          'pr.contest.entries': 20,
        },
      ),
      { own: { 'pr.ses': 5 } },
      'Các trường tổ chức 50 buổi tuyên truyền với 25.600 lượt người dự; 973/1.000 người được tuyên truyền ít nhất một lần, đạt 97,3\u00a0%. Đăng 30 bài; phát thanh 15 buổi; tổ chức 1 cuộc thi tìm hiểu với 520 lượt dự thi. Phòng trực tiếp tổ chức 5 buổi.',
    ],
    [
      'II.3',
      both(
        {
          'tt124.reg': 1,
          'tt124.ok': 1,
          'cm.staff': { num: 48, den: 48 },
          'cm.pupil': { num: 600, den: 612 },
          'cm.parent': { num: 590, den: 612 },
          'gr.teacher.groups': 4,
          'gr.learner.groups': 16,
        },
        {
          'tt124.reg': 1,
          'tt124.ok': 0,
          'cm.staff': { num: 30, den: 32 },
          'cm.pupil': { num: 400, den: 400 },
          'cm.parent': { num: 390, den: 400 },
          'gr.teacher.groups': 2,
          'gr.learner.groups': 8,
        },
      ),
      {},
      '2 trường trung học cơ sở đăng ký, 1 trường đạt tiêu chuẩn “An toàn về an ninh, trật tự”. Ký cam kết: 78/80 cán bộ, giáo viên, nhân viên; 1.000/1.012 học sinh; 980/1.012 cha mẹ học sinh. Toàn địa bàn có 6 tổ nhà giáo tự quản, 24 tổ người học tự quản.',
    ],
    [
      'II.4',
      both(
        {
          'md.total': 2,
          'md.point': 3,
          'md.new': 1,
          'md.rep': 2,
          'md.rev': 1,
          'md.ret': 1,
          'ex.col': 1,
          'ex.ind': 2,
        },
        {
          'md.total': 1,
          'md.point': 1,
          'md.new': 0,
          'md.rep': 0,
          'md.rev': 0,
          'md.ret': 0,
          'ex.col': 0,
          'ex.ind': 0,
        },
      ),
      {},
      'Toàn địa bàn duy trì 3 mô hình tại 4 điểm; trong kỳ xây dựng mới 1 mô hình, nhân rộng 2 lần, sơ kết 1 mô hình, thanh loại 1 mô hình. Điển hình tiên tiến: 1 tập thể, 2 cá nhân.',
    ],
    [
      'II.6',
      both(
        { 'fest.held': 1, 'fest.joined': 0, 'fest.people': 640 },
        { 'fest.held': 0, 'fest.joined': 1, 'fest.people': 0 },
      ),
      {},
      '1 trường tổ chức, 1 trường tham gia Ngày hội do xã tổ chức; 640 người dự.',
    ],
    [
      'II.7',
      both(
        { 'co.reg': 1, 'co.meet': 2, 'co.msg': 5, 'tip.ho': 1 },
        { 'co.reg': 0, 'co.meet': 1, 'co.msg': 2, 'tip.ho': 0 },
      ),
      {},
      '1/2 trường có quy chế phối hợp còn hiệu lực; giao ban 3 lần, trao đổi 7 lượt thông tin; chuyển Công an 1 tin báo.',
    ],
    [
      'II.8',
      both(
        { 'aw.col.school': 2, 'aw.ind.school': 5 },
        { 'aw.col.commune': 1, 'aw.col.school': 0, 'aw.ind.school': 0 },
      ),
      {},
      'Khen thưởng 3 tập thể, 5 cá nhân: giấy khen của trường 2 tập thể, 5 cá nhân; Ủy ban nhân dân xã 1 tập thể.',
    ],
    ['V', both({}, {}), {}, 'Các trường không có kiến nghị trong kỳ này.'],
    [
      'V',
      both({}, {}),
      { proposals: [proposal('1', 'answered'), proposal('2', 'waiting'), proposal('3', 'passed_up')] },
      'Các trường có 3 kiến nghị; Phòng đã trả lời 1, chuyển cấp trên 1, còn 1 đang xem xét.',
    ],
  ])('%s', (section, schools, more, expected) => {
    expect(draft(section, schools, more)).toBe(expected);
  });

  it('II.5 counts schools with a drill and says a confirmed 0', () => {
    const none = {
      'in.viol.cases': 0,
      'in.viol.pupils': 0,
      'in.drug': 0,
      'in.gt.notices': 0,
      'in.gt.accidents': 0,
      'in.law': 0,
      'in.inj': 0,
      'in.fire': 0,
      'in.cyber': 0,
    };
    const text = draft(
      'II.5',
      both(
        {
          ...none,
          'pc.check': 4,
          'pc.drill': 1,
          'pc.eq': { num: 20, den: 22 },
          'in.viol.cases': 1,
          'in.viol.pupils': 3,
        },
        { ...none, 'pc.check': 2, 'pc.drill': 0, 'pc.eq': { num: 10, den: 10 } },
      ),
    );
    expect(text).toBe(
      'Tự kiểm tra PCCC 6 lần, thực tập 1 buổi tại 1/2 trường; 30/32 phương tiện đạt yêu cầu. Vụ việc: bạo lực học đường 1 vụ, ma túy và thuốc lá điện tử 0 trường hợp, vi phạm ATGT 0 trường hợp, tai nạn thương tích 0 vụ, cháy 0 vụ, không gian mạng 0 vụ.',
    );
  });

  it('a figure that reports leave blank is told with the number of schools', () => {
    expect(draft('II.2', both({ 'pr.ses': 42, 'pr.news': 4 }, { 'pr.ses': 8 }))).toContain(
      'Số liệu trên chưa gồm 1 trường chưa báo cáo tin, bài đã đăng.',
    );
  });

  it('a figure that nobody gave is told as unknown', () => {
    expect(draft('II.7', both({}, {}))).toBe(
      'Chưa có số liệu của các trường về việc có quy chế phối hợp với Công an còn hiệu lực; lần giao ban với Công an; lượt trao đổi thông tin với Công an và 1 chỉ tiêu khác.',
    );
  });
});

describe('while units are missing', () => {
  const schools: readonly School[] = [
    ['a', S, { 'pr.ses': 42, 'doc.plan': 1, 'co.reg': 1, 'fest.held': 1, 'tt124.reg': 1, 'md.total': 2 }],
    ['b', S, null],
  ];

  it.each([
    [
      'I',
      'Đến ngày 13/5/2026, 1/2 trường đã gửi báo cáo; còn Trường b chưa gửi. Số liệu trong báo cáo này là của 1 trường đã gửi.',
    ],
    ['II.1', '1/1 trường đã báo cáo có kế hoạch năm; chưa có số liệu của Trường b. Phòng đã nhắc 2 lần.'],
    [
      'II.2',
      '1/2 trường báo cáo số buổi tuyên truyền, cộng 42 buổi; Trường b chưa báo cáo chỉ tiêu này nên chưa tính tỷ lệ chung.',
    ],
    [
      'II.3',
      'Đã đăng ký 1/2 trường trung học cơ sở; chưa rõ Trường b. Trường mầm non, tiểu học không thuộc diện công nhận, chỉ tự đánh giá nội bộ.',
    ],
    [
      'II.4',
      '1/2 trường đã xác nhận danh mục mô hình; chưa có danh mục của Trường b. Toàn địa bàn duy trì 2 mô hình.',
    ],
    ['II.6', '1/2 trường đã báo cáo việc tổ chức Ngày hội; Trường b chưa báo cáo.'],
    ['II.7', '1/1 trường đã báo cáo có quy chế còn hiệu lực; Trường b chưa có hoặc chưa báo cáo.'],
    ['II.8', 'Số liệu khen thưởng của 1/2 trường; quyết định của Công an do Công an xã cung cấp.'],
    ['III', 'Đánh giá này dựa trên báo cáo của 1/2 trường; Trường b sẽ được bổ sung ở bản sau.'],
    [
      'IV',
      'Đôn đốc Trường b gửi báo cáo trước ngày 20/5/2026; kiểm tra, hướng dẫn tại trường nếu còn vướng.',
    ],
    ['V', 'Chưa tổng hợp kiến nghị của Trường b.'],
  ])('%s begins with what is missing', (section, expected) => {
    const facts = { nudges: 2, onlySecondaryRecognised: 'yes', nextDeadline: isoDate('2026-05-20') } as const;
    expect(draft(section, schools, { facts }).startsWith(expected)).toBe(true);
  });

  it('concludes nothing on incidents while one school has not confirmed', () => {
    expect(
      draft('II.5', [
        ['a', S, { 'in.viol.cases': 1 }],
        ['b', S, null],
      ]),
    ).toContain(
      '0/2 trường đã xác nhận có hoặc không có vụ việc; Trường a, Trường b chưa xác nhận nên không kết luận chung cho địa bàn.',
    );
  });

  it('counts the schools when more than three are missing', () => {
    const many: readonly School[] = [
      ['a', S, {}],
      ...['b', 'c', 'd', 'e'].map((code): School => [code, S, null]),
    ];
    expect(draft('I', many)).toContain('còn 4 trường chưa gửi');
  });
});

describe('with a comparison', () => {
  it('tells the change over the common units and names their number', () => {
    const text = draft(
      'II.2',
      [
        ['a', S, { 'pr.ses': 42, 'pr.att.pupil': 900 }],
        ['b', S, { 'pr.ses': 8 }],
        ['c', S, { 'pr.ses': 1 }],
      ],
      {
        before: [
          ['a', S, { 'pr.ses': 36, 'pr.att.pupil': 800 }],
          ['b', S, { 'pr.ses': 8 }],
        ],
      },
    );
    expect(text).toContain(
      'Trên 2 trường có số ở cả hai kỳ: số buổi tăng 6 buổi so với cùng kỳ (44 buổi), số lượt học sinh dự tăng 100 lượt so với cùng kỳ (800 lượt), tính trên 1 trường.',
    );
  });

  it('counts yes as schools', () => {
    const now: readonly School[] = [
      ['a', S, { 'co.reg': 1 }],
      ['b', S, { 'co.reg': 1 }],
    ];
    const before: readonly School[] = [
      ['a', S, { 'co.reg': 1 }],
      ['b', S, { 'co.reg': 0 }],
    ];
    expect(draft('II.7', now, { before })).toContain(
      'Số trường có quy chế còn hiệu lực tăng 1 trường so với cùng kỳ (1 trường).',
    );
  });
});
