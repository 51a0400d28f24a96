// What "Trong kỳ, nhà trường …" says of a confirmed 0. A figure without a phrase here is silent about its 0 in the text
// (the table of figures prints it all the same).

const ZERO_PHRASES: Readonly<Record<string, string>> = {
  'fig.doc.res': 'chưa ban hành văn bản chỉ đạo',
  'fig.doc.plan': 'chưa có kế hoạch năm',
  'fig.sch.board': 'chưa kiện toàn ban chỉ đạo',
  'fig.pr.ses': 'chưa tổ chức buổi tuyên truyền',
  'fig.pr.news': 'chưa đăng tin, bài',
  'fig.pr.radio': 'chưa phát thanh măng non',
  'fig.pr.banner': 'không treo mới băng rôn, pa nô, áp phích',
  'fig.pr.lesson': 'chưa lồng ghép tiết học',
  'fig.pr.contest.held': 'chưa tổ chức cuộc thi tìm hiểu',
  'fig.tt124.reg': 'chưa đăng ký xây dựng cơ sở giáo dục đạt tiêu chuẩn “An toàn về an ninh, trật tự”',
  'fig.cm.staff': 'chưa tổ chức cho cán bộ, giáo viên, nhân viên ký cam kết',
  'fig.cm.pupil': 'chưa tổ chức cho học sinh ký cam kết',
  'fig.cm.parent': 'chưa vận động cha mẹ ký cam kết',
  'fig.gr.teacher.groups': 'chưa có tổ nhà giáo tự quản',
  'fig.gr.learner.groups': 'chưa có tổ người học tự quản',
  'fig.md.total': 'chưa có mô hình',
  'fig.md.new': 'chưa ra mắt mô hình mới',
  'fig.md.rev': 'chưa sơ kết mô hình',
  'fig.md.ret': 'không thanh loại mô hình',
  'fig.ex.col': 'chưa có tập thể điển hình tiên tiến',
  'fig.ex.ind': 'chưa có cá nhân điển hình tiên tiến',
  'fig.gt.month.acts': 'chưa tổ chức hoạt động Tháng ATGT',
  'fig.gt.month.gate': 'chưa có mô hình cổng trường an toàn',
  'fig.pc.check': 'chưa tự kiểm tra PCCC',
  'fig.pc.drill': 'chưa thực tập phương án chữa cháy, cứu nạn, cứu hộ',
  'fig.pc.train': 'chưa tập huấn kỹ năng thoát hiểm',
  'fig.pc.eq': 'chưa có phương tiện PCCC đạt yêu cầu',
  'fig.co.reg': 'chưa có quy chế phối hợp với Công an còn hiệu lực',
  'fig.co.meet': 'chưa giao ban với Công an',
  'fig.co.msg': 'chưa trao đổi thông tin với Công an',
  'fig.co.parent': 'chưa họp phối hợp với Ban đại diện cha mẹ học sinh',
  'fig.tip.ho': 'không có tin báo phải chuyển cơ quan Công an',
};

export function zeroPhrase(figureId: string): string | null {
  return ZERO_PHRASES[figureId] ?? null;
}
