// What the command line says, beside what use cases refuse.
import { defineMessages } from '#shared/messages.ts';

export const cliMessages = defineMessages({
  title: {
    vi: 'Trường An: lệnh của người quản trị máy chủ',
    en: 'Trường An: commands for the operator of a server',
  },
  usage: { vi: 'Cách dùng', en: 'Usage' },
  commands: { vi: 'Các lệnh', en: 'Commands' },
  everywhere: { vi: 'Dùng được với mọi lệnh', en: 'With every command' },
  helpOption: { vi: 'cách dùng của lệnh', en: 'how to use the command' },
  langOption: { vi: 'ngôn ngữ của câu trả lời', en: 'language of the answer' },
  settings: {
    vi: 'Lệnh dùng cùng biến môi trường với máy chủ: DATA_DIR, DATABASE_URL, STORAGE_URL, ORIGIN. Bản mẫu ở DATA_DIR=.data/demo.',
    en: 'Commands read the same environment as the server: DATA_DIR, DATABASE_URL, STORAGE_URL, ORIGIN. The demo lives in DATA_DIR=.data/demo.',
  },
  unknownCommand: { vi: 'Không có lệnh "{command}".', en: 'There is no command "{command}".' },
  unknownOption: { vi: 'Không có tùy chọn {option}.', en: 'There is no option {option}.' },
  wrongOption: {
    vi: 'Tùy chọn {option} thiếu giá trị, hoặc có giá trị thừa.',
    en: 'The option {option} lacks a value, or has one too many.',
  },
  optionMissing: { vi: 'Thiếu {option}.', en: '{option} is missing.' },
  operandMissing: { vi: 'Thiếu {operand}.', en: '{operand} is missing.' },
  tooManyOperands: { vi: 'Thừa "{operand}".', en: '"{operand}" is too much.' },
  notAChoice: {
    vi: '{option}: không có "{value}"; chọn một trong: {choices}.',
    en: '{option}: there is no "{value}"; choose one of: {choices}.',
  },
  notADay: {
    vi: '{option}: "{value}" không phải ngày có thật; viết năm-tháng-ngày, ví dụ 2026-05-10.',
    en: '{option}: "{value}" is not a day; write yyyy-mm-dd, as 2026-05-10.',
  },
  stopped: { vi: 'Đã dừng theo yêu cầu.', en: 'Stopped as asked.' },
  fault: {
    vi: 'Lệnh gặp lỗi không lường trước:',
    en: 'The command failed in a way nobody foresaw:',
  },
  next: { vi: 'Bước tiếp theo: {next}', en: 'Next step: {next}' },

  migrated: { vi: 'Đã chạy {count} bản chuyển đổi:', en: '{count} migrations were applied:' },
  nothingToMigrate: {
    vi: 'Cơ sở dữ liệu đã ở phiên bản mới nhất.',
    en: 'The database is up to date.',
  },

  workerStarted: {
    vi: 'Đang làm việc nền. Ctrl-C hoặc SIGTERM để dừng.',
    en: 'Working on background jobs. Stop with Ctrl-C or SIGTERM.',
  },
  workerOwnsDatabase: {
    vi: 'Chưa có máy chủ nào chạy trên {dataDir}; lệnh này tự mở cơ sở dữ liệu, nên máy chủ chỉ khởi động được sau khi lệnh dừng.',
    en: 'No server runs on {dataDir}; this command has opened the database itself, so a server can start only after it ends.',
  },

  backupCreated: { vi: 'Đã sao lưu vào {file}', en: 'Backed up to {file}' },
  backupVerified: { vi: 'Bản sao lưu {file} nguyên vẹn', en: 'The backup {file} is whole' },
  backupRestored: { vi: 'Đã phục hồi từ {file}', en: 'Restored from {file}' },
  backupMoment: { vi: 'Thời điểm: {at}', en: 'As of: {at}' },
  backupRows: {
    vi: 'Dữ liệu: {rows} dòng trong {tables} bảng',
    en: 'Data: {rows} rows in {tables} tables',
  },
  backupFiles: { vi: 'Tệp: {count} ({size})', en: 'Files: {count} ({size})' },
  backupSize: { vi: 'Dung lượng: {size}', en: 'Size: {size}' },
  backupSeal: {
    vi: 'Mã băm: {sha256} (ghi lại ở nơi khác để đối chiếu)',
    en: 'SHA-256: {sha256} (note it down elsewhere to compare)',
  },
  backupMissing: {
    vi: 'Lưu ý: {count} tệp có tên trong cơ sở dữ liệu nhưng không còn nguyên trong kho, nên không có trong bản sao lưu:',
    en: 'Note: {count} files are named by the database but no longer whole in the storage, so the backup lacks them:',
  },
  backupEra: {
    vi: 'Nhật ký hệ thống tiếp tục ở kỷ nguyên {era}; chuỗi niêm có {blocks} khối, nguyên vẹn.',
    en: 'The audit trail goes on in era {era}; its chain of {blocks} blocks is whole.',
  },
  backupMigrated: {
    vi: 'Đã chạy thêm {count} bản chuyển đổi của phiên bản này.',
    en: '{count} migrations of this version were applied on top.',
  },
  backupStep: { vi: '  {what}: {count}', en: '  {what}: {count}' },

  invited: {
    vi: 'Đã mời {username}. Gửi liên kết này cho người đó; dùng được một lần, đến {until}:',
    en: '{username} is invited. Send this link to the person; it works once, until {until}:',
  },
  resetIssued: {
    vi: 'Liên kết đặt mật khẩu cho {username}; dùng được một lần, đến {until}:',
    en: 'A link for {username} to set a password; it works once, until {until}:',
  },
  accountUsername: { vi: 'Tên đăng nhập', en: 'Username' },
  accountName: { vi: 'Họ và tên', en: 'Name' },
  accountRole: { vi: 'Vai trò', en: 'Role' },
  accountUnit: { vi: 'Đơn vị', en: 'Unit' },
  accountState: { vi: 'Tình trạng', en: 'State' },
  accountNobody: { vi: '(chưa có người)', en: '(nobody yet)' },
  accountsCounted: {
    vi: '{posts} vị trí; {empty} chưa có người; {invited} chưa kích hoạt; {disabled} đã khóa',
    en: '{posts} posts; {empty} empty; {invited} not opened yet; {disabled} disabled',
  },

  unitCode: { vi: 'Mã', en: 'Code' },
  unitName: { vi: 'Tên', en: 'Name' },
  unitKind: { vi: 'Loại', en: 'Kind' },
  unitLevel: { vi: 'Cấp học', en: 'Level' },
  unitParent: { vi: 'Trực thuộc', en: 'Under' },
  unitsCounted: { vi: '{total} đơn vị', en: '{total} units' },
  unitsImported: { vi: 'Đã thêm {count} đơn vị.', en: '{count} units were added.' },
  unitsWouldImport: {
    vi: 'Đọc được {count} đơn vị, không có dòng sai. Chưa ghi gì (--dry-run).',
    en: '{count} units can be added; no row is wrong. Nothing was written (--dry-run).',
  },
  unitsWrong: {
    vi: '{count} chỗ chưa đúng; chưa thêm đơn vị nào:',
    en: '{count} places are wrong; no unit was added:',
  },
  unitWrongCell: {
    vi: '  Dòng {row}, cột "{column}": {why}{value}',
    en: '  Row {row}, column "{column}": {why}{value}',
  },
  unitWrongValue: { vi: ' (đang ghi: {value})', en: ' (it says: {value})' },
  templateWritten: {
    vi: 'Đã ghi mẫu vào {file}. Điền từ dòng 2, rồi chạy: unit import {file} --dry-run',
    en: 'The template is in {file}. Fill it from row 2, then run: unit import {file} --dry-run',
  },

  periodId: { vi: 'Mã kỳ', en: 'Id' },
  periodName: { vi: 'Tên kỳ', en: 'Name' },
  periodOwner: { vi: 'Đơn vị yêu cầu', en: 'Asked by' },
  periodFrom: { vi: 'Từ ngày', en: 'From' },
  periodTo: { vi: 'Đến ngày', en: 'To' },
  periodDue: { vi: 'Hạn gửi', en: 'Due' },
  periodsCounted: { vi: '{total} kỳ báo cáo', en: '{total} report periods' },
  reportIsDraft: {
    vi: 'Báo cáo chưa gửi: văn bản này là bản nháp.',
    en: 'The report was not sent yet: this paper is a draft.',
  },

  exported: { vi: 'Đã xuất {count} hoạt động.', en: '{count} activities were exported.' },
  fileWritten: { vi: 'Đã ghi {file}', en: 'Written to {file}' },
});

