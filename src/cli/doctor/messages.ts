// The words of the doctor: what each check is called, what it saw, what to do.
import { defineMessages } from '#shared/messages.ts';

export const doctorMessages = defineMessages({
  heading: {
    vi: 'Khám lúc {at}: {passed} mục đạt, {todo} mục cần làm',
    en: 'Examined at {at}: {passed} passed, {todo} to do',
  },
  todo: { vi: 'Cần làm', en: 'To do' },
  passes: { vi: 'Đang đạt', en: 'Passing' },
  cannotExamine: { vi: 'chưa khám được: {detail}', en: 'could not be examined: {detail}' },
  tellDevelopers: {
    vi: 'Sửa các mục phía trên rồi khám lại; nếu vẫn vậy, báo cho người phát triển.',
    en: 'Settle the other points and examine again; if it stays, tell the developers.',
  },

  'name.config': { vi: 'Cấu hình', en: 'Settings' },
  'name.database': { vi: 'Cơ sở dữ liệu', en: 'Database' },
  'name.migrations': { vi: 'Phiên bản dữ liệu', en: 'Migrations' },
  'name.row_security': { vi: 'Tường thứ hai theo đơn vị', en: 'Second wall by unit' },
  'name.audit_chain': { vi: 'Chuỗi nhật ký hệ thống', en: 'Audit chain' },
  'name.files': { vi: 'Tệp trong kho', en: 'Stored files' },
  'name.backup': { vi: 'Sao lưu', en: 'Backup' },
  'name.worker': { vi: 'Việc nền', en: 'Background work' },
  'name.jobs': { vi: 'Việc nền bị lỗi', en: 'Failed jobs' },
  'name.mail': { vi: 'Thư và tin nhắc', en: 'Mail and reminders' },
  'name.clock': { vi: 'Đồng hồ', en: 'Clock' },
  'name.disk': { vi: 'Chỗ trống trên đĩa', en: 'Disk space' },

  configRight: { vi: '{origin}, dữ liệu ở {dataDir}', en: '{origin}, data in {dataDir}' },
  originNotSecure: {
    vi: 'ORIGIN là {origin}: mật khẩu đi trên mạng không mã hóa',
    en: 'ORIGIN is {origin}: passwords travel unencrypted',
  },
  originNotSecureAdvice: {
    vi: 'Đặt máy chủ sau một cổng HTTPS (ví dụ nginx, Caddy) và đặt ORIGIN=https://…',
    en: 'Put the server behind HTTPS (nginx, Caddy) and set ORIGIN=https://…',
  },

  mailOff: {
    vi: 'chưa cài máy chủ thư; nhắc việc chỉ ở trong hệ thống và đẩy đến máy',
    en: 'no mail server is set; reminders stay inside and on devices',
  },
  mailRight: {
    vi: 'máy chủ thư nhận, 24 giờ qua đã gửi {sent} tin',
    en: 'the mail server answers; {sent} reminders in 24 hours',
  },
  mailAway: {
    vi: 'máy chủ thư không nhận ({reason}), {waiting} tin đang chờ',
    en: 'the mail server does not take mails ({reason}), {waiting} wait',
  },
  mailAwayAdvice: {
    vi: 'Kiểm tra MAIL_URL và máy chủ thư. Tin chờ sẽ tự gửi khi máy chủ trở lại trong ngày.',
    en: 'Check MAIL_URL and the mail server. What waits goes by itself once it is back the same day.',
  },
  mailFailing: {
    vi: '24 giờ qua {failed} tin không gửi được, {unknown} tin không rõ đã đến chưa',
    en: 'in 24 hours {failed} reminders failed, {unknown} are in doubt',
  },
  mailFailingAdvice: {
    vi: 'Xem nhật ký máy chủ thư; người nhận xem trạng thái ở trang Cách nhắc.',
    en: 'Look into the log of the mail server; receivers see the state on their page.',
  },

  databaseRight: {
    vi: 'PostgreSQL {version}, {size}, ghi chắc xuống đĩa, trả lời trong {ms} ms',
    en: 'PostgreSQL {version}, {size}, durable writes, answers within {ms} ms',
  },
  databaseAway: { vi: 'không kết nối được: {detail}', en: 'cannot be reached: {detail}' },
  databaseAwayAdvice: {
    vi: 'Kiểm tra DATABASE_URL và máy chủ cơ sở dữ liệu, rồi khám lại.',
    en: 'Check DATABASE_URL and the database server, then examine again.',
  },
  databaseOld: {
    vi: 'PostgreSQL {version}; cần từ 15 trở lên',
    en: 'PostgreSQL {version}; 15 or newer is needed',
  },
  databaseOldAdvice: { vi: 'Nâng cấp PostgreSQL.', en: 'Upgrade PostgreSQL.' },
  databaseNotDurable: {
    vi: 'ghi chưa chắc xuống đĩa: {settings} đang tắt',
    en: 'writes are not durable: {settings} is off',
  },
  databaseNotDurableAdvice: {
    vi: 'Bật lại trong postgresql.conf; mất điện lúc này có thể mất dữ liệu đã xác nhận.',
    en: 'Turn it on in postgresql.conf; a power cut could lose confirmed data.',
  },

  migrationsRight: { vi: '{count} bản chuyển đổi đã chạy', en: '{count} migrations applied' },
  migrationsPending: { vi: 'thiếu {count} bản: {names}', en: '{count} missing: {names}' },
  migrationsPendingAdvice: {
    vi: 'Sao lưu, dừng máy chủ, chạy `truong-an migrate`, rồi khởi động lại.',
    en: 'Make a backup, stop the server, run `truong-an migrate`, start again.',
  },
  migrationsNever: { vi: 'cơ sở dữ liệu chưa được chuẩn bị', en: 'the database was never prepared' },
  migrationsNeverAdvice: {
    vi: 'Chạy `truong-an migrate`, hoặc khởi động máy chủ một lần.',
    en: 'Run `truong-an migrate`, or start the server once.',
  },

  wallRight: {
    vi: '{walled}/{tables} bảng có đơn vị bật kiểm tra theo dòng',
    en: '{walled} of {tables} tables with a unit check each row',
  },
  wallOpen: {
    vi: 'bảng chưa bật kiểm tra theo dòng: {names}',
    en: 'tables without row-level security: {names}',
  },
  wallOpenAdvice: {
    vi: 'Ai đó đã sửa cơ sở dữ liệu bằng tay. Bật lại: alter table … enable row level security.',
    en: 'Somebody changed the database by hand. Put it back: alter table … enable row level security.',
  },
  wallByRole: {
    vi: 'vai truong_an_app có quyền vượt kiểm tra theo dòng',
    en: 'the role truong_an_app may pass row-level security',
  },
  wallByRoleAdvice: {
    vi: 'Thu hồi: alter role truong_an_app nosuperuser nobypassrls; và không để nó làm chủ bảng nào.',
    en: 'Take it back: alter role truong_an_app nosuperuser nobypassrls; and let it own no table.',
  },

  chainRight: {
    vi: 'nguyên vẹn: {events} sự kiện trong {blocks} khối; {unsealed} sự kiện chờ niêm',
    en: 'whole: {events} events in {blocks} blocks; {unsealed} wait to be sealed',
  },
  chainBroken: {
    vi: 'đứt ở khối {block}: một sự kiện cũ đã bị sửa, xóa hoặc chèn',
    en: 'broken at block {block}: an old event was changed, removed or slipped in',
  },
  chainBrokenAdvice: {
    vi: 'Giữ nguyên máy, sao lưu ngay để làm chứng cứ, và so với bản sao lưu gần nhất còn nguyên.',
    en: 'Leave the machine as it is, make a backup as evidence, and compare with the last whole one.',
  },
  chainEra: {
    vi: 'cơ sở dữ liệu mất số kỷ nguyên ({setting}, cần ít nhất {era}): có lẽ đã được chép mà không qua lệnh phục hồi',
    en: 'the database lost its era ({setting}, at least {era} needed): it was probably copied without the restore command',
  },
  chainEraAdvice: {
    vi: "Dừng máy chủ rồi chạy: alter database … set app.era = '{next}'",
    en: "Stop the server, then run: alter database … set app.era = '{next}'",
  },

  filesNone: { vi: 'chưa có tệp nào', en: 'nothing stored yet' },
  filesRight: {
    vi: '{count} tệp, {size}; {sampled} tệp đọc thử đều khớp mã băm',
    en: '{count} files, {size}; {sampled} read as a sample equal their hash',
  },
  filesRightWithSpare: {
    vi: '{count} tệp, {size}; {sampled} tệp đọc thử đều khớp mã băm; {spare} tệp thừa ({spareSize}), vô hại',
    en: '{count} files, {size}; {sampled} read as a sample equal their hash; {spare} to spare ({spareSize}), harmless',
  },
  filesMissing: {
    vi: '{missing} tệp có tên trong cơ sở dữ liệu nhưng không có trong kho (đầu tiên: {first})',
    en: '{missing} files are named by the database but not in the storage (the first: {first})',
  },
  filesDamaged: {
    vi: '{damaged} tệp không còn khớp mã băm (đầu tiên: {first})',
    en: '{damaged} files no longer equal their hash (the first: {first})',
  },
  filesLostAdvice: {
    vi: 'Kiểm tra STORAGE_URL; nếu đúng, lấy lại từ bản sao lưu: tar -xf BẢN-SAO-LƯU files/{first}, chép vào kho dưới {place}',
    en: 'Check STORAGE_URL; if it is right, take it from a backup: tar -xf BACKUP files/{first}, and copy it to {place} of the storage',
  },

  backupRight: { vi: 'lần gần nhất {at}, cách đây {age}', en: 'the last one {at}, {age} ago' },
  backupNotNeeded: {
    vi: 'chỉ có dữ liệu mẫu hoặc chưa có đơn vị nào',
    en: 'only sample data, or no unit yet',
  },
  backupNever: { vi: 'chưa sao lưu lần nào', en: 'no backup was ever made' },
  backupOld: { vi: 'lần gần nhất {at}, đã {age}', en: 'the last one {at}, {age} ago' },
  backupAdvice: {
    vi: 'Chạy `truong-an backup create TỆP`, và đặt lịch mỗi đêm (xem docs/huong-dan-van-hanh.md).',
    en: 'Run `truong-an backup create FILE`, and schedule it every night (see docs/operator-guide.md).',
  },

  workerRight: {
    vi: 'đang chạy, không có sự kiện nào chờ quá 1 phút',
    en: 'alive, no event waits longer than a minute',
  },
  workerOff: {
    vi: 'máy chủ đang tắt; {waiting} sự kiện sẽ được chuyển đi khi khởi động',
    en: 'the server is off; {waiting} events will be passed on when it starts',
  },
  workerNone: { vi: 'không có tiến trình nào làm việc nền', en: 'no process works on background jobs' },
  workerNoneAdvice: {
    vi: 'Khởi động máy chủ với JOBS=inside, hoặc chạy `truong-an worker` bên cạnh.',
    en: 'Start the server with JOBS=inside, or run `truong-an worker` beside it.',
  },
  workerLate: {
    vi: '{waiting} sự kiện chờ quá 1 phút, cũ nhất {age}',
    en: '{waiting} events wait longer than a minute, the oldest {age}',
  },
  workerLateAdvice: {
    vi: 'Xem nhật ký của máy chủ; nếu đang nạp nhiều dữ liệu thì chờ, nếu không thì khởi động lại.',
    en: 'Look at the log of the server; wait while much is being loaded, otherwise restart it.',
  },

  jobsRight: { vi: 'không có việc nào lỗi trong 24 giờ qua', en: 'none within the last 24 hours' },
  jobsNone: { vi: 'chưa có việc nền nào', en: 'there was no background job yet' },
  jobsFailed: {
    vi: '{count} việc lỗi trong 24 giờ qua: {names}',
    en: '{count} within the last 24 hours: {names}',
  },
  jobsFailedAdvice: {
    vi: 'Tìm các tên việc này trong nhật ký của máy chủ.',
    en: 'Look for these names in the log of the server.',
  },

  clockRight: { vi: 'khớp với cơ sở dữ liệu, lệch {ms} ms', en: 'agrees with the database, off by {ms} ms' },
  clockOff: {
    vi: 'lệch {seconds} giây so với cơ sở dữ liệu',
    en: 'off by {seconds} seconds from the database',
  },
  clockBack: {
    vi: 'sự kiện cuối cùng ghi {at}, sau giờ hiện tại: đồng hồ đã bị vặn lùi',
    en: 'the last event was written {at}, after the present time: the clock was set back',
  },
  clockAdvice: { vi: 'Bật đồng bộ giờ (NTP) trên máy.', en: 'Turn on time synchronisation (NTP).' },

  diskRight: { vi: 'còn {free} ({percent} %)', en: '{free} free ({percent} %)' },
  diskLow: { vi: '{folder} chỉ còn {free} ({percent} %)', en: '{folder} has only {free} left ({percent} %)' },
  diskAdvice: {
    vi: 'Giải phóng chỗ hoặc chuyển DATA_DIR sang đĩa lớn hơn; hết chỗ thì máy chủ không ghi được nữa.',
    en: 'Free some space or move DATA_DIR to a larger disk; a full disk stops all writing.',
  },

  minutes: { vi: '{count} phút', en: '{count} minutes' },
  hours: { vi: '{count} giờ', en: '{count} hours' },
  days: { vi: '{count} ngày', en: '{count} days' },
});
