import { describe, expect, it } from 'vitest';
import { isoDate } from '#shared/dates.ts';
import type { Level } from '#shared/figure-definition.ts';
import { figureOf } from '../catalogue.ts';
import { compare } from '../comparison.ts';
import { cellOf, type ReportedValue } from '../figure-value.ts';
import { draftSection, type SchoolDraftInput } from './draft-section.ts';
import type { SchoolFacts } from './school-facts.ts';

type Values = Readonly<Record<string, ReportedValue | null>>;

const period = { from: isoDate('2025-11-16'), to: isoDate('2026-05-10'), cutOffOn: isoDate('2026-05-05') };
const year = { from: isoDate('2025-11-16'), to: isoDate('2026-11-15'), cutOffOn: isoDate('2026-11-10') };

function draft(
  sectionId: string,
  level: Level,
  values: Values,
  facts: SchoolFacts = {},
  more: Partial<SchoolDraftInput> = {},
) {
  const figures = Object.entries(values).map(([id, value]) => cellOf(figureOf(`fig.${id}`), [level], value));
  return draftSection({ sectionId, levels: [level], figures, facts, period, ...more });
}

const THCS = 'lower_secondary';
const TH = 'primary';
const MN = 'preschool';

describe('golden sentences', () => {
  it.each<[string, string, Level, Values, SchoolFacts, string]>([
    [
      'I of a lower secondary school',
      'I',
      THCS,
      {},
      {
        classes: 16,
        pupils: 612,
        staff: 48,
        partyMembers: 19,
        advantages: 'Công an xã phối hợp thường xuyên',
        difficulties: 'đường trước cổng có nhiều xe tải giờ tan học.',
      },
      'Nhà trường có 16 lớp với 612 học sinh; 48 cán bộ, giáo viên, nhân viên, trong đó 19 đảng viên. Thuận lợi: Công an xã phối hợp thường xuyên. Khó khăn: đường trước cổng có nhiều xe tải giờ tan học.',
    ],
    [
      'I of a primary school',
      'I',
      TH,
      {},
      { classes: 25, pupils: 1020, staff: 41, location: 'ấp Mẫu 2', street: 'đường Mẫu' },
      'Nhà trường có 25 lớp, 1.020 học sinh; 41 cán bộ, giáo viên, nhân viên. Trường ở ấp Mẫu 2; cổng trường giáp đường Mẫu.',
    ],
    [
      'I of a preschool',
      'I',
      MN,
      {},
      { classes: 12, pupils: 320, staff: 36, difficulties: 'chỗ dừng xe trước cổng hẹp' },
      'Nhà trường có 12 nhóm, lớp với 320 trẻ; 36 cán bộ, giáo viên, nhân viên. Khó khăn: chỗ dừng xe trước cổng hẹp.',
    ],
    [
      'II.1 of a lower secondary school',
      'II.1',
      THCS,
      { 'doc.res': 6, 'doc.plan': 1, 'sch.board': 1, 'doc.spread': { num: 48, den: 48 } },
      {
        resolutionOn: isoDate('2026-01-09'),
        planNumber: '15/KH-THCSMHS',
        planOn: isoDate('2026-01-12'),
        boardDecision: '31/QĐ-THCSMHS',
      },
      'Chi bộ ban hành nghị quyết về bảo đảm an ninh, trật tự ngày 09/01/2026. Nhà trường ban hành 6 văn bản, trong đó có Kế hoạch số 15/KH-THCSMHS ngày 12/01/2026; kiện toàn ban chỉ đạo theo Quyết định số 31/QĐ-THCSMHS. 48/48 cán bộ, giáo viên, nhân viên được quán triệt các văn bản trên.',
    ],
    [
      'II.1 without numbers of papers',
      'II.1',
      THCS,
      { 'doc.res': 6, 'doc.plan': 1, 'sch.board': 0 },
      {},
      'Nhà trường ban hành 6 văn bản; có kế hoạch năm. Trong kỳ, nhà trường chưa kiện toàn ban chỉ đạo.',
    ],
    [
      'II.1 of a primary school',
      'II.1',
      TH,
      { 'doc.res': 4 },
      { directedBy: 'Phòng Văn hóa - Xã hội', planNumber: '08/KH-THMĐX', taskCount: 24, tasksDone: 15 },
      'Căn cứ chỉ đạo của Phòng Văn hóa - Xã hội, nhà trường xây dựng Kế hoạch số 08/KH-THMĐX, phân công 24 nhiệm vụ cho từng bộ phận; đến ngày 05/5/2026 hoàn thành 15/24 nhiệm vụ.',
    ],
    [
      'II.1 of a preschool',
      'II.1',
      MN,
      { 'doc.res': 3 },
      { planNumber: '05/KH-MNMHD', taskCount: 12 },
      'Nhà trường lồng ghép nội dung bảo đảm an ninh, trật tự, an toàn cho trẻ vào kế hoạch năm học số 05/KH-MNMHD; phân công 12 nhiệm vụ.',
    ],
    [
      'II.2 of a lower secondary school',
      'II.2',
      THCS,
      {
        'pr.ses': 42,
        'pr.att.pupil': 21870,
        'pr.att.staff': 1536,
        'pr.att.parent': 1262,
        'pr.cover': { num: 643, den: 660 },
        'pr.lesson': 24,
        'pr.news': 24,
        'pr.radio': 12,
        'pr.banner': 4,
        'pr.contest.held': 1,
        'pr.contest.entries': 1020,
      },
      {
        topics: 'phòng, chống ma túy; trật tự, an toàn giao thông',
        highlight: 'Nói chuyện chuyên đề phòng, chống ma túy (ngày 26/3/2026, 612 lượt dự)',
      },
      'Trong kỳ, nhà trường tổ chức 42 buổi tuyên truyền với 21.870 lượt học sinh, 1.536 lượt cán bộ, giáo viên, nhân viên và 1.262 lượt cha mẹ học sinh dự; 643/660 người được tuyên truyền ít nhất một lần, đạt 97,4\u00a0%. Nội dung: phòng, chống ma túy; trật tự, an toàn giao thông. Môn Giáo dục công dân và Hoạt động trải nghiệm, hướng nghiệp lồng ghép 24 tiết. Đăng 24 bài, phát thanh 12 buổi, treo 4 băng rôn, pa nô, áp phích. Tổ chức 1 cuộc thi tìm hiểu với 1.020 lượt dự thi. Tiêu biểu: Nói chuyện chuyên đề phòng, chống ma túy (ngày 26/3/2026, 612 lượt dự).',
    ],
    [
      'II.2 of a primary school',
      'II.2',
      TH,
      { 'pr.ses': 16, 'pr.att.pupil': 9000, 'pr.lesson': 18, 'pr.radio': 30, 'pr.att.parent': 640 },
      {},
      'Nhà trường tổ chức 16 buổi tuyên truyền dưới cờ và theo chuyên đề, 9.000 lượt học sinh dự; môn Đạo đức và Hoạt động trải nghiệm lồng ghép 18 tiết; chương trình Măng non phát 30 buổi. Cha mẹ học sinh dự 640 lượt.',
    ],
    [
      'II.2 of a preschool',
      'II.2',
      MN,
      { 'pr.ses': 6, 'pr.att.parent': 540, 'pr.news': 5 },
      { forms: 'giờ đón, trả trẻ và nhóm Zalo', educationActivities: 9 },
      'Nhà trường tuyên truyền cho cha mẹ trẻ qua giờ đón, trả trẻ và nhóm Zalo, 6 buổi với 540 lượt cha mẹ trẻ dự; trẻ làm quen kỹ năng an toàn qua 9 hoạt động giáo dục. Đăng 5 bài.',
    ],
    [
      'II.3 of a lower secondary school',
      'II.3',
      THCS,
      {
        'tt124.reg': 1,
        'cm.staff': { num: 48, den: 48 },
        'cm.pupil': { num: 600, den: 612 },
        'cm.parent': { num: 590, den: 612 },
        'gr.teacher.groups': 4,
        'gr.learner.groups': 16,
        'gr.guard': 11,
      },
      { registeredOn: isoDate('2026-03-10') },
      'Nhà trường đăng ký xây dựng cơ sở giáo dục đạt tiêu chuẩn “An toàn về an ninh, trật tự” ngày 10/3/2026. 48/48 cán bộ, giáo viên, nhân viên, 600/612 học sinh, 590/612 cha mẹ học sinh ký cam kết. Duy trì 4 tổ nhà giáo tự quản, 16 tổ người học tự quản; lực lượng tự vệ, bảo vệ 11 người.',
    ],
    [
      'II.3 of a primary school',
      'II.3',
      TH,
      {
        'cm.staff': { num: 41, den: 41 },
        'cm.pupil': { num: 800, den: 1000 },
        'cm.parent': { num: 950, den: 1000 },
        'gr.guard': 4,
      },
      { assessedFor: 'Phòng', grades: '4, 5' },
      'Nhà trường tự đánh giá theo yêu cầu nội bộ của Phòng. 41/41 cán bộ, giáo viên, nhân viên và 950/1.000 cha mẹ học sinh ký cam kết; học sinh các khối 4, 5 cùng cha mẹ ký cam kết an toàn giao thông, đạt 80,0\u00a0%. Lực lượng bảo vệ, tự vệ 4 người.',
    ],
    [
      'II.3 of a preschool',
      'II.3',
      MN,
      {
        'cm.staff': { num: 36, den: 36 },
        'cm.parent': { num: 298, den: 320 },
        'gr.teacher.groups': 1,
        'gr.guard': 3,
      },
      { pickupProcedure: '02/QT-MNMHD' },
      '36/36 cán bộ, giáo viên, nhân viên và 298/320 cha mẹ trẻ ký cam kết; duy trì 1 tổ nhà giáo tự quản, 3 người làm công tác bảo vệ; quy trình đón trả trẻ ban hành theo văn bản số 02/QT-MNMHD.',
    ],
    [
      'II.4 of a lower secondary school',
      'II.4',
      THCS,
      {
        'md.total': 2,
        'md.point': 3,
        'md.team': 4,
        'md.new': 1,
        'md.rev': 1,
        'md.ret': 1,
        'ex.col': 1,
        'ex.ind': 2,
      },
      { modelNames: '“Học sinh 5 không”; “Cổng trường an toàn giao thông”' },
      'Nhà trường duy trì 2 mô hình với 3 điểm, 4 tổ thực hiện: “Học sinh 5 không”; “Cổng trường an toàn giao thông”. Trong kỳ ra mắt 1 mô hình, sơ kết 1 mô hình, thanh loại 1 mô hình. Giới thiệu 1 tập thể, 2 cá nhân điển hình tiên tiến.',
    ],
    [
      'II.4 of a primary school',
      'II.4',
      TH,
      { 'md.total': 1 },
      {
        modelName: '“4 an toàn”',
        modelSince: isoDate('2025-09-26'),
        modelActivities: 8,
        modelAdjustment: 'trò chơi 5 phút mỗi tuần',
      },
      'Nhà trường là điểm của mô hình “4 an toàn” từ ngày 26/9/2025; trong kỳ mô hình có 8 hoạt động. Nội dung điều chỉnh cho học sinh tiểu học: trò chơi 5 phút mỗi tuần.',
    ],
    [
      'II.4 of a preschool',
      'II.4',
      MN,
      { 'md.total': 1 },
      { modelName: '“Cổng trường bình yên”', modelActivities: 5 },
      'Nhà trường áp dụng mô hình “Cổng trường bình yên” với sự tham gia của giáo viên, nhân viên và cha mẹ trẻ; trong kỳ có 5 hoạt động.',
    ],
    [
      'II.5 of a lower secondary school',
      'II.5',
      THCS,
      {
        'pc.check': 4,
        'pc.drill': 1,
        'pc.train': 48,
        'pc.eq': { num: 20, den: 22 },
        'in.viol.cases': 1,
        'in.drug': 0,
        'in.cyber': 2,
        'in.law': 0,
      },
      { incidentsSettled: '3/3 vụ' },
      'PCCC và CNCH: tự kiểm tra 4 lần, thực tập 1 buổi, 48 người được tập huấn thoát hiểm; 20/22 phương tiện đạt yêu cầu. Trong kỳ xảy ra 1 vụ bạo lực học đường, 2 vụ trên không gian mạng; đã xử lý 3/3 vụ. Trong kỳ không xảy ra trường hợp liên quan ma túy, thuốc lá điện tử; vụ việc vi phạm pháp luật (đã rà soát đến ngày 05/5/2026).',
    ],
    [
      'II.5 of a primary school',
      'II.5',
      TH,
      { 'gt.month.gate': 1, 'pc.check': 2, 'pc.drill': 1, 'in.inj': 0 },
      { gateDuty: 180, swimmers: 240 },
      'Cổng trường: trực 180 buổi, có mô hình cổng trường an toàn. Nhà trường tự kiểm tra PCCC 2 lần, thực tập 1 buổi; dạy kỹ năng phòng, chống đuối nước cho 240 học sinh. Không xảy ra tai nạn thương tích phải điều trị (đã rà soát đến ngày 05/5/2026).',
    ],
    [
      'II.5 of a preschool',
      'II.5',
      MN,
      { 'pc.check': 4, 'pc.drill': 1, 'in.inj': 0, 'in.drug': 3, 'in.viol.cases': 2 },
      { safetyRounds: 6 },
      'Nhà trường tự kiểm tra PCCC 4 lần, bếp ăn, điện, lan can, đồ chơi 6 lần; thực tập đưa trẻ ra khu tập kết 1 buổi. Không xảy ra tai nạn thương tích phải điều trị (đã rà soát đến ngày 05/5/2026).',
    ],
    [
      'II.6 held',
      'II.6',
      THCS,
      { 'fest.held': 1, 'fest.joined': 0, 'fest.people': 640 },
      {
        festivalOn: isoDate('2026-08-19'),
        festivalGroups: '600 học sinh, 40 cán bộ, giáo viên, nhân viên',
        festivalContent: 'ký giao ước, biểu dương mô hình',
      },
      'Nhà trường tổ chức “Ngày hội toàn dân bảo vệ an ninh Tổ quốc” ngày 19/8/2026, 640 người dự, gồm 600 học sinh, 40 cán bộ, giáo viên, nhân viên. Nội dung: ký giao ước, biểu dương mô hình.',
    ],
    [
      'II.6 joined',
      'II.6',
      TH,
      { 'fest.held': 0, 'fest.joined': 1, 'fest.people': null },
      { festivalStaff: 12, festivalPupils: 60, festivalHost: 'xã Củ Chi', festivalOn: isoDate('2026-08-18') },
      'Nhà trường cử 12 cán bộ, giáo viên và 60 học sinh tham gia Ngày hội do xã Củ Chi tổ chức ngày 18/8/2026.',
    ],
    [
      'II.6 of a preschool',
      'II.6',
      MN,
      { 'fest.held': 0, 'fest.joined': 1 },
      { festivalForm: 'góc trưng bày', festivalOn: isoDate('2026-08-19'), festivalPeople: 90 },
      'Nhà trường hưởng ứng Ngày hội bằng góc trưng bày ngày 19/8/2026; 90 cán bộ, giáo viên, cha mẹ trẻ tham gia.',
    ],
    [
      'II.6 neither',
      'II.6',
      TH,
      { 'fest.held': 0, 'fest.joined': 0, 'fest.people': 0 },
      {},
      'Trong kỳ, nhà trường chưa tổ chức, chưa tham gia “Ngày hội toàn dân bảo vệ an ninh Tổ quốc”.',
    ],
    [
      'II.7 of a lower secondary school',
      'II.7',
      THCS,
      { 'co.reg': 1, 'co.meet': 2, 'co.msg': 5, 'tip.ho': 1, 'co.parent': 2 },
      {
        police: 'Công an xã Củ Chi',
        regulationOn: isoDate('2025-08-15'),
        regulationUntil: isoDate('2027-08-14'),
      },
      'Quy chế phối hợp với Công an xã Củ Chi ký ngày 15/8/2025, còn hiệu lực đến 14/8/2027. Hai bên giao ban 2 lần, trao đổi 5 lượt thông tin. Chuyển cơ quan Công an 1 tin báo. Phối hợp Ban đại diện cha mẹ học sinh 2 lần.',
    ],
    [
      'II.7 of a primary school',
      'II.7',
      TH,
      { 'co.meet': 2 },
      { police: 'Công an xã Củ Chi', gateDuty: 180 },
      'Nhà trường và Công an xã Củ Chi giao ban 2 lần về trật tự cổng trường, đưa đón học sinh; phối hợp Ban đại diện cha mẹ học sinh phân công trực 180 buổi.',
    ],
    [
      'II.7 of a preschool',
      'II.7',
      MN,
      { 'co.meet': 1 },
      { police: 'Công an xã Củ Chi' },
      'Nhà trường phối hợp Công an xã Củ Chi và cha mẹ trẻ về đón trả trẻ, người lạ, giao thông trước cổng; giao ban 1 lần.',
    ],
    [
      'II.8 with awards',
      'II.8',
      THCS,
      { 'aw.col.school': 2, 'aw.col.commune': 1, 'aw.ind.school': 5, 'aw.ind.police': 0 },
      {},
      'Trong kỳ, 3 tập thể, 5 cá nhân được khen thưởng về bảo vệ an ninh, trật tự, gồm giấy khen của trường 2 tập thể, 5 cá nhân; Ủy ban nhân dân xã 1 tập thể.',
    ],
    [
      'II.8 of a primary school',
      'II.8',
      TH,
      {},
      { commendedClasses: 6, proposedTo: 'Ủy ban nhân dân xã', proposedPersons: 2 },
      'Nhà trường tuyên dương 6 tập thể lớp thực hiện tốt nền nếp cổng trường; đề nghị Ủy ban nhân dân xã khen thưởng 2 cá nhân (chưa có quyết định).',
    ],
    [
      'II.8 without awards',
      'II.8',
      MN,
      { 'aw.col.school': 0, 'aw.ind.school': 0 },
      {},
      'Trong kỳ, nhà trường không có tập thể, cá nhân được khen thưởng về lĩnh vực này.',
    ],
    [
      'III in the words of a lower secondary school',
      'III',
      THCS,
      {},
      {
        strengths: '6/6 lớp 9 học đủ chuyên đề',
        weaknesses: 'phát thanh chưa đều',
        weaknessFigures: '12/18 tuần',
        causes: 'người phụ trách kiêm nhiệm',
        lessons: 'phân công người thay',
      },
      'Ưu điểm: 6/6 lớp 9 học đủ chuyên đề. Tồn tại: phát thanh chưa đều, cụ thể 12/18 tuần. Nguyên nhân: người phụ trách kiêm nhiệm. Bài học: phân công người thay.',
    ],
    [
      'III of a primary school from its plan',
      'III',
      TH,
      {},
      {
        tasksDone: 15,
        taskCount: 24,
        openTasks: 'thực tập chữa cháy',
        openReason: 'chờ lịch của Công an',
        openUntil: isoDate('2026-05-30'),
      },
      'Mặt làm được: hoàn thành 15/24 nhiệm vụ của kế hoạch. Mặt chưa làm được: thực tập chữa cháy (lý do: chờ lịch của Công an; sẽ hoàn thành trước ngày 30/5/2026).',
    ],
    [
      'III of a preschool',
      'III',
      MN,
      { 'pc.check': 4 },
      { tasksDone: 10, taskCount: 12, weaknesses: 'một lan can thấp', causes: 'chờ kinh phí' },
      'Mặt làm được: tự kiểm tra 4 lần, hoàn thành 10/12 nhiệm vụ. Hạn chế: một lan can thấp. Nguyên nhân: chờ kinh phí.',
    ],
    [
      'IV of a lower secondary school',
      'IV',
      THCS,
      {},
      {
        nextPeriod: '6 tháng cuối năm 2026',
        nextTasks: '1. Thực tập chữa cháy (hạn 30/9/2026; đội PCCC); 2. Sơ kết mô hình',
      },
      'Trong 6 tháng cuối năm 2026, nhà trường tập trung: 1. Thực tập chữa cháy (hạn 30/9/2026; đội PCCC); 2. Sơ kết mô hình.',
    ],
    [
      'IV of a primary school',
      'IV',
      TH,
      {},
      { carriedTasks: 9, addedTasks: 'phát quang quanh trường' },
      'Tiếp tục thực hiện 9 nhiệm vụ chuyển kỳ; bổ sung phát quang quanh trường cho phù hợp mùa mưa.',
    ],
    [
      'IV of a preschool',
      'IV',
      MN,
      {},
      {},
      'Trọng tâm: kiểm tra an toàn trước mùa mưa, thực tập đưa trẻ ra ngoài, phối hợp cha mẹ trẻ về mũ bảo hiểm, ghế an toàn.',
    ],
    ['V without proposals', 'V', MN, {}, {}, 'Nhà trường không có kiến nghị trong kỳ này.'],
  ])('%s', (_, section, level, values, facts, expected) => {
    expect(draft(section, level, values, facts).text).toBe(expected);
  });

  it('the traffic month is told only in a report that contains September', () => {
    const values = { 'gt.month.acts': 7, 'pc.check': 4 };
    expect(draft('II.5', THCS, values).text).not.toContain('Tháng ATGT');
    expect(draft('II.5', THCS, values, {}, { period: year }).text).toContain(
      'An toàn giao thông: 7 hoạt động trong Tháng ATGT.',
    );
    expect(draft('II.5', THCS, { 'gt.month.acts': 0, 'pc.check': 4 }).text).not.toContain('ATGT');
  });

  it('a comparison stands beside the number when there is one', () => {
    const periods = {
      basis: 'same_period' as const,
      now: period,
      before: { from: isoDate('2024-11-16'), to: isoDate('2025-05-10') },
    };
    const comparisons = new Map([['fig.pr.ses', compare(42, 36, periods)]]);
    expect(draft('II.2', TH, { 'pr.ses': 42 }, {}, { comparisons }).text).toContain(
      'Số buổi tuyên truyền tăng 6 buổi so với cùng kỳ (36 buổi).',
    );
  });
});

