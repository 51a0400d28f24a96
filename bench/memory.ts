// What a process holds in memory, as the system sees it.
import { readFile } from 'node:fs/promises';

/** Resident megabytes of a process; NaN where the system does not say (Linux does). */
export async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1] ?? NaN) / 1024;
}

const EVERY_MS = 50;

/** Looks every 50 ms until `stop`, which answers everything seen, oldest first. */
export function watchMemory(pid: number): { stop(): number[] } {
  const seen: number[] = [];
  const timer = setInterval(() => {
    void residentMegabytes(pid).then((megabytes) => {
      if (!Number.isNaN(megabytes)) seen.push(megabytes);
    });
  }, EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      return seen;
    },
  };
}
