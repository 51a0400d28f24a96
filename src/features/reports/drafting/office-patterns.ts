// The sentences of an office's consolidated report, by part: when all units are in, what a comparison adds, and what is
// said instead while units are missing. Numbers are rolled up from sealed reports; nothing ranks a school.
import type { SectionId } from '../sections.ts';

export interface OfficeStatement {
  /** The first of the sentences that can be said. */
  readonly say: string | readonly string[];
  /** Stays true while units are missing: a plain sum of those that sent, or the office's own work. */
  readonly staysWithMissing?: true;
}

export interface OfficePatterns {
  readonly allIn: readonly OfficeStatement[];
  readonly compared: readonly OfficeStatement[];
  readonly unitsMissing: readonly OfficeStatement[];
}

const INCIDENT_COUNTS =
  '<!bạo lực học đường {in.viol.cases}|, ma túy và thuốc lá điện tử {in.drug}|, vi phạm ATGT {in.gt.notices}|, tai nạn thương tích {in.inj}|, cháy {in.fire}|, không gian mạng {in.cyber}>';

export const OFFICE_PATTERNS: Readonly<Record<SectionId, OfficePatterns>> = {
  I: {
    allIn: [
      {
        say: 'Toàn địa bàn có {units} trường ({unitsByLevel})[ với {pupils} học sinh][, {staff} cán bộ, giáo viên, nhân viên]. Cả {units} trường đã gửi báo cáo.',
      },
    ],
    compared: [
      {
        say: [
          'So với cùng kỳ, số trường {unitsChange}, số học sinh {pupilsChange}; các so sánh dưới đây tính trên {unitsInBoth} trường có số ở cả hai kỳ.',
          'Các so sánh dưới đây tính trên {unitsInBoth} trường có số ở cả hai kỳ.',
        ],
      },
    ],
    unitsMissing: [
      {
        say: 'Đến ngày {asOf:date}, {included}/{units} trường đã gửi báo cáo; còn {missing} chưa gửi. Số liệu trong báo cáo này là của {included} trường đã gửi.',
      },
    ],
  },
  'II.1': {
    allIn: [
      {
        say: [
          '{office} ban hành {own.doc.res}; các trường ban hành {doc.res}.',
          'Các trường ban hành {doc.res}.',
        ],
        staysWithMissing: true,
      },
      { say: '<!{doc.plan:of} trường có kế hoạch năm|, {sch.board:of} trường kiện toàn ban chỉ đạo>.' },
    ],
    compared: [
      {
        say: '<Số văn bản chỉ đạo của các trường {doc.res:cp}|; số trường có kế hoạch năm {doc.plan:cp}>.',
      },
    ],
    unitsMissing: [
      {
        say: '{doc.plan#}/{doc.plan:n} trường đã báo cáo có kế hoạch năm; chưa có số liệu của {doc.plan:missing}.',
      },
      { say: '{office} đã nhắc {nudges} lần.' },
    ],
  },
  'II.2': {
    allIn: [
      {
        say: 'Các trường tổ chức {pr.ses} tuyên truyền[ với {attendance} lượt người dự][!; {pr.cover} người được tuyên truyền ít nhất một lần, đạt {pr.cover:%}].',
      },
      {
        say: '<Đăng {pr.news}|; phát thanh {pr.radio}|; tổ chức {pr.contest.held} thi tìm hiểu[ với {pr.contest.entries} dự thi]>.',
        staysWithMissing: true,
      },
      { say: '[{office} trực tiếp tổ chức {own.pr.ses}.]', staysWithMissing: true },
    ],
    compared: [
      {
        say: 'Trên {unitsInBoth} trường có số ở cả hai kỳ: <số buổi {pr.ses:cp}|, số lượt học sinh dự {pr.att.pupil:cp}|, tỷ lệ được tuyên truyền {pr.cover:cp}>.',
      },
      { say: 'Ba chủ đề nhiều buổi nhất: {topics}.' },
    ],
    unitsMissing: [
      {
        say: '{pr.ses:n}/{pr.ses:N} trường báo cáo số buổi tuyên truyền, cộng {pr.ses}; {pr.ses:missing} chưa báo cáo chỉ tiêu này nên chưa tính tỷ lệ chung.',
      },
    ],
  },
  'II.3': {
    allIn: [
      {
        say: '<!{tt124.reg#} trường trung học cơ sở đăng ký|, {tt124.ok#} trường đạt tiêu chuẩn “An toàn về an ninh, trật tự”>.',
      },
      {
        say: 'Ký cam kết: <{cm.staff} cán bộ, giáo viên, nhân viên|; {cm.pupil} học sinh|; {cm.parent} cha mẹ học sinh>.',
        staysWithMissing: true,
      },
      {
        say: 'Toàn địa bàn có <!{gr.teacher.groups#} tổ nhà giáo tự quản|, {gr.learner.groups#} tổ người học tự quản>.',
      },
    ],
    compared: [
      {
        say: '<Số trường đạt tiêu chuẩn {tt124.ok:cp}|; tỷ lệ ký cam kết của cha mẹ học sinh {cm.parent:cp}|; số tổ tự quản cuối kỳ là {groups} (cuối kỳ trước {groupsBefore})>.',
      },
    ],
    unitsMissing: [
      {
        say: [
          'Đã đăng ký {tt124.reg#}/{tt124.reg:N} trường trung học cơ sở; chưa rõ {tt124.reg:missing}.',
          'Đã đăng ký {tt124.reg#}/{tt124.reg:N} trường trung học cơ sở.',
        ],
      },
      {
        say: '{?onlySecondaryRecognised}Trường mầm non, tiểu học không thuộc diện công nhận, chỉ tự đánh giá nội bộ.',
      },
    ],
  },
  'II.4': {
    allIn: [
      {
        say: 'Toàn địa bàn duy trì {md.total}[! tại {md.point}][; trong kỳ <xây dựng mới {md.new}|, nhân rộng {md.rep#} lần|, sơ kết {md.rev}|, thanh loại {md.ret}>].',
        staysWithMissing: true,
      },
      {
        say: 'Điển hình tiên tiến: <{ex.col#} tập thể|, {ex.ind#} cá nhân>.',
        staysWithMissing: true,
      },
    ],
    compared: [
      {
        say: 'Đầu kỳ có {modelsBefore} mô hình; thêm {md.new}, thanh loại {md.ret}, cuối kỳ còn {md.total}.',
      },
      { say: 'Số điểm {md.point:cp}[; mô hình lan rộng nhất: {widestModel} ({widestPlaces} điểm)].' },
    ],
    unitsMissing: [
      {
        say: [
          '{?modelsCarriedOver}{md.total:n}/{md.total:N} trường đã xác nhận danh mục mô hình; danh mục của {md.total:missing} lấy theo kỳ trước và ghi rõ tại Phụ lục.',
          '{md.total:n}/{md.total:N} trường đã xác nhận danh mục mô hình; chưa có danh mục của {md.total:missing}.',
        ],
      },
    ],
  },
  'II.5': {
    allIn: [
      {
        say: '<Tự kiểm tra PCCC {pc.check}|, thực tập {pc.drill} tại {pc.drill:pos} trường>[!; {pc.eq} phương tiện đạt yêu cầu].',
        staysWithMissing: true,
      },
      { say: '{?allIncidentsConfirmed}Vụ việc: ' + INCIDENT_COUNTS + '.' },
      {
        say: '{incidentsConfirmed}/{incidentsOwing} trường đã xác nhận có hoặc không có vụ việc; {incidentsUnconfirmed} chưa xác nhận nên không kết luận chung cho địa bàn.',
        staysWithMissing: true,
      },
      {
        say:
          '{?someIncidentsUnconfirmed}Vụ việc theo báo cáo của các trường đã xác nhận: ' +
          INCIDENT_COUNTS +
          '.',
        staysWithMissing: true,
      },
    ],
    compared: [
      {
        say: 'So với cùng kỳ, <bạo lực học đường {in.viol.cases:cp}|, vi phạm ATGT có thông báo {in.gt.notices:cp}>. Số liệu chỉ để theo dõi, không dùng xếp hạng trường.',
      },
    ],
    unitsMissing: [],
  },
  'II.6': {
    allIn: [
      {
        say: '<!{fest.held#} trường tổ chức|, {fest.joined#} trường tham gia Ngày hội do xã tổ chức>[!; {fest.people#} người dự].',
      },
      { say: '{?own.fest.held}{office} tổ chức Ngày hội[, {own.fest.people} dự].', staysWithMissing: true },
    ],
    compared: [{ say: '<Số trường tổ chức Ngày hội {fest.held:cp}|; số người dự {fest.people:cp}>.' }],
    unitsMissing: [
      {
        say: '{fest.held:n}/{fest.held:N} trường đã báo cáo việc tổ chức Ngày hội; {fest.held:missing} chưa báo cáo.',
      },
    ],
  },
  'II.7': {
    allIn: [
      {
        say: '{co.reg:of} trường có quy chế phối hợp còn hiệu lực[!; giao ban {co.meet}][!, trao đổi {co.msg} thông tin][!; chuyển Công an {tip.ho#} tin báo].',
      },
    ],
    compared: [
      {
        say: 'Số trường có quy chế còn hiệu lực {co.reg:cp}[; {regulationsEnding} quy chế hết hạn trong 90 ngày tới].',
      },
    ],
    unitsMissing: [
      {
        say: '{co.reg#}/{co.reg:n} trường đã báo cáo có quy chế còn hiệu lực; {co.reg:missing} chưa có hoặc chưa báo cáo.',
      },
      { say: '<Giao ban {co.meet}|, trao đổi {co.msg} thông tin>.' },
    ],
  },
  'II.8': {
    allIn: [
      {
        say: 'Khen thưởng <{awardedCollectives} tập thể|, {awardedPersons} cá nhân>: {awardsByLevel}.',
        staysWithMissing: true,
      },
      { say: '{?noAwards}Trong kỳ, các trường không có tập thể, cá nhân được khen thưởng về lĩnh vực này.' },
      { say: '{?awardsListed}Danh sách tại Phụ lục.', staysWithMissing: true },
    ],
    compared: [],
    unitsMissing: [
      {
        say: 'Số liệu khen thưởng của {included}/{units} trường; quyết định của Công an do Công an xã cung cấp.',
      },
    ],
  },
  III: {
    allIn: [
      {
        say: '{fullUnits}/{units} trường thực hiện đủ {taskGroups} nhóm nhiệm vụ; {aheadUnits} trường hoàn thành trên 90 % kế hoạch.',
      },
      { say: 'Hạn chế: {weaknesses}.', staysWithMissing: true },
    ],
    compared: [
      { say: 'So với cùng kỳ, tiến bộ ở {rising}; giảm ở {falling}.' },
      { say: 'Nguyên nhân theo báo cáo của các trường: {causes}.' },
    ],
    unitsMissing: [
      {
        say: 'Đánh giá này dựa trên báo cáo của {included}/{units} trường; {missing} sẽ được bổ sung ở bản sau.',
      },
    ],
  },
  IV: {
    allIn: [
      {
        say: '{office} tập trung {workCount} việc: {work}[; giao {workUnits} trường hoàn thành {openWork} trước ngày {openUntil:date}].',
        staysWithMissing: true,
      },
    ],
    compared: [{ say: 'Giữ mức đã đạt ở {keptLevel}; phấn đấu {aimedFigure} từ {aimFrom} lên {aimTo}.' }],
    unitsMissing: [
      {
        say: 'Đôn đốc {missing} gửi báo cáo[ trước ngày {nextDeadline:date}]; kiểm tra, hướng dẫn tại trường nếu còn vướng.',
      },
    ],
  },
  V: {
    allIn: [
      {
        say: 'Các trường có {asked} kiến nghị; {office} đã trả lời {askedAnswered}, chuyển cấp trên {askedPassedUp}, còn {askedOpen} đang xem xét.',
        staysWithMissing: true,
      },
      { say: '{?nothingAsked}Các trường không có kiến nghị trong kỳ này.' },
    ],
    compared: [
      {
        say: 'Kỳ trước có {askedBefore} kiến nghị, đã giải quyết {settledBefore}[; các kiến nghị lặp lại: {askedAgain}].',
      },
    ],
    unitsMissing: [{ say: 'Chưa tổng hợp kiến nghị của {missing}.' }],
  },
};
