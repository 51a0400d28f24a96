// The commands as an operator types them: what they print, and how they end.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { PROJECT_ROOT } from '#platform/project-root.ts';
import { aTree, useTestDatabase } from '#tests/kit/index.ts';

const database = useTestDatabase();
const SLOW = 120_000;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'truong-an-cli-'));
  const { cuChi } = await aTree(database);
  await sql`
    insert into activities (id, unit_id, kind, title, held_on, search, pupils, created_at, updated_at)
    select gen_random_uuid(), ${cuChi.lowerSecondaries[0].id}, 'talk', 'Buổi "' || n || '", có dấu phẩy', date '2026-03-01' + n, '', n, now(), now()
    from generate_series(1, 30) n`.execute(database.ownerDb);
}, SLOW);
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function start(args: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [join(PROJECT_ROOT, 'src/cli/main.ts'), ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = async (): Promise<Ended> => {
    const code = new Promise<number | null>((resolve) => child.once('close', resolve));
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { code: await code, out, err };
  };
  return { child, ended: ended() };
}

/** On the database of this test. */
function run(...args: string[]): Promise<Ended> {
  return start(args, { DATABASE_URL: database.url, DATA_DIR: join(folder, 'data') }).ended;
}

/** On a data folder with a database of its own. */
function runIn(dataDir: string, ...args: string[]): Promise<Ended> {
  return start(args, { DATA_DIR: join(folder, dataDir) }).ended;
}

describe('usage', () => {
  test.each<[string, string[], number, RegExp]>([
    ['nothing: all commands', [], 2, /backup create FILE/],
    ['a group alone: its commands', ['backup'], 2, /backup restore FILE/],
    ['an unknown verb', ['backup', 'burn'], 2, /Không có lệnh "backup burn"/],
    ['a file not named', ['backup', 'create'], 2, /Thiếu FILE/],
    ['an unknown option', ['doctor', '--fast'], 2, /Không có tùy chọn --fast/],
    ['an option without value', ['unit', 'list', '--lang', 'en', '--within'], 2, /--within lacks a value/],
    [
      'a choice there is not',
      ['activities', 'export', '--within', 'so', '--format', 'doc', '--out', '-'],
      2,
      /csv, json/,
    ],
    ['a day there is not', ['unit', 'list', '--on', '2026-02-30'], 2, /không phải ngày/],
  ])(
    '%s',
    async (_, args, code, words) => {
      const ended = await run(...args);
      expect(ended).toMatchObject({ code, out: '' });
      expect(ended.err).toMatch(words);
    },
    SLOW,
  );

  test(
    'asked for, it is an answer',
    async () => {
      const all = await run('--help');
      expect(all).toMatchObject({ code: 0, err: '' });
      expect(all.out).toContain('unit import FILE.xlsx [--dry-run]');
      const one = await run('--lang', 'en', 'backup', 'create', '--help');
      expect(one).toMatchObject({ code: 0, err: '' });
      expect(one.out).toContain('backs up everything');
    },
    SLOW,
  );
});

describe('units', () => {
  const HEADING = ['Mã đơn vị *', 'Tên đơn vị', 'Loại', 'Cấp học', 'Mã đơn vị cấp trên', 'Từ ngày'];
  const sheetOf = async (name: string, rows: readonly (readonly (string | Date | null)[])[]) => {
    const cells = [HEADING, ...rows].map((row) =>
      row.map((value) =>
        value instanceof Date
          ? { value, type: Date, format: 'dd/mm/yyyy' }
          : value === null
            ? null
            : { value, type: String },
      ),
    );
    const file = join(folder, name);
    await writeFile(file, await writeExcelFile(cells).toBuffer());
    return file;
  };
  const SCHOOL = [
    'cu-chi-th-9',
    'Trường Tiểu học Mẫu 9',
    'school',
    'Tiểu học',
    'cu-chi',
    new Date('1990-09-05'),
  ];

  test(
    'are written into a template, which is never written over',
    async () => {
      expect(await run('unit', 'template', 'units.xlsx')).toMatchObject({ code: 0 });
      expect(await run('unit', 'template', 'units.xlsx')).toMatchObject({ code: 1, out: '' });
      const empty = await run('unit', 'import', 'units.xlsx');
      expect(empty).toMatchObject({ code: 1, err: expect.stringContaining('không có dòng nào') as string });
    },
    SLOW,
  );

  test(
    'come in all together, or not at all and every wrong cell is named',
    async () => {
      const wrong = await sheetOf('wrong.xlsx', [
        SCHOOL,
        ['cu-chi-th-9', 'Trường Tiểu học Mẫu', 'trường', 'Tiểu học', 'nowhere', '31/02/2020'],
      ]);
      const refused = await run('unit', 'import', wrong);
      expect(refused).toMatchObject({ code: 1, out: '' });
      expect(refused.err).toMatch(/Dòng 3, cột "Từ ngày": .*2020-02-31/);
      expect(refused.err).toMatch(/Dòng 3, cột "Mã đơn vị": Mã này đã có ở một dòng phía trên/);
      expect(refused.err).toMatch(/Dòng 3, cột "Loại"/);
      expect(refused.err).toMatch(/Dòng 3, cột "Mã đơn vị cấp trên"/);

      const right = await sheetOf('right.xlsx', [SCHOOL]);
      expect(await run('unit', 'import', right, '--dry-run')).toMatchObject({ code: 0 });
      const imported = await run('unit', 'import', right, '--json');
      expect(imported).toMatchObject({ code: 0, err: '' });
      expect(JSON.parse(imported.out)).toEqual({ count: 1, codes: ['cu-chi-th-9'], dryRun: false });

      const listed = await run('unit', 'list', '--within', 'cu-chi', '--json');
      const { items } = JSON.parse(listed.out) as { items: { code: string }[] };
      expect(items.find(({ code }) => code === 'cu-chi-th-9')).toMatchObject({
        name: 'Trường Tiểu học Mẫu 9',
        level: 'primary',
        parentCode: 'cu-chi',
        validFrom: '1990-09-05',
      });
    },
    SLOW,
  );

  test(
    'from a file that is no sheet are refused',
    async () => {
      await writeFile(join(folder, 'not.xlsx'), 'text');
      expect(await run('unit', 'import', 'not.xlsx')).toMatchObject({ code: 1, out: '' });
      expect(await run('unit', 'import', 'nowhere.xlsx')).toMatchObject({ code: 1, out: '' });
    },
    SLOW,
  );
});

test(
  'accounts are invited, listed and given a new link',
  async () => {
    const who = [
      '--username',
      'chuyenvien.cu-chi',
      '--name',
      'Nguyễn Thị Mẫu',
      '--role',
      'officer',
      '--unit',
      'cu-chi',
    ];
    const invited = await run('account', 'invite', ...who, '--json');
    expect(invited).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(invited.out)).toMatchObject({
      username: 'chuyenvien.cu-chi',
      link: expect.stringMatching(/^http:\/\/127\.0\.0\.1:3000\/loi-moi\/./) as string,
    });
    const again = await run('account', 'invite', ...who);
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err).toContain('Tên đăng nhập này đã có người dùng.');
    expect(await run('account', 'invite', ...who, '--role', 'king')).toMatchObject({ code: 2 });

    expect(await run('account', 'reset', 'chuyenvien.cu-chi')).toMatchObject({ code: 0 });
    expect(await run('account', 'reset', 'nobody.at-all')).toMatchObject({ code: 1, out: '' });

    const listed = await run('account', 'list', '--within', 'cu-chi');
    expect(listed.code).toBe(0);
    expect(listed.out).toMatch(/chuyenvien\.cu-chi +Nguyễn Thị Mẫu +Chuyên viên +Chưa kích hoạt +cu-chi/);
  },
  SLOW,
);

