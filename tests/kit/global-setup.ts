// Runs once per test run: starts one cluster and prepares the template database that test files copy.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startTestCluster } from '#platform/db/embedded/index.ts';
import { migrate } from '#platform/db/index.ts';
import { urlOfDatabase, type ProvidedCluster } from './provided.ts';

const TEMPLATE = 'template_empty';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'truong-an-test-'));
  const cluster = await startTestCluster(join(folder, 'cluster'));
  const adminUrl = urlOfDatabase(cluster.ownerUrl, 'postgres');
  project.provide('testCluster', { adminUrl, folder, template: await prepareTemplate(adminUrl) });
  return async () => {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** A migration that fails must not fail tests that need no database. */
async function prepareTemplate(adminUrl: string): Promise<ProvidedCluster['template']> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`create database ${TEMPLATE}`);
    await migrate(urlOfDatabase(adminUrl, TEMPLATE));
    return { database: TEMPLATE };
  } catch (error) {
    return { failure: `the test database could not be migrated: ${describe(error)}` };
  } finally {
    await admin.end();
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message} (${describe(error.cause)})`;
}
