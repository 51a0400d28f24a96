// What can be seen without the database: the settings, and the room on the disks.
import { stat, statfs } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { formatCount } from '#shared/vietnamese-format.ts';
import { formatSize } from '../print.ts';
import type { Finding, Patient } from './finding.ts';

const ON_THIS_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The settings were read already, so they are well-formed; here, whether they are wise. */
export function checkConfig({ config, words }: Patient): Finding {
  const { origin, dataDir, databaseUrl, jobs } = config;
  const data = { origin, dataDir, database: databaseUrl === null ? 'embedded' : 'own', jobs };
  const { protocol, hostname } = new URL(origin);
  if (protocol === 'http:' && !ON_THIS_MACHINE.has(hostname)) {
    const measure = words.originNotSecure({ origin });
    return { id: 'config', state: 'todo', measure, advice: words.originNotSecureAdvice(), data };
  }
  return { id: 'config', state: 'passes', measure: words.configRight({ origin, dataDir }), data };
}

const LEAST_FREE_BYTES = 2_000_000_000;
const LEAST_FREE_SHARE = 0.05;

/** The disks of the data folder and of the stored files. */
export async function checkDisk({ config, words }: Patient): Promise<Finding> {
  const folders = [config.dataDir, fileURLToPath(config.storageUrl)];
  const disks = await Promise.all(folders.map(spaceOf));
  const known = disks.filter((disk) => disk !== null);
  const least = known.reduce((worst, disk) => (disk.free < worst.free ? disk : worst), known[0] ?? UNKNOWN);
  const { folder, free, share } = least;
  const numbers = { free: formatSize(free), percent: formatCount(share * 100) };
  const data = { folder, freeBytes: free, freeShare: share };
  if (free < LEAST_FREE_BYTES || share < LEAST_FREE_SHARE) {
    return {
      id: 'disk',
      state: 'todo',
      measure: words.diskLow({ folder, ...numbers }),
      advice: words.diskAdvice(),
      data,
    };
  }
  return { id: 'disk', state: 'passes', measure: words.diskRight(numbers), data };
}

interface Space {
  readonly folder: string;
  readonly free: number;
  readonly share: number;
}

const UNKNOWN: Space = { folder: '', free: Infinity, share: 1 };

/** Null for a folder that does not exist yet. */
async function spaceOf(folder: string): Promise<Space | null> {
  if (
    await stat(folder)
      .catch(() => null)
      .then((facts) => facts === null)
  )
    return null;
  const { bavail, bsize, blocks } = await statfs(folder);
  return { folder, free: bavail * bsize, share: blocks === 0 ? 1 : bavail / blocks };
}
