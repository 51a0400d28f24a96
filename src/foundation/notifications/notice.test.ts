import { describe, expect, it } from 'vitest';
import { LOCALES } from '#shared/messages.ts';
import { zaloTexts, noticeTexts } from './messages.ts';
import { LONGEST_LINE, LONGEST_ZALO_MESSAGE, noticeLine, zaloMessage, type StoredParams } from './notice.ts';

const kinds = Object.keys(noticeTexts);
const LINK =
  'https://truong-an.phuong-tan-thoi-hiep.tphcm.edu.vn/bao-cao/01975f3a-7c1e-7b42-9d0c-5a1f0e6b2c3d';

/** The longest params that occur: names of any length, three-figure counts, days with two figures. */
const longest: StoredParams = {
  report: 'Báo cáo tổng kết phong trào toàn dân bảo vệ an ninh Tổ quốc năm 2026',
  office: 'Phòng Văn hóa - Xã hội xã An Nhơn Tây',
  document: 'Kế hoạch số 1234/KH-UBND-VHXH về phong trào toàn dân bảo vệ an ninh Tổ quốc',
  task: 'Thực tập phương án chữa cháy và cứu nạn, cứu hộ có phối hợp với Công an xã',
  dueOn: '2026-11-15',
  endsOn: '2026-12-31',
  time: '15:20',
  year: 2026,
  ...Object.fromEntries(
    [
      'days',
      'done',
      'total',
      'open',
      'sections',
      'figures',
      'points',
      'remarks',
      'count',
      'weeks',
      'percent',
    ].map((name) => [name, 100]),
  ),
  ...Object.fromEntries(['sent', 'drafting', 'untouched'].map((name) => [name, 99])),
};

describe('a notice', () => {
  it.each([
    [
      'report.due',
      { report: 'Báo cáo sơ kết', days: 14, done: 31, total: 46 },
      'Báo cáo sơ kết còn 14 ngày. Đã có 31/46 chỉ tiêu.',
    ],
    [
      'report.due_tomorrow',
      { report: 'Báo cáo sơ kết', dueOn: '2026-05-10' },
      'Ngày mai 10/5/2026 là hạn báo cáo sơ kết của trường.',
    ],
    [
      'report.nudged',
      { office: 'Phòng', report: 'TT 124 năm 2026', dueOn: '2026-05-10' },
      'Phòng nhắc gửi TT 124 năm 2026, hạn 10/5/2026.',
    ],
    ['report.sent', { office: 'Phòng', time: '15:20' }, 'Đã gửi Phòng lúc 15:20. Số liệu đã chốt.'],
    ['pledge.coverage', { percent: 76 }, 'Lớp mới có 76\u00a0% cha mẹ ký cam kết.'],
    ['model.of_tomorrow', { count: 1 }, ''],
  ])('%s reads well', (kind, params, line) => {
    expect(noticeLine(kind, params, 'vi')).toBe(line);
  });

  it.each(kinds)('%s fits a line in both languages, and leaves no placeholder open', (kind) => {
    for (const locale of LOCALES) {
      const line = noticeLine(kind, longest, locale);
      expect(Array.from(line).length, line).toBeLessThanOrEqual(LONGEST_LINE);
      expect(line).not.toMatch(/[{}]/);
      expect(line).toBe(line.normalize('NFC'));
    }
  });
});

describe('a Zalo message', () => {
  it('has its own words where there are some, else the line and the link', () => {
    expect(zaloMessage('report.returned', { office: 'Phòng', remarks: 2 }, 'https://x.vn/a')).toBe(
      'Phòng trả lại báo cáo, có 2 nhận xét. Xem và sửa: https://x.vn/a',
    );
    expect(zaloMessage('journal.quiet', { days: 30 }, 'https://x.vn/a')).toBe(
      '30 ngày chưa ghi hoạt động nào. Có việc nào chưa ghi không? Mở: https://x.vn/a',
    );
  });

  it.each(kinds)('%s fits 200 signs with its link', (kind) => {
    const message = zaloMessage(kind, longest, LINK);
    expect(Array.from(message).length, message).toBeLessThanOrEqual(LONGEST_ZALO_MESSAGE);
    expect(message.endsWith(LINK)).toBe(true);
    expect(message).not.toMatch(/[{}]/);
  });

  it('is worded apart only for kinds that exist', () => {
    expect(Object.keys(zaloTexts).filter((kind) => kind !== 'otherwise' && !kinds.includes(kind))).toEqual(
      [],
    );
  });
});