describe('0, unknown and not applicable in the text', () => {
  it('a confirmed 0 gets its sentence, with the day the plan promises', () => {
    const zeros = { 'pr.ses': 42, 'pr.att.pupil': 500, 'pr.news': 0, 'pr.radio': 0, 'pr.banner': 4 };
    expect(draft('II.2', THCS, zeros).text).toContain('Treo 4 băng rôn, pa nô, áp phích.');
    expect(draft('II.2', THCS, zeros).text).toContain(
      'Trong kỳ, nhà trường chưa đăng tin, bài; chưa phát thanh măng non.',
    );
    expect(
      draft('II.2', TH, { 'pr.ses': 0 }, {}, { plannedOn: new Map([['fig.pr.ses', isoDate('2026-06-15')]]) })
        .text,
    ).toBe('Trong kỳ, nhà trường chưa tổ chức buổi tuyên truyền; dự kiến thực hiện trước ngày 15/6/2026.');
  });

  it('an unknown figure is said to be unknown and never becomes 0', () => {
    const text = draft('II.2', THCS, {
      'pr.ses': 42,
      'pr.att.pupil': 500,
      'pr.radio': null,
      'pr.news': 3,
    }).text;
    expect(text).toBe(
      'Trong kỳ, nhà trường tổ chức 42 buổi tuyên truyền với 500 lượt học sinh dự. Đăng 3 bài. Nhà trường chưa có số liệu về buổi phát thanh măng non, loa trường; sẽ bổ sung khi có.',
    );
  });

  it('many unknown figures make one short sentence', () => {
    const unknown = {
      'in.viol.cases': null,
      'in.drug': null,
      'in.law': null,
      'in.inj': null,
      'in.fire': null,
    };
    expect(draft('II.5', TH, unknown).text).toBe(
      'Nhà trường chưa có số liệu về vụ bạo lực học đường; trường hợp liên quan ma túy, thuốc lá điện tử; vụ việc vi phạm pháp luật liên quan học sinh, giáo viên và 2 chỉ tiêu khác; sẽ bổ sung khi có.',
    );
  });

  it('a preschool says nothing of what it cannot have', () => {
    const everything = {
      'pr.ses': 3,
      'pr.att.pupil': 200,
      'pr.lesson': 5,
      'pr.radio': 5,
      'pr.att.parent': 90,
    };
    expect(draft('II.2', MN, everything).text).toBe(
      'Nhà trường tổ chức 3 buổi tuyên truyền với 90 lượt cha mẹ trẻ dự.',
    );
  });

  it('a figure that the form does not ask is not mentioned', () => {
    expect(draft('II.2', THCS, { 'pr.ses': 42 }).text).toBe(
      'Trong kỳ, nhà trường tổ chức 42 buổi tuyên truyền.',
    );
  });

  it('nothing known is nothing said', () => {
    for (const section of ['I', 'III']) expect(draft(section, THCS, {}).text).toBe('');
    expect(draft('VII', THCS, {}).text).toBe('');
  });
});

describe('numbers in the text are doors', () => {
  it('every number of a figure is a part with its id, and the parts joined are the text', () => {
    const { text, parts } = draft('II.2', THCS, {
      'pr.ses': 42,
      'pr.att.pupil': 21870,
      'pr.cover': { num: 643, den: 660 },
    });
    expect(parts.filter((part) => typeof part !== 'string')).toEqual([
      { figureId: 'fig.pr.ses', text: '42' },
      { figureId: 'fig.pr.att.pupil', text: '21.870' },
      { figureId: 'fig.pr.cover', text: '643/660' },
      { figureId: 'fig.pr.cover', text: '97,4\u00a0%' },
    ]);
    expect(parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')).toBe(text);
  });
});
