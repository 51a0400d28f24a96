// Papers for tests and benchmarks. Every school, number and person is invented.
import { NBSP, formatCount, formatPercent } from '#shared/vietnamese-format.ts';
import type { Annex, OfficialDocument, TableRow } from './model.ts';
import { NOT_APPLICABLE } from './model.ts';

const figures: Annex = {
  code: 'B1',
  title: 'Tổng hợp số liệu 6 tháng đầu năm 2026',
  orientation: 'portrait',
  columns: [
    { header: 'TT', width: 5, kind: 'integer', align: 'center' },
    { header: 'Chỉ tiêu', width: 34, kind: 'text' },
    { header: 'ĐVT', width: 9, kind: 'text', align: 'center' },
    { header: 'Kỳ này', width: 11, kind: 'integer' },
    { header: 'Cùng kỳ', width: 11, kind: 'integer' },
    { header: 'Tăng/giảm', width: 12, kind: 'change' },
  ],
  groups: [{ header: 'Số liệu', from: 3, to: 5 }],
  rows: [
    { group: 'A. Tuyên truyền, vận động' },
    { cells: [1, 'Số buổi tuyên truyền', 'buổi', 42, 36, 6] },
    { cells: [2, 'Lượt học sinh dự', 'lượt', 21_870, 19_004, 2866] },
    {
      cells: [
        3,
        'Tỷ lệ cán bộ, giáo viên, nhân viên, học sinh được tuyên truyền',
        '%',
        { value: 643 / 660, kind: 'percent' },
        { value: 0.958, kind: 'percent' },
        { value: 643 / 660 - 0.958, kind: 'points' },
      ],
    },
    { cells: [4, 'Tin, bài đã đăng', 'bài', 18, null, NOT_APPLICABLE] },
    { group: 'B. Vụ việc' },
    { cells: [5, 'Vụ bạo lực học đường', 'vụ', 0, 2, -2] },
    { cells: [6, 'Có quy chế phối hợp với Công an còn hiệu lực', 'có/không', true, false, NOT_APPLICABLE] },
    { cells: [7, 'Trẻ được đón trả đúng quy trình', 'trẻ', NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE] },
  ],
  notes: [
    'Số liệu tính đến ngày 05/5/2026. Số 0 là đã rà soát và không có; “chưa báo cáo” là chưa có số liệu.',
  ],
};

const models: Annex = {
  code: 'B2',
  title: 'Danh sách mô hình đang duy trì',
  orientation: 'landscape',
  columns: [
    { header: 'TT', width: 5, kind: 'integer', align: 'center' },
    { header: 'Tên mô hình', width: 44, kind: 'text' },
    { header: 'Ngày ra mắt', width: 13, kind: 'date' },
    { header: 'Số quyết định', width: 18, kind: 'text' },
    { header: 'Số điểm', width: 8, kind: 'integer' },
    { header: 'Số tổ', width: 8, kind: 'integer' },
    { header: 'Thành viên', width: 11, kind: 'integer' },
    { header: 'Xếp loại', width: 14, kind: 'text', align: 'center' },
  ],
  rows: [
    { cells: [1, 'Học sinh 5 không', '2024-02-09', '12/QĐ-THCSMHS', 2, 3, 48, 'Tốt'] },
    { cells: [2, 'Cổng trường an toàn giao thông', '2025-09-15', '31/QĐ-THCSMHS', 1, 1, 17, null] },
    { cells: ['', 'Cộng', '', '', 3, 4, 65, ''], total: true },
  ],
};

