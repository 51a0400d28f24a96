// Runs once per test run: starts one cluster and prepares the template databases that test files copy.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startTestCluster } from '#platform/db/embedded/index.ts';
import { migrate } from '#platform/db/index.ts';
import { urlOfDatabase, type ProvidedCluster, type TemplateName } from './provided.ts';
import { loadSampleOrganisation } from './sample-template.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster(await mkdtemp(join(tmpdir(), 'truong-an-test-')));
  const adminUrl = urlOfDatabase(cluster.ownerUrl, 'postgres');
  project.provide('testCluster', { adminUrl, templates: await prepareTemplates(adminUrl) });
  return () => cluster.stop();
}

async function prepareTemplates(adminUrl: string): Promise<ProvidedCluster['templates']> {
  const empty = await prepareTemplate(adminUrl, 'empty', undefined, (url) => migrate(url));
  const sample =
    'failure' in empty
      ? empty
      : await prepareTemplate(adminUrl, 'sample', empty.database, loadSampleOrganisation);
  return { empty, sample };
}

/** A template that cannot be prepared fails the tests that need it, and no others. */
async function prepareTemplate(
  adminUrl: string,
  name: TemplateName,
  copyOf: string | undefined,
  fill: (ownerUrl: string) => Promise<unknown>,
): Promise<{ database: string } | { failure: string }> {
  const database = `template_${name}`;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`create database ${database} template ${copyOf ?? 'template0'} strategy file_copy`);
    await fill(urlOfDatabase(adminUrl, database));
    return { database };
  } catch (error) {
    return { failure: `the test database "${name}" could not be prepared: ${describe(error)}` };
  } finally {
    await admin.end();
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message} (${describe(error.cause)})`;
}