test(
  'activities are exported as a table and as JSON',
  async () => {
    const csv = await run('activities', 'export', '--within', 'so', '--format', 'csv', '--out', '-');
    expect(csv.code).toBe(0);
    const lines = csv.out.trim().split('\r\n');
    expect(lines).toHaveLength(31);
    expect(lines[1]).toContain('"Buổi ""1"", có dấu phẩy"');

    const days = ['--from', '2026-03-03', '--to', '2026-03-05'];
    const json = await run(
      'activities',
      'export',
      '--within',
      'so',
      ...days,
      '--format',
      'json',
      '--out',
      'some.json',
    );
    expect(json).toMatchObject({ code: 0, out: '' });
    const activities = JSON.parse(await readFile(join(folder, 'some.json'), 'utf8')) as { heldOn: string }[];
    expect(activities.map(({ heldOn }) => heldOn)).toEqual(['2026-03-03', '2026-03-04', '2026-03-05']);
    expect(
      await run('activities', 'export', '--within', 'so', '--format', 'json', '--out', 'some.json'),
    ).toMatchObject({
      code: 1,
    });

    const none = await run(
      'activities',
      'export',
      '--within',
      'tan-an-hoi',
      '--format',
      'json',
      '--out',
      '-',
    );
    expect(JSON.parse(none.out)).toEqual([]);
    expect(
      await run('activities', 'export', '--within', 'nowhere', '--format', 'csv', '--out', '-'),
    ).toMatchObject({
      code: 1,
      out: '',
    });
  },
  SLOW,
);