/** The half-year report of one school: number, day and signer are still for Văn thư; two annexes. */
export const schoolReport: OfficialDocument = {
  letterhead: {
    superior: 'Ủy ban nhân dân xã Củ Chi',
    issuer: 'Trường THCS Mẫu Hoa Sen',
    number: { value: null, symbol: 'BC-THCSMHS' },
    place: 'Củ Chi',
    date: '2026-05',
  },
  heading: {
    kind: 'named',
    typeName: 'Báo cáo',
    abstract:
      'Kết quả xây dựng, nhân rộng mô hình, điển hình tiên tiến trong phong trào toàn dân bảo vệ an ninh Tổ quốc 6 tháng đầu năm 2026',
  },
  addressees: ['Phòng Văn hóa - Xã hội xã Củ Chi'],
  bases: [
    'Căn cứ Thông tư số 124/2021/TT-BCA ngày 28 tháng 12 năm 2021 của Bộ trưởng Bộ Công an quy định khu dân cư, xã, phường, thị trấn, cơ quan, doanh nghiệp, cơ sở giáo dục đạt tiêu chuẩn “An toàn về an ninh, trật tự”',
    'Căn cứ Kế hoạch số 15/KH-VHXH ngày 12 tháng 01 năm 2026 của Phòng Văn hóa - Xã hội xã Củ Chi về xây dựng, nhân rộng mô hình, điển hình tiên tiến trong phong trào toàn dân bảo vệ an ninh Tổ quốc năm 2026',
  ],
  body: [
    {
      kind: 'paragraph',
      content: [
        'Trường THCS Mẫu Hoa Sen báo cáo kết quả 6 tháng đầu năm 2026 (số liệu tính đến ngày 05 tháng 5 năm 2026) như sau:',
      ],
    },
    { kind: 'heading', level: 'roman', text: 'Đặc điểm tình hình' },
    {
      kind: 'paragraph',
      content: [
        'Trường có 16 lớp với 612 học sinh; 48 cán bộ, giáo viên, nhân viên. Trường nằm trên trục đường có nhiều xe tải giờ tan học; Công an xã và Ban đại diện cha mẹ học sinh phối hợp thường xuyên.',
      ],
    },
    { kind: 'heading', level: 'roman', text: 'Kết quả thực hiện' },
    { kind: 'heading', level: 'arabic', text: 'Công tác tham mưu, lãnh đạo, chỉ đạo' },
    {
      kind: 'paragraph',
      content: [
        'Chi bộ ban hành 1 nghị quyết, nhà trường ban hành 1 kế hoạch và ',
        { text: '5 văn bản', data: 'fig.doc.res' },
        ' về bảo đảm an ninh, trật tự; kiện toàn ban chỉ đạo gồm 9 thành viên.',
      ],
    },
    { kind: 'heading', level: 'arabic', text: 'Công tác tuyên truyền, vận động' },
    {
      kind: 'paragraph',
      content: [
        'Trong kỳ, nhà trường tổ chức ',
        { text: '42 buổi', data: 'fig.pr.ses', bold: true },
        ' tuyên truyền với ',
        { text: `${formatCount(21_870)} lượt`, data: 'fig.pr.att.pupil' },
        ' học sinh, 1.536 lượt cán bộ, giáo viên, nhân viên và 1.262 lượt cha mẹ học sinh dự; 643/660 người được tuyên truyền ít nhất một lần, đạt ',
        { text: formatPercent(643 / 660), data: 'fig.pr.cover' },
        '. Nội dung:',
      ],
    },
    {
      kind: 'list',
      items: [
        ['Phòng, chống ma túy và thuốc lá điện tử'],
        ['Trật tự, an toàn giao thông trước cổng trường'],
        ['Phòng, chống bạo lực học đường; ', { text: 'an toàn trên không gian mạng', italic: true }],
      ],
    },
    { kind: 'heading', level: 'arabic', text: 'Xây dựng, duy trì, nhân rộng mô hình' },
    {
      kind: 'paragraph',
      content: ['Trường duy trì 2 mô hình tại 3 điểm (danh sách tại Phụ lục II). Kết quả theo khối lớp:'],
    },
    {
      kind: 'table',
      table: {
        columns: [
          { header: 'Khối', width: 10, kind: 'text', align: 'center' },
          { header: 'Số lớp', width: 12, kind: 'integer' },
          { header: 'Học sinh', width: 12, kind: 'integer' },
          { header: 'Ký cam kết', width: 14, kind: 'percent' },
        ],
        rows: [
          { cells: ['6', 4, 160, 1] },
          { cells: ['7', 4, 152, 0.974] },
          { cells: ['8', 4, 150, 0.98] },
          { cells: ['9', 4, 150, null] },
        ],
      },
    },
    { kind: 'heading', level: 'roman', text: 'Đánh giá chung' },
    { kind: 'heading', level: 'arabic', text: 'Ưu điểm' },
    { kind: 'paragraph', content: ['16/16 lớp tham gia đủ các buổi sinh hoạt theo kế hoạch.'] },
    { kind: 'heading', level: 'arabic', text: 'Tồn tại, hạn chế' },
    {
      kind: 'paragraph',
      content: [
        'Số buổi dành cho cha mẹ học sinh còn ít (4 buổi), chủ yếu ghép vào họp phụ huynh đầu học kỳ.',
      ],
    },
    { kind: 'heading', level: 'roman', text: 'Phương hướng, nhiệm vụ' },
    {
      kind: 'paragraph',
      content: [
        'Trong 6 tháng cuối năm 2026, nhà trường tập trung: tổ chức “Ngày hội toàn dân bảo vệ an ninh Tổ quốc” trước ngày 19/8/2026; thực tập phương án chữa cháy trước ngày 30/9/2026; sơ kết mô hình “Học sinh 5 không” trước ngày 30/10/2026.',
      ],
    },
    { kind: 'heading', level: 'roman', text: 'Kiến nghị, đề xuất' },
    {
      kind: 'paragraph',
      content: [
        'Đề nghị Phòng Văn hóa - Xã hội xã Củ Chi hỗ trợ tài liệu tuyên truyền phòng, chống thuốc lá điện tử cho học sinh khối 6.',
      ],
    },
    {
      kind: 'paragraph',
      content: ['Trên đây là báo cáo kết quả 6 tháng đầu năm 2026 của Trường THCS Mẫu Hoa Sen.'],
    },
  ],
  signature: { position: 'Hiệu trưởng', name: null },
  recipients: ['Như trên', 'Công an xã Củ Chi', 'Lưu: VT, TPT'],
  annexes: [figures, models],
};

