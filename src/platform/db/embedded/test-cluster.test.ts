import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { startTestCluster } from './test-cluster.ts';

test('a test cluster answers, trades safety for speed, and leaves nothing behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ta-test-cluster-'));
  const { ownerUrl, stop } = await startTestCluster(folder);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  expect((await client.query('show fsync')).rows).toEqual([{ fsync: 'off' }]);
  await client.end();
  await stop();
  expect(existsSync(folder)).toBe(false);
}, 30_000);
