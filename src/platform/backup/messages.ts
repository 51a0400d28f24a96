// What is said to the operator when a backup cannot be made, read or restored, and what every backup says of itself.
import { defineMessages } from '#shared/messages.ts';

export const backupMessages = defineMessages({
  file_exists: {
    vi: 'Tệp {file} đã có. Hãy chọn tên khác; bản sao lưu cũ không bị ghi đè.',
    en: 'The file {file} exists already. Choose another name; an older backup is never overwritten.',
  },
  not_writable: {
    vi: 'Không ghi được tệp {file} ({reason}).',
    en: 'The file {file} cannot be written ({reason}).',
  },
  not_readable: {
    vi: 'Không đọc được tệp {file} ({reason}).',
    en: 'The file {file} cannot be read ({reason}).',
  },
  not_a_backup: {
    vi: 'Tệp {file} không phải bản sao lưu của Trường An.',
    en: 'The file {file} is not a backup of Trường An.',
  },
  truncated: {
    vi: 'Bản sao lưu {file} bị thiếu phần cuối (dừng ở byte {at}). Tệp này không dùng được; hãy chép lại hoặc dùng bản khác.',
    en: 'The backup {file} is cut off (it ends at byte {at}). It cannot be used; copy it again or take another one.',
  },
  damaged: {
    vi: 'Bản sao lưu {file} đã bị hỏng hoặc bị sửa ({where}). Tệp này không dùng được; hãy chép lại hoặc dùng bản khác.',
    en: 'The backup {file} was damaged or changed ({where}). It cannot be used; copy it again or take another one.',
  },
  newer_format: {
    vi: 'Bản sao lưu {file} do phiên bản Trường An mới hơn tạo ra. Hãy cập nhật chương trình rồi phục hồi.',
    en: 'The backup {file} was made by a newer version of Trường An. Update the program, then restore.',
  },
  newer_program: {
    vi: 'Bản sao lưu có bản chuyển đổi {migration} mà chương trình này chưa có. Hãy cập nhật chương trình rồi phục hồi.',
    en: 'The backup holds migration {migration}, which this program does not have. Update the program, then restore.',
  },
  other_migration: {
    vi: 'Bản chuyển đổi {migration} của bản sao lưu khác với bản đi kèm chương trình này. Hãy dùng đúng phiên bản đã tạo bản sao lưu.',
    en: 'Migration {migration} of the backup differs from the one shipped with this program. Use the version that made the backup.',
  },
  server_running: {
    vi: 'Có {count} kết nối của máy chủ Trường An đang dùng cơ sở dữ liệu này. Hãy dừng máy chủ rồi phục hồi.',
    en: 'A server of Trường An is using this database ({count} connections). Stop it, then restore.',
  },
  not_empty: {
    vi: 'Cơ sở dữ liệu này đã có dữ liệu ({table}: {rows} dòng), nên không phục hồi đè lên. Hãy chọn DATA_DIR mới hoặc cơ sở dữ liệu trống.',
    en: 'This database holds data already ({table}: {rows} rows) and is not overwritten. Choose a new DATA_DIR or an empty database.',
  },
  foreign_database: {
    vi: 'Cơ sở dữ liệu này có bảng không phải của Trường An ({table}). Hãy tạo một cơ sở dữ liệu trống.',
    en: 'This database holds a table that is not of Trường An ({table}). Create an empty database.',
  },
  other_shape: {
    vi: 'Cơ sở dữ liệu này đã chạy các bản chuyển đổi khác với bản sao lưu. Hãy phục hồi vào DATA_DIR mới hoặc cơ sở dữ liệu trống.',
    en: 'The migrations of this database are not those of the backup. Restore into a new DATA_DIR or an empty database.',
  },
  not_equal: {
    vi: 'Sau khi nạp, bảng {table} không khớp với bản sao lưu ({rows} dòng, cần {expected}). Đã hủy, chưa có gì thay đổi.',
    en: 'After loading, table {table} does not equal the backup ({rows} rows, {expected} expected). Undone; nothing was changed.',
  },
  era_not_allowed: {
    vi: 'Tài khoản cơ sở dữ liệu {role} chưa được phép ghi số kỷ nguyên. Người quản trị PostgreSQL chạy một lần: grant set on parameter "app.era" to {role};',
    en: 'The database account {role} may not set the era. Let the administrator of PostgreSQL run once: grant set on parameter "app.era" to {role};',
  },
  circular_tables: {
    vi: 'Không sắp được thứ tự các bảng {tables}. Đây là lỗi của chương trình, hãy báo cho người phát triển.',
    en: 'The tables {tables} refer to each other in a circle. This is a fault of the program; tell its developers.',
  },
});

/** The first entry of every backup, for whoever finds the file years later. */
export const ABOUT_BACKUP = `BẢN SAO LƯU CỦA TRƯỜNG AN

Tệp này chứa toàn bộ dữ liệu của một hệ thống Trường An, kể cả dữ liệu cá nhân: hãy giữ ở nơi an toàn.
Kiểm tra:  npm run truong-an -- backup verify TỆP
Phục hồi:  DATA_DIR=/thư/mục/mới npm run truong-an -- backup restore TỆP

A backup of Trường An: all data of one installation, personal data included. Keep it safe.
Check it:   npm run truong-an -- backup verify FILE
Restore it: DATA_DIR=/a/new/folder npm run truong-an -- backup restore FILE

manifest.json            what is inside: migrations, rows and SHA-256 of each table
tables/<name>/*.copy.gz  rows in PostgreSQL's text format of COPY, gzip
files/<sha256>           pictures and documents, as they were stored
seal.sha256              SHA-256 of everything before it
`;
