import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM_ACTOR, type Actor } from '#foundation/accounts/actor.ts';
import { openStorage, type Storage } from '#platform/storage/index.ts';
import { aTree, anActor, TEST_NOW, useTestDatabase, type TestTree } from '#tests/kit/index.ts';
import {
  claimFile,
  describeFiles,
  findUploadUnit,
  getFile,
  openFile,
  receiveFile,
  registerFile,
  releaseFile,
  removeUnusedFiles,
} from './index.ts';

const database = useTestDatabase();
let folder: string;
let storage: Storage;
let tree: TestTree;
let coordinator: Actor;
let officer: Actor;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'truong-an-files-'));
  storage = await openStorage(pathToFileURL(folder).href);
  tree = await aTree(database);
  coordinator = await anActor(database, 'coordinator', tree.cuChi.primaries[0]);
  officer = await anActor(database, 'officer', tree.cuChi.office);
});
afterAll(() => rm(folder, { recursive: true }));

let counter = 0;

async function received() {
  counter += 1;
  const content = Buffer.from(`%PDF-1.7\n% ${counter}\n%%EOF\n`);
  return receiveFile({ content, declaredName: `Quyết định ${counter}.pdf` }, { storage });
}

const handIn = async (actor: Actor, unitCode?: string) =>
  database.as(actor).execute(registerFile, { unitCode, received: await received() });
const refusal = (code: string) => expect.objectContaining({ code }) as unknown;

describe('handing in', () => {
  it('belongs to the unit of the sender unless another is named', async () => {
    const file = await handIn(coordinator);
    expect(file).toMatchObject({ mediaType: 'application/pdf', isPicture: false });
    expect(await database.as(coordinator).ask(findUploadUnit, {})).toEqual({ unitCode: 'cu-chi-th-1' });
    const { rows } = await sql`select unit_id, uploaded_by from files where id = ${file.id}`.execute(
      database.ownerDb,
    );
    expect(rows).toEqual([{ unit_id: tree.cuChi.primaries[0].id, uploaded_by: coordinator.accountId }]);
    await expect(handIn(officer, 'cu-chi-th-2')).resolves.toBeDefined();
  });

  it('is refused to readers, guests and strangers', async () => {
    const school = tree.cuChi.primaries[0];
    for (const role of ['reader', 'guest'] as const) {
      const other = await anActor(database, role, school);
      await expect(handIn(other)).rejects.toEqual(refusal('file.only_writers'));
      await expect(database.as(other).ask(findUploadUnit, {})).rejects.toEqual(refusal('file.only_writers'));
      await expect(handIn(other, school.code)).rejects.toEqual(refusal('file.only_writers'));
    }
    await expect(handIn(coordinator, 'tan-an-hoi-th-1')).rejects.toEqual(refusal('unit.not_found'));
  });
});

describe('looking', () => {
  it('is for the unit, the offices above it and nobody beside', async () => {
    const { id } = await handIn(coordinator);
    const colleague = await anActor(database, 'head', tree.cuChi.primaries[0]);
    for (const actor of [coordinator, colleague, officer]) {
      expect(await database.as(actor).ask(getFile, { id })).toMatchObject({ id });
    }
    const sister = await anActor(database, 'officer', tree.tanAnHoi.office);
    const neighbour = await anActor(database, 'head', tree.cuChi.primaries[1]);
    const guest = await anActor(database, 'guest', tree.cuChi.police);
    for (const actor of [sister, neighbour, guest]) {
      await expect(database.as(actor).ask(getFile, { id })).rejects.toEqual(refusal('file.not_found'));
      await expect(database.as(actor).ask(openFile, { id })).rejects.toEqual(refusal('file.not_found'));
    }
    const ctx = await database.ctxFor(neighbour);
    expect(await describeFiles(ctx, [id])).toEqual(new Map());
  });

  it('gives documents to be saved under their name, and nothing that may run', async () => {
    const { id, sha256, name } = await handIn(coordinator);
    const { headers, ...opened } = await database.as(coordinator).ask(openFile, { id });
    expect(opened).toEqual({ sha256 });
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Quyet dinh ${counter}.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-type-options': 'nosniff',
    });
    await expect(database.as(coordinator).ask(openFile, { id, thumbnail: true })).rejects.toEqual(
      refusal('file.not_found'),
    );
  });
});

describe('claiming', () => {
  it('fixes the unit of a file; claiming twice is once', async () => {
    const file = await handIn(officer);
    const ctx = await database.ctxFor(officer);
    await claimFile(ctx, file.id, tree.cuChi.primaries[0].id);
    await claimFile(ctx, file.id, tree.cuChi.primaries[0].id);
    await expect(claimFile(ctx, file.id, tree.cuChi.primaries[1].id)).rejects.toEqual(
      refusal('file.used_elsewhere'),
    );
  });

  it('of somebody else’s file is like claiming none', async () => {
    const { id } = await handIn(await anActor(database, 'coordinator', tree.tanAnHoi.primaries[0]));
    const ctx = await database.ctxFor(coordinator);
    await expect(claimFile(ctx, id, tree.cuChi.primaries[0].id)).rejects.toEqual(refusal('file.not_found'));
  });
});

describe('the clean-up', () => {
  const cleanUp = async (hoursLater: number, stillShown: readonly string[] = []) => {
    const now = new Date(TEST_NOW.getTime() + hoursLater * 3_600_000);
    const ctx = await database.ctxFor(SYSTEM_ACTOR, { now });
    const tools = { storage, inSystemTransaction: <T>(work: (c: typeof ctx) => Promise<T>) => work(ctx) };
    const removed = await removeUnusedFiles(tools, [() => Promise.resolve(stillShown)]);
    const { rows } = await sql<{ id: string }>`select id from files`.execute(ctx.tx);
    return { removed, left: rows.map((row) => row.id) };
  };

  it('removes what nothing has claimed for a day, bytes and all', async () => {
    const file = await handIn(coordinator);
    expect((await cleanUp(24)).left).toContain(file.id);
    expect(await storage.exists(file.sha256)).toBe(true);
    expect((await cleanUp(25)).left).not.toContain(file.id);
    expect(await storage.exists(file.sha256)).toBe(false);
  });

  it('leaves what is claimed, what a slice still shows, and bytes that another file shares', async () => {
    const shared = await received();
    const send = () => database.as(coordinator).execute(registerFile, { received: shared });
    const [unclaimed, claimed, released] = [await send(), await send(), await send()];
    const ctx = await database.ctxFor(coordinator);
    await claimFile(ctx, claimed.id, tree.cuChi.primaries[0].id);
    await claimFile(ctx, released.id, tree.cuChi.primaries[0].id);
    await releaseFile(ctx, released.id);
    const now = new Date(TEST_NOW.getTime() + 25 * 3_600_000);
    const system = { ...ctx, now, actor: SYSTEM_ACTOR };
    await sql`select set_config('app.sees_all', 'on', true)`.execute(ctx.tx);
    await removeUnusedFiles({ storage, inSystemTransaction: (work) => work(system) }, [
      () => Promise.resolve([released.id]),
    ]);
    const left = await describeFiles(system, [unclaimed.id, claimed.id, released.id]);
    expect([...left.keys()].sort()).toEqual([claimed.id, released.id].sort());
    expect(await storage.exists(shared.sha256)).toBe(true);
  });
});
