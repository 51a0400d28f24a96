import { describe, expect, it } from 'vitest';
import { hasSecrecyMark, seemsToBeTip, seemsToNameChild } from './text-signs.ts';

describe('a secrecy mark', () => {
  it.each([
    'MẬT',
    'Công văn đóng dấu MẬT',
    'Phổ biến văn bản (TỐI MẬT)',
    'TUYỆT MẬT: kế hoạch',
    'độ tối mật',
    'M\u00c2\u0323T',
  ])('stands in %j', (text) => {
    expect(hasSecrecyMark(text)).toBe(true);
  });

  it.each([
    'Học tập Luật Bảo vệ bí mật nhà nước',
    'BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'ĐẶT MẬT KHẨU MẠNH',
    'Clip học sinh hướng dẫn đặt mật khẩu mạnh',
    'Phối hợp mật thiết với Công an xã',
    'Bảo mật thông tin',
    'MẬT ONG',
  ])('does not stand in %j', (text) => {
    expect(hasSecrecyMark(text)).toBe(false);
  });
});

describe('the name of a pupil', () => {
  it.each([
    'Em Nguyễn Văn An đánh nhau',
    'tuyên dương học sinh Trần Thị Bình',
    'HS Lê Hoàng Minh Quân đoạt giải',
    'Hỗ trợ em T. và em N.V.A',
    'em A, em B, em C',
    'Phạm Quốc Huy (8A1) vi phạm',
    'Đỗ Thị Lan, lớp 7/3 và bạn',
    'bé Ngô Gia Hân bị ngã',
    'cháu L. khóc',
  ])('seems to stand in %j', (text) => {
    expect(seemsToNameChild(text)).toBe(true);
  });

  it.each([
    'Em tham gia giao thông an toàn',
    'Ngoại khóa “Chú bộ đội của em” nhân ngày 22/12',
    'Bé biết số 114 và lối ra an toàn',
    'Học sinh Trường THCS Mẫu Hoa Sen dự 612 em',
    'Trường THCS Nguyễn Văn Khạ 8A1 dự thi',
    'Báo cáo viên: đồng chí Nguyễn Văn Hùng, Công an xã',
    'Cô Trần Thị Hoa, 8A1 phụ trách',
    'Thầy giáo Lê Văn Tám (9A2)',
    'Học sinh lớp 8A1, 8A2',
    'Các em học sinh khối 6',
    'Em yêu Tổ quốc Việt Nam',
    'Đường Trần Văn Chẩm trước cổng trường',
    'Công an xã Củ Chi, Ủy ban nhân dân xã',
  ])('does not seem to stand in %j', (text) => {
    expect(seemsToNameChild(text)).toBe(false);
  });
});

describe('a tip', () => {
  it.each([
    'Tôi thấy có người bán ma túy trước cổng trường',
    'Một phụ huynh phản ánh quán net cho học sinh đánh bạc',
    'Xin tố cáo ông Ba ở ấp 3',
    'Nghi ngờ anh T. tàng trữ pháo',
    'Xe 59X1-123.45 hay đậu bán ma túy',
    'Đối tượng tên Hùng, trú ấp 4, hay đe dọa học sinh',
    'Người dân báo có nhóm cầm dao đuổi nhau',
  ])('is heard in %j', (text) => {
    expect(seemsToBeTip(text)).toBe(true);
  });

  it.each([
    'Biên soạn tờ gấp “Cần giúp gọi ai”: 111, 113, 114, 115',
    'Hướng dẫn học sinh báo tin khi thấy người bán ma túy',
    'Mô hình Móc khóa tố giác tội phạm',
    'Tuyên truyền kênh tố giác tội phạm',
    'Dưới cờ: lên tiếng khi bị bạo lực, gọi 111',
    'Nói chuyện: cờ bạc, cá độ trá hình ngày Tết',
    'Học sinh ký cam kết không mua bán, tàng trữ, đốt pháo nổ',
    'Phiên tòa giả định về gây thương tích do mâu thuẫn trên mạng',
    'Kỹ năng từ chối và tìm người giúp khi bị đe dọa',
    'Đã phát 612 tờ rơi phòng, chống ma túy',
    'Công an xã nói chuyện về trộm cắp, lừa đảo; 612 học sinh dự.',
  ])('is not heard in %j', (text) => {
    expect(seemsToBeTip(text)).toBe(false);
  });
});