/** The office's consolidated report, numbered, dated and signed, with one annex of `count` schools. */
export function officeReport(count = 105): OfficialDocument {
  return {
    letterhead: {
      superior: 'Ủy ban nhân dân xã Củ Chi',
      issuer: 'Phòng Văn hóa - Xã hội',
      issuerInText: 'Phòng Văn hóa - Xã hội xã Củ Chi',
      number: { value: 7, symbol: 'BC-VHXH' },
      place: 'Củ Chi',
      date: '2026-02-09',
    },
    heading: {
      kind: 'named',
      typeName: 'BÁO CÁO',
      abstract: 'Kết quả phong trào toàn dân bảo vệ an ninh Tổ quốc\ntrong các cơ sở giáo dục năm 2025',
    },
    addressees: [
      'Công an xã Củ Chi',
      'Ủy ban nhân dân xã Củ Chi',
      'Sở Giáo dục và Đào tạo Thành phố Hồ Chí Minh',
    ],
    bases: [],
    body: [
      {
        kind: 'paragraph',
        content: [`Toàn địa bàn có ${formatCount(count)} trường; số liệu từng trường tại Phụ lục.`],
      },
      { kind: 'paragraph', content: [`Tỷ lệ được tuyên truyền đạt 96,0${NBSP}% (9.412/9.800 người)`] },
    ],
    signature: { authority: ['KT. Trưởng phòng'], position: 'Phó Trưởng phòng', name: 'Nguyễn Thị Mẫu' },
    recipients: ['Như trên', 'Các trường MN, TH, THCS trên địa bàn', 'Lưu: VT, GD'],
    drafterSign: 'NTM.(03)',
    annexes: [schoolTable(count)],
  };
}

function schoolTable(count: number): Annex {
  return {
    code: 'B9',
    title: 'Số liệu của từng trường năm 2025',
    orientation: 'landscape',
    columns: [
      { header: 'TT', width: 6, kind: 'integer', align: 'center' },
      { header: 'Trường', width: 34, kind: 'text' },
      { header: 'Ngày nộp', width: 12, kind: 'date' },
      { header: 'Số buổi', width: 10, kind: 'integer' },
      { header: 'Học sinh', width: 11, kind: 'integer' },
      { header: 'CB, GV, NV', width: 11, kind: 'integer' },
      { header: 'Tỷ lệ', width: 10, kind: 'percent' },
      { header: 'Mô hình', width: 10, kind: 'integer' },
      { header: 'Vụ việc', width: 10, kind: 'integer' },
    ],
    groups: [{ header: 'Lượt người dự', from: 4, to: 5 }],
    rows: [
      ...Array.from({ length: count }, (_, index) => schoolRow(index)),
      { cells: ['', 'Cộng', '', 42 * count, 21_870, 1536, 0.96, 3, 0], total: true },
    ],
    notes: ['Số liệu chưa gồm các trường chưa báo cáo chỉ tiêu đó.'],
  };
}

function schoolRow(index: number): TableRow {
  const isMissing = index % 9 === 4;
  return {
    cells: [
      index + 1,
      `Trường Tiểu học Mẫu Số ${index + 1}`,
      isMissing ? null : `2025-11-${String((index % 15) + 1).padStart(2, '0')}`,
      isMissing ? null : 20 + (index % 30),
      isMissing ? null : 1000 + index * 37,
      isMissing ? null : 40 + index,
      isMissing ? null : 0.9 + (index % 10) / 100,
      index % 4,
      index % 7 === 0 ? NOT_APPLICABLE : 0,
    ],
  };
}
