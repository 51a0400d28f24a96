// Data folders to measure on, made once and kept. A run works on a copy, so that every run starts from the same rows.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installDefaults } from '#app/defaults.ts';
import { connectAsApplication, connectAsOwner, listMigrations, migrate } from '#platform/db/index.ts';
import { startEmbedded } from '#platform/db/embedded/index.ts';
import { createLog } from '#platform/log/log.ts';
import { seed } from './seed.ts';
import type { Setting } from './setting.ts';

const run = promisify(execFile);

export interface DatasetPlan {
  readonly offices: number;
  readonly schools: number;
  readonly activities: number;
}

export const DATASETS = {
  /** What most is measured on. */
  standard: { offices: 50, schools: 1000, activities: 200_000 },
  /** The same schools with five times the history. */
  long: { offices: 50, schools: 1000, activities: 1_000_000 },
  /** What one district once had; a city after the mergers. */
  district: { offices: 7, schools: 105, activities: 200_000 },
  city: { offices: 168, schools: 3500, activities: 200_000 },
} as const satisfies Readonly<Record<string, DatasetPlan>>;
export type DatasetName = keyof typeof DATASETS;

/** A fresh copy of a dataset's folder; the caller gives it back with `drop`. */
export async function copyOf(
  setting: Setting,
  name: DatasetName,
): Promise<{ dataDir: string; drop(): Promise<void> }> {
  const source = await seededFolder(setting, name);
  const dataDir = join(setting.folder, `run-${process.pid}-${name}`);
  await rm(dataDir, { recursive: true, force: true });
  // `cp -a` keeps owners: the database belongs to an account of its own when we are root.
  await run('cp', ['-a', '--reflink=auto', source, dataDir]);
  return { dataDir, drop: () => rm(dataDir, { recursive: true, force: true }) };
}

async function seededFolder(setting: Setting, name: DatasetName): Promise<string> {
  const folder = join(setting.folder, `${name}-${await fingerprint()}`);
  if (existsSync(folder)) return folder;
  await removeOutdated(setting, name);
  console.error(`seeding ${name}: ${DATASETS[name].activities.toLocaleString('en')} activities …`);
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await fill(unfinished, DATASETS[name]);
  await rename(unfinished, folder);
  return folder;
}

async function fill(dataDir: string, plan: DatasetPlan): Promise<void> {
  const database = await startEmbedded({ dataDir, log: createLog({ level: 'warn' }) });
  const application = connectAsApplication(database.ownerUrl, { max: 2 });
  const owner = connectAsOwner(database.ownerUrl);
  try {
    await migrate(database.ownerUrl);
    await installDefaults(application.db, new Date());
    await seed(application.db, owner.db, plan);
  } finally {
    await Promise.all([application.close(), owner.close()]);
    await database.stop();
  }
}

/** A folder seeded under another shape of the tables, or by another seed, is of no use. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const { checksum } of await listMigrations()) hash.update(checksum);
  for (const file of ['seed.ts', 'seed-reports.ts', 'dataset.ts'])
    hash.update(await readFile(join(import.meta.dirname, file)));
  return hash.digest('hex').slice(0, 12);
}

async function removeOutdated({ folder }: Setting, name: DatasetName): Promise<void> {
  await mkdir(folder, { recursive: true });
  const outdated = (await readdir(folder)).filter((entry) => entry.startsWith(`${name}-`));
  await Promise.all(outdated.map((entry) => rm(join(folder, entry), { recursive: true, force: true })));
}
