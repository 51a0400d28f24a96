// What the operating system knows about processes. A process id alone proves nothing, because ids are used again:
// a life is known by its id and its start, a PostgreSQL process by its program and the folder it works in.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const ON_LINUX = process.platform === 'linux';

/** Names one life of the process: the same id used again later gives another text. null = no such living process. */
export function lifeOf(pid: number): string | null {
  if (!ON_LINUX) return psColumn(pid, 'lstart=');
  const fields = statFields(pid);
  return fields === null ? null : `${bootId()} ${fields.startTime}`;
}

export interface ClusterProcess {
  readonly pid: number;
  /** The postmaster; otherwise one of its workers, possibly left behind by it. */
  readonly isPostmaster: boolean;
}

/** The living PostgreSQL processes that work in the data directory `cluster`, whoever started them. */
export function clusterProcesses(cluster: string): readonly ClusterProcess[] {
  return ON_LINUX ? clusterProcessesFromProc(cluster) : postmastersFromPs(cluster);
}

function clusterProcessesFromProc(cluster: string): readonly ClusterProcess[] {
  const folder = identityOfFolder(cluster);
  if (folder === null) return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && pid !== process.pid)
    .filter((pid) => identityOfFolder(`/proc/${String(pid)}/cwd`) === folder && isPostgres(pid))
    .map((pid) => ({ pid, isPostmaster: !commandLine(pid).startsWith('postgres: ') }));
}

/** The program file may have been replaced by an update since the process started. */
function isPostgres(pid: number): boolean {
  return (
    basename(attempt(() => readlinkSync(`/proc/${String(pid)}/exe`)) ?? '').replace(/ \(deleted\)$/, '') ===
    'postgres'
  );
}

function commandLine(pid: number): string {
  return attempt(() => readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8')) ?? '';
}

function identityOfFolder(path: string): string | null {
  return attempt(() => {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${String(dev)}:${String(ino)}`;
  });
}

/** proc(5): the name in brackets may itself hold spaces and brackets, so counting starts behind the last one. */
function statFields(pid: number): { startTime: string } | null {
  const text = attempt(() => readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
  if (text === null) return null;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, startTime] = [fields[0], fields[19]];
  // A zombie has ended; only its parent has not noticed.
  if (startTime === undefined || state === 'Z' || state === 'X') return null;
  return { startTime };
}

let knownBootId: string | undefined;

/** Start times are counted from the start of the machine, so they mean nothing across restarts. */
function bootId(): string {
  knownBootId ??= attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()) ?? '';
  return knownBootId;
}

function postmastersFromPs(cluster: string): readonly ClusterProcess[] {
  const list = attempt(() => execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' })) ?? '';
  return list
    .split('\n')
    .filter((line) => / \S*\/postgres /.test(line) && line.includes(` -D ${cluster} `))
    .map((line) => ({ pid: Number.parseInt(line.trim(), 10), isPostmaster: true }));
}

function psColumn(pid: number, column: string): string | null {
  const text = attempt(() => execFileSync('ps', ['-p', String(pid), '-o', column], { encoding: 'utf8' }));
  return text?.trim() ? text.trim() : null;
}

/** A process may end between two looks at it: then there is nothing to see. */
function attempt<Value>(look: () => Value): Value | null {
  try {
    return look();
  } catch {
    return null;
  }
}
