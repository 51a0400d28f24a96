// A database of its own for each test file, copied from a template, and ways to act in it as somebody.
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { z } from 'zod';
import type { Actor } from '#foundation/accounts/actor.ts';
import {
  ask,
  execute,
  settingsOf,
  type Caller,
  type Command,
  type Ctx,
  type Query,
} from '#foundation/use-case/index.ts';
import { connectAsApplication, connectAsOwner, inTransaction, type Database } from '#platform/db/index.ts';
import { todayInVietnam } from '#shared/dates.ts';
import { testCluster, urlOfDatabase } from './provided.ts';
import { copyTemplate, inMaintenanceDatabase, type TemplateName } from './templates.ts';

/** When every test happens, unless it says otherwise: a Monday six days before the first report is due. */
export const TEST_NOW = new Date('2026-05-04T10:00:00+07:00');

interface Moment {
  readonly now?: Date;
}

/** One person at work: whatever is done goes through `execute` and `ask`, as in the product. */
export interface ActingAs {
  execute<Input extends z.ZodType, Output>(
    command: Command<Input, Output>,
    input: z.input<Input>,
  ): Promise<Output>;
  ask<Input extends z.ZodType, Output>(query: Query<Input, Output>, input: z.input<Input>): Promise<Output>;
}

export interface TestDatabase {
  /** The application's connection: its role owns nothing and row-level security applies. */
  readonly db: Kysely<Database>;
  /** The owner's connection, which sees every row: to prepare and to look behind. */
  readonly ownerDb: Kysely<Database>;
  /** The owner's address, for servers and tools under test. */
  readonly url: string;
  as(actor: Actor, moment?: Moment): ActingAs;
  /** A ctx in an open write transaction that is rolled back at the end of the test. */
  ctxFor(actor: Actor, moment?: Moment): Promise<Ctx>;
}

/** Call it once at the top of a test file (or of a describe). The database lives until the last test of it ends. */
export function useTestDatabase(options: { template?: TemplateName } = {}): TestDatabase {
  let opened: OpenDatabase | undefined;
  beforeAll(async () => {
    opened = await openTestDatabase(options.template ?? 'empty');
  });
  afterAll(async () => {
    await opened?.drop();
  });
  const current = (): OpenDatabase => {
    if (!opened) throw new Error('the test database is open only inside tests and their hooks');
    return opened;
  };

  return {
    get db() {
      return current().db;
    },
    get ownerDb() {
      return current().ownerDb;
    },
    get url() {
      return current().url;
    },
    as(actor, moment) {
      const caller = callerOf(actor, moment);
      return {
        execute: (command, input) => execute(current().db, caller, command, input),
        ask: (query, input) => ask(current().db, caller, query, input),
      };
    },
    ctxFor: (actor, moment) => openCtx(current().db, callerOf(actor, moment)),
  };
}

function callerOf(actor: Actor, moment: Moment = {}): Caller {
  return { actor, now: moment.now ?? TEST_NOW, requestId: 'test' };
}

class RolledBack extends Error {}

/** Resolves with the ctx while its transaction stays open; the end of the test lets it fail and so roll back. */
function openCtx(db: Kysely<Database>, caller: Caller): Promise<Ctx> {
  const { promise: endOfTest, resolve: endTest } = Promise.withResolvers<undefined>();
  const { promise: ctx, resolve: give, reject: giveUp } = Promise.withResolvers<Ctx>();
  const { actor, now, requestId } = caller;
  const transaction = inTransaction(
    db,
    { readOnly: false, settings: settingsOf(caller) },
    async (tx, defer) => {
      give({ tx, defer, actor, now, today: todayInVietnam(now), requestId });
      await endOfTest;
      throw new RolledBack();
    },
  ).catch((error: unknown) => {
    if (!(error instanceof RolledBack)) giveUp(error);
  });
  onTestFinished(async () => {
    endTest(undefined);
    await transaction;
  });
  return ctx;
}

export interface OpenDatabase {
  readonly url: string;
  readonly db: Kysely<Database>;
  readonly ownerDb: Kysely<Database>;
  /** Closes both connections and removes the database, whoever else is still connected. */
  drop(): Promise<void>;
}

/** Copies a template; for tests that manage the life of a database themselves. */
export async function openTestDatabase(template: TemplateName): Promise<OpenDatabase> {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await copyTemplate(template, name);
  const url = urlOfDatabase(testCluster().adminUrl, name);
  const application = connectAsApplication(url, { max: 6 });
  const owner = connectAsOwner(url);
  return {
    url,
    db: application.db,
    ownerDb: owner.db,
    async drop() {
      await Promise.all([application.close(), owner.close()]);
      await inMaintenanceDatabase(async (admin) => {
        await admin.query(`drop database ${name} with (force)`);
      });
    },
  };
}
