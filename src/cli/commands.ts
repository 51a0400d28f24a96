// One page: every command of the operator. Its file is loaded only when it runs, so that each start is quick.
import type { Locale } from '#shared/messages.ts';
import type { Command } from './command.ts';

export interface CommandEntry {
  /** As typed: group and verb, or one word. */
  readonly words: readonly string[];
  /** What stands behind the words. */
  readonly usage: string;
  readonly about: Readonly<Record<Locale, string>>;
  readonly load: () => Promise<Command>;
}

export const COMMANDS: readonly CommandEntry[] = [
  {
    words: ['doctor'],
    usage: '[--json]',
    about: {
      vi: 'khám hệ thống: việc cần làm trước, rồi những gì đang đạt',
      en: 'examines the installation: what must be done first, then what is well',
    },
    load: async () => (await import('./commands/doctor.ts')).doctor,
  },
  {
    words: ['migrate'],
    usage: '[--json]',
    about: {
      vi: 'đưa cơ sở dữ liệu lên phiên bản của chương trình này',
      en: 'brings the database to the version of this program',
    },
    load: async () => (await import('./commands/migrate.ts')).migrateDatabase,
  },
  {
    words: ['worker'],
    usage: '',
    about: {
      vi: 'chỉ làm việc nền, đến khi nhận SIGTERM (đặt JOBS=off ở các máy chủ)',
      en: 'background jobs alone, until SIGTERM (set JOBS=off at the servers)',
    },
    load: async () => (await import('./commands/worker.ts')).worker,
  },
  {
    words: ['backup', 'create'],
    usage: 'FILE [--json]',
    about: {
      vi: 'sao lưu tất cả vào một tệp, máy chủ vẫn chạy',
      en: 'backs up everything into one file while the server goes on',
    },
    load: async () => (await import('./commands/backup-create.ts')).backupCreate,
  },
  {
    words: ['backup', 'verify'],
    usage: 'FILE [--json]',
    about: {
      vi: 'kiểm tra từng byte của một bản sao lưu',
      en: 'checks every byte of a backup',
    },
    load: async () => (await import('./commands/backup-verify.ts')).backupVerify,
  },
  {
    words: ['backup', 'restore'],
    usage: 'FILE [--json]',
    about: {
      vi: 'phục hồi vào DATA_DIR mới hoặc cơ sở dữ liệu trống, rồi so từng dòng',
      en: 'restores into a new DATA_DIR or an empty database and compares row by row',
    },
    load: async () => (await import('./commands/backup-restore.ts')).backupRestore,
  },
  {
    words: ['account', 'invite'],
    usage: '--username NAME --name "HỌ TÊN" --role ROLE --unit CODE [--until DATE] [--json]',
    about: {
      vi: 'mở tài khoản và in liên kết mời dùng một lần',
      en: 'makes an account and prints its one-time invitation',
    },
    load: async () => (await import('./commands/account-invite.ts')).accountInvite,
  },
  {
    words: ['account', 'reset'],
    usage: 'USERNAME [--json]',
    about: {
      vi: 'in liên kết đặt lại mật khẩu, dùng một lần',
      en: 'prints a one-time link to set a new password',
    },
    load: async () => (await import('./commands/account-reset.ts')).accountReset,
  },
  {
    words: ['account', 'list'],
    usage: '--within CODE [--json]',
    about: {
      vi: 'ai giữ vị trí nào ở một đơn vị và bên dưới',
      en: 'who holds which post at a unit and below',
    },
    load: async () => (await import('./commands/account-list.ts')).accountList,
  },
  {
    words: ['unit', 'list'],
    usage: '[--within CODE] [--kind KIND] [--on DATE] [--json]',
    about: { vi: 'các đơn vị trong một ngày', en: 'the units of a day' },
    load: async () => (await import('./commands/unit-list.ts')).unitList,
  },
  {
    words: ['unit', 'import'],
    usage: 'FILE.xlsx [--dry-run] [--json]',
    about: {
      vi: 'thêm các đơn vị trong bảng tính; nêu từng dòng sai; được tất cả hoặc không gì',
      en: 'adds the units of a sheet; names each wrong row; all or nothing',
    },
    load: async () => (await import('./commands/unit-import.ts')).unitImport,
  },
  {
    words: ['unit', 'template'],
    usage: 'FILE.xlsx',
    about: {
      vi: 'ghi bảng tính mẫu, có ví dụ và các giá trị được dùng',
      en: 'writes an empty sheet with an example and the values allowed',
    },
    load: async () => (await import('./commands/unit-template.ts')).unitTemplate,
  },
  {
    words: ['activities', 'export'],
    usage: '--within CODE [--from DATE] [--to DATE] --format csv|json --out FILE|-',
    about: {
      vi: 'xuất nhật ký hoạt động của một đơn vị và bên dưới',
      en: 'exports the activities of a unit and below',
    },
    load: async () => (await import('./commands/activities-export.ts')).activitiesExport,
  },
  {
    words: ['period', 'list'],
    usage: '[--within CODE] [--json]',
    about: { vi: 'các kỳ báo cáo, mới nhất trước', en: 'the report periods, newest first' },
    load: async () => (await import('./commands/period-list.ts')).periodList,
  },
  {
    words: ['report', 'export'],
    usage: '--unit CODE --period ID --format docx|pdf|xlsx --out FILE|- [--version N]',
    about: {
      vi: 'ghi văn bản báo cáo của một đơn vị, đúng thể thức',
      en: 'writes the official paper of a report',
    },
    load: async () => (await import('./commands/report-export.ts')).reportExport,
  },
];