test(
  'a data folder without an installation is refused, and stays empty',
  async () => {
    for (const args of [['unit', 'list'], ['doctor'], ['worker'], ['backup', 'create', 'x.tar']]) {
      const ended = await runIn('nothing', ...args);
      expect(ended).toMatchObject({ code: 1, out: '' });
      expect(ended.err).toContain('Chưa có dữ liệu của Trường An');
    }
    await expect(readFile(join(folder, 'nothing'))).rejects.toMatchObject({ code: 'ENOENT' });
  },
  SLOW,
);

test(
  'the worker works alone until it is told to stop',
  async () => {
    const { child, ended } = start(['worker'], {
      DATABASE_URL: database.url,
      DATA_DIR: join(folder, 'data'),
    });
    await new Promise<void>((resolve) => {
      child.stderr.on('data', (chunk) => {
        if (String(chunk).includes('Đang làm việc nền')) resolve();
      });
    });
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0 });
  },
  SLOW,
);

describe('an installation', () => {
  interface BackupAnswer {
    readonly tables: { name: string; rows: number; sha256: string }[];
    readonly auditChain?: { brokenAt: number | null };
    readonly era: number;
  }
  const answer = ({ out }: Ended) => JSON.parse(out) as BackupAnswer;

  test(
    'moves to another machine in one file, row by row',
    async () => {
      const made = await run('backup', 'create', 'all.tar', '--json');
      expect(made).toMatchObject({ code: 0, err: '' });
      expect(await run('backup', 'create', 'all.tar')).toMatchObject({ code: 1, out: '' });
      expect(await run('backup', 'verify', 'all.tar')).toMatchObject({ code: 0 });

      const restored = await runIn('moved', 'backup', 'restore', 'all.tar', '--json');
      expect(restored).toMatchObject({ code: 0, err: '' });
      expect(answer(restored)).toMatchObject({ era: 2, auditChain: { brokenAt: null } });
      expect(answer(restored).tables).toEqual(answer(made).tables);

      const secondTime = await runIn('moved', 'backup', 'restore', 'all.tar');
      expect(secondTime).toMatchObject({ code: 1, out: '' });
      expect(secondTime.err).toContain('không phục hồi đè lên');

      // A backup of the copy holds the same rows, and the events of backup and restore on top.
      const copied = answer(await runIn('moved', 'backup', 'create', 'copy.tar', '--json'));
      const rowsOf = ({ tables }: BackupAnswer, name: string) =>
        tables.find((table) => table.name === name)?.rows ?? 0;
      const unchanged = ({ tables }: BackupAnswer) => tables.filter(({ name }) => name !== 'audit_events');
      expect(unchanged(copied)).toEqual(unchanged(answer(made)));
      expect(rowsOf(copied, 'audit_events')).toBe(rowsOf(answer(made), 'audit_events') + 1);

      const doctor = await runIn('moved', 'doctor');
      expect(doctor.out).toMatch(/✓ Chuỗi nhật ký hệ thống/);
      expect(doctor.out).toMatch(/✓ Sao lưu/);
      expect(doctor.code).toBe(0);
    },
    SLOW,
  );

  test(
    'is not made from a backup that was changed',
    async () => {
      const bytes = await readFile(join(folder, 'all.tar'));
      const at = bytes.indexOf('tables/units/') + 512 + 20;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await writeFile(join(folder, 'changed.tar'), bytes);
      for (const args of [
        ['backup', 'verify', 'changed.tar'],
        ['backup', 'restore', 'changed.tar'],
      ]) {
        const ended = await runIn('never', ...args);
        expect(ended).toMatchObject({ code: 1, out: '' });
        expect(ended.err).toContain('đã bị hỏng hoặc bị sửa');
      }
      await expect(readFile(join(folder, 'never'))).rejects.toMatchObject({ code: 'ENOENT' });
    },
    SLOW,
  );

  test(
    'is migrated before its first server',
    async () => {
      const first = await runIn('fresh', 'migrate', '--json');
      expect(first.code).toBe(0);
      expect((JSON.parse(first.out) as { applied: string[] }).applied).toContain('0001_platform_roles.sql');
      expect(await runIn('fresh', 'migrate', '--json')).toMatchObject({ code: 0, out: '{"applied":[]}\n' });
    },
    SLOW,
  );
});
