// Under which conditions everything is measured: which core belongs to whom, how long, how often, in which folder.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '#platform/project-root.ts';

/** Who works on a core: the server together with its database, or the tool that asks it. */
export type Side = 'server' | 'load';

export interface Setting {
  readonly repetitions: number;
  readonly secondsEach: number;
  readonly warmUpSeconds: number;
  readonly connections: number;
  readonly isQuick: boolean;
  /** The core of each side; null where processes cannot be bound to cores, or where there is one core only. */
  readonly cores: Readonly<Record<Side, number>> | null;
  /** Seeded data folders are kept here between runs. */
  readonly folder: string;
}

export function createSetting({ isQuick }: { readonly isQuick: boolean }): Setting {
  return {
    repetitions: isQuick ? 1 : 3,
    secondsEach: isQuick ? 2 : 5,
    warmUpSeconds: isQuick ? 1 : 4,
    connections: 16,
    isQuick,
    cores: chooseCores(),
    folder: join(PROJECT_ROOT, '.data', 'bench'),
  };
}

export function describeSetting({ cores, connections, repetitions, secondsEach }: Setting): string {
  const placed = cores
    ? 'server and database share one core, the load tool has another'
    : 'NOT BOUND TO CORES (one core, or no taskset): figures of this run compare with no other';
  return `${placed}; ${connections} connections; fsync on; ${repetitions} × ${secondsEach} s after a warm-up`;
}

/** The command that runs `command` on the core of a side. */
export function onCore({ cores }: Setting, side: Side, command: readonly string[]): string[] {
  return cores ? ['taskset', '-c', String(cores[side]), ...command] : [...command];
}

/** This process only watches; it must not take time from the server. */
export function moveAside({ cores }: Setting): void {
  if (cores) spawnSync('taskset', ['-cp', String(cores.load), String(process.pid)]);
}

function chooseCores(): Setting['cores'] {
  if (process.platform !== 'linux' || spawnSync('taskset', ['-V']).status !== 0) return null;
  const [server, load] = allowedCores();
  return server === undefined || load === undefined ? null : { server, load };
}

/** From `Cpus_allowed_list: 0-3,8`. */
function allowedCores(): number[] {
  const list = /^Cpus_allowed_list:\s*(\S+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '';
  return list.split(',').flatMap((part) => {
    const [first = NaN, last = first] = part.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}
