import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '#platform/config/config.ts';
import { openStorage } from '#platform/storage/index.ts';
import { aTree, useTestDatabase } from '#tests/kit/index.ts';
import { NotADemoError, prepareDemo, sampleSignIns } from './demo.ts';

const never = new AbortController().signal;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'truong-an-demo-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function hostWith(db: ReturnType<typeof useTestDatabase>) {
  return {
    config: readConfig({ DATA_DIR: folder }),
    db: db.db,
    storage: await openStorage(pathToFileURL(join(folder, 'files')).href),
    now: () => new Date(),
  };
}

describe('a data folder of a real installation', () => {
  const database = useTestDatabase();

  it('is never filled with the sample; the refusal names the way out', async () => {
    await aTree(database);
    const refusal = prepareDemo(await hostWith(database), never);
    await expect(refusal).rejects.toThrow(NotADemoError);
    await expect(refusal).rejects.toThrow(/npm start.*DATA_DIR/);
  });
});

describe('a data folder that holds the sample', () => {
  const database = useTestDatabase({ template: 'sample' });

  it('is used as it is', async () => {
    const before = await database.ownerDb.selectFrom('units').select('id').execute();
    await prepareDemo(await hostWith(database), never);
    expect(await database.ownerDb.selectFrom('units').select('id').execute()).toEqual(before);
  });

  it('lets everybody sign in who is printed', async () => {
    const printed = sampleSignIns().flatMap((line) => /^  ([a-z]\S*)  +\S/.exec(line)?.[1] ?? []);
    expect(printed.length).toBeGreaterThan(5);
    const known = await database.ownerDb
      .selectFrom('accounts')
      .select('username')
      .where('username', 'in', printed)
      .execute();
    expect(known.map(({ username }) => username).toSorted()).toEqual(printed.toSorted());
  });
});