/** Why the command line itself refuses. */
export const refusalMessages = defineMessages({
  noInstallation: {
    vi: 'Chưa có dữ liệu của Trường An trong {dataDir}. Hãy khởi động máy chủ một lần (npm start), hoặc đặt DATA_DIR đúng thư mục (bản mẫu: DATA_DIR=.data/demo).',
    en: 'There is no data of Trường An in {dataDir}. Start the server once (npm start), or set DATA_DIR to the right folder (the demo: DATA_DIR=.data/demo).',
  },
  neverMigrated: {
    vi: 'Cơ sở dữ liệu này chưa được chuẩn bị. Hãy chạy: truong-an migrate',
    en: 'This database has not been prepared yet. Run: truong-an migrate',
  },
  migrationsPending: {
    vi: 'Cơ sở dữ liệu thiếu {count} bản chuyển đổi của phiên bản này. Hãy sao lưu, dừng máy chủ, rồi chạy: truong-an migrate',
    en: 'The database lacks {count} migrations of this version. Make a backup, stop the server, then run: truong-an migrate',
  },
  serverRunning: {
    vi: 'Máy chủ đang chạy trên dữ liệu này (tiến trình {pid}). Hãy dừng máy chủ trước.',
    en: 'A server is running on this data (process {pid}). Stop it first.',
  },
  databaseUnreachable: {
    vi: 'Không kết nối được cơ sở dữ liệu ({detail}). Hãy kiểm tra DATABASE_URL và máy chủ cơ sở dữ liệu.',
    en: 'The database cannot be reached ({detail}). Check DATABASE_URL and the database server.',
  },
  databaseDied: {
    vi: 'Cơ sở dữ liệu đã dừng và không khởi động lại được. Xem nhật ký ở trên.',
    en: 'The database ended and could not be started again. See the log above.',
  },
  chainBroken: {
    vi: 'Bản sao lưu đã phục hồi, nhưng chuỗi nhật ký hệ thống trong đó đứt ở khối {block}: dữ liệu đã bị sửa từ trước khi sao lưu. Chạy truong-an doctor để xem.',
    en: 'The backup was restored, but the audit chain in it is broken at block {block}: it was changed before the backup was made. Run truong-an doctor.',
  },
  fileExists: {
    vi: 'Tệp {file} đã có; không ghi đè. Hãy chọn tên khác.',
    en: 'The file {file} exists and is not overwritten. Choose another name.',
  },
  fileNotReadable: {
    vi: 'Không đọc được tệp {file} ({reason}).',
    en: 'The file {file} cannot be read ({reason}).',
  },
  fileNotWritable: {
    vi: 'Không ghi được tệp {file} ({reason}).',
    en: 'The file {file} cannot be written ({reason}).',
  },
  notASheet: {
    vi: 'Tệp {file} không phải bảng tính .xlsx đọc được.',
    en: 'The file {file} is not a readable .xlsx sheet.',
  },
  columnsMissing: {
    vi: 'Dòng đầu của bảng thiếu cột: {columns}. Lấy mẫu bằng: truong-an unit template FILE.xlsx',
    en: 'The first row of the sheet lacks the columns: {columns}. Get a template with: truong-an unit template FILE.xlsx',
  },
  columnUnknown: {
    vi: 'Dòng đầu của bảng có cột không biết: {columns}. Lấy mẫu bằng: truong-an unit template FILE.xlsx',
    en: 'The first row of the sheet has unknown columns: {columns}. Get a template with: truong-an unit template FILE.xlsx',
  },
  sheetEmpty: { vi: 'Bảng không có dòng nào để nhập.', en: 'The sheet has no row to import.' },
});
