// What `--demo` adds to a start: the sample organisation when the data folder is new, and the sign-ins to try it with.
import { SYSTEM_ACTOR } from '#foundation/accounts/actor.ts';
import { findUnits } from '#foundation/organisation/server/index.ts';
import { ask } from '#foundation/use-case/index.ts';
import { newId } from '#shared/ids.ts';
import { todayInVietnam } from '#shared/dates.ts';
import type { Application } from './application.ts';
import { COMMUNES, DEPARTMENT_CODE } from './sample/organisation-plan.ts';
import { loadSampleOrganisation, type SampleStep } from './sample/load-sample.ts';
import { SAMPLE_PASSWORD } from './sample/people.ts';

/** The data folder belongs to somebody: the sample is never mixed into it. */
export class NotADemoError extends Error {
  constructor(dataDir: string) {
    super(
      `Thư mục dữ liệu ${dataDir} đang chứa một đơn vị thật, nên không nạp dữ liệu mẫu vào đó. ` +
        'Chạy `npm start` để dùng tiếp dữ liệu này, hoặc đặt DATA_DIR là một thư mục mới rồi chạy lại `npm run demo`.',
    );
    this.name = 'NotADemoError';
  }
}

const STEP_WORDS: Readonly<Record<SampleStep, string>> = {
  organisation: 'cơ cấu tổ chức, tài khoản, kỳ báo cáo',
  pictures: 'ảnh minh họa',
  plans: 'kế hoạch của các trường',
  journals: 'nhật ký hoạt động của các trường',
  reports: '',
  directives: 'việc được giao theo kế hoạch',
  notices: 'thông báo gần đây',
};

type DemoHost = Pick<Application, 'config' | 'db' | 'storage' | 'now'>;

/** Loads the sample organisation unless it is there. Throws NotADemoError, and what `signal` was aborted with. */
export async function prepareDemo(application: DemoHost, signal: AbortSignal): Promise<void> {
  const state = await findState(application);
  if (state === 'sample') return;
  if (state === 'real') throw new NotADemoError(application.config.dataDir);
  say('Đang tạo dữ liệu mẫu, chỉ một lần cho thư mục dữ liệu này:');
  await loadSampleOrganisation(application, {
    today: todayInVietnam(application.now()),
    signal,
    onProgress: (done, total, step, name) => say(`  ${done + 1}/${total} ${STEP_WORDS[step]}${name}`),
  });
}

async function findState({ db, now }: DemoHost): Promise<'empty' | 'sample' | 'real'> {
  const caller = { actor: SYSTEM_ACTOR, now: now(), requestId: newId() };
  const { items } = await ask(db, caller, findUnits, { limit: 500 });
  if (items.length === 0) return 'empty';
  return items.some(({ code, isSample }) => code === DEPARTMENT_CODE && isSample) ? 'sample' : 'real';
}

/** Whom one can sign in as, one line each. */
export function sampleSignIns(): string[] {
  const [commune] = COMMUNES;
  if (!commune) return [];
  const { code, place } = commune;
  const rows: readonly (readonly [username: string, who: string])[] = [
    [`chuyenvien.${code}`, `chuyên viên Phòng VH-XH xã ${place}`],
    [`lanhdao.${code}`, `lãnh đạo Phòng VH-XH xã ${place}`],
    [`hieutruong.${code}-thcs-1`, 'hiệu trưởng một trường THCS'],
    [`phutrach.${code}-thcs-1`, 'người phụ trách ở trường'],
    [`congan.${code}`, `Công an xã ${place}`],
    ['so.chuyenvien', 'chuyên viên Sở Giáo dục và Đào tạo'],
    ['quantri', 'quản trị hệ thống'],
  ];
  return [
    `Đăng nhập thử, mật khẩu chung ${SAMPLE_PASSWORD}:`,
    ...rows.map(([username, who]) => `  ${username.padEnd(28)}${who}`),
    `  Xã khác: ${COMMUNES.slice(1)
      .map((other) => other.code)
      .join(', ')}.`,
    `  Trường khác: ${code}-mn-1…5, ${code}-th-1…6, ${code}-thcs-1…4, và như vậy ở mỗi xã.`,
  ];
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
