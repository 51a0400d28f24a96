// Databases are made by copying a template, which takes some 20 ms. The one with the sample organisation is prepared
// by whoever needs it first; others that need it at the same time wait.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { testCluster, urlOfDatabase } from './provided.ts';

/** `empty`: migrated, no rows of its own. `sample`: two communes of the demo's sample organisation, counted from today. */
export type TemplateName = 'empty' | 'sample';

const SAMPLE = 'template_sample';
const SAMPLE_LOCK = 7_081_945;

/** Address of the stored files of the sample; read-only for tests, who work on a copy of it. */
export function sampleFilesUrl(): string {
  return pathToFileURL(join(testCluster().folder, 'sample-files')).href;
}

/** Makes a new database `name` from the template. */
export async function copyTemplate(template: TemplateName, name: string): Promise<void> {
  const source = template === 'empty' ? emptyTemplate() : await sampleTemplate();
  await inMaintenanceDatabase((admin) => copyDatabase(admin, source, name));
}

function emptyTemplate(): string {
  const { template } = testCluster();
  if ('failure' in template) throw new Error(template.failure);
  return template.database;
}

async function sampleTemplate(): Promise<string> {
  await inMaintenanceDatabase(async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [SAMPLE_LOCK]);
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [SAMPLE]);
    if (rowCount !== 0) return;
    const draft = `${SAMPLE}_draft`;
    await admin.query(`drop database if exists ${draft} with (force)`);
    await copyDatabase(admin, emptyTemplate(), draft);
    // Loaded here and not above, so that other tests do not depend on the whole product.
    const { loadSample } = await import('./load-sample.ts');
    await loadSample(urlOfDatabase(testCluster().adminUrl, draft), sampleFilesUrl());
    // A backend outlives its connection for a moment, on a busy machine for too long to rename its database.
    await admin.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [
      draft,
    ]);
    await admin.query(`alter database ${draft} rename to ${SAMPLE}`);
  });
  return SAMPLE;
}

async function copyDatabase(admin: pg.Client, source: string, name: string): Promise<void> {
  await admin.query(`create database ${name} template ${source} strategy file_copy`);
}

/** Runs statements that cannot run inside the database they are about. */
export async function inMaintenanceDatabase(work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: testCluster().adminUrl });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
