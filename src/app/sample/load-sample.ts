// Loads the sample organisation into an empty database, all of it in one transaction: after an interruption nothing is
// there, and the next start begins anew.
import type { Kysely } from 'kysely';
import { SYSTEM_ACTOR } from '#foundation/accounts/actor.ts';
import { keepFromRelay, recordEvent } from '#foundation/audit/server/index.ts';
import { settingsOf, type Ctx } from '#foundation/use-case/index.ts';
import { inTransaction, type Database } from '#platform/db/index.ts';
import type { Storage } from '#platform/storage/index.ts';
import { startOfDayInVietnam, type IsoDate } from '#shared/dates.ts';
import { DISTRICT_CODE } from './organisation-plan.ts';
import { idOf, writeHeadCounts, writeOrganisation, type UnitIds } from './organisation.ts';
import { personOf, writePeople, type People } from './people.ts';
import { writePeriods } from './periods.ts';
import { PAPER_PICTURE, PICTURE_NAMES } from './pictures/scenes.ts';
import { storePictures } from './pictures.ts';
import { writeDirectives } from './directives.ts';
import { writeJournals, writeScan } from './journal.ts';
import { writeNotices } from './notices.ts';
import { playReports } from './reports.ts';
import { playPlans, writePlans } from './plans.ts';
import { planSample, type PlannedJournal } from './sample-plan.ts';

export interface SampleDependencies {
  readonly db: Kysely<Database>;
  readonly storage: Storage;
}

export interface SampleOptions {
  /** The day the sample is counted from. */
  readonly today: IsoDate;
  readonly seed?: string;
  /** Default: all seven. */
  readonly communes?: number;
  /** How many different pictures; default all. */
  readonly pictures?: number;
  /** Stops between two steps; the transaction is rolled back. */
  readonly signal?: AbortSignal;
  /** Told before each step: how many steps are done, of how many, and which one begins (of reports: which period). */
  readonly onProgress?: (done: number, total: number, step: SampleStep, name: string) => void;
}

export type SampleStep =
  'organisation' | 'pictures' | 'plans' | 'journals' | 'reports' | 'directives' | 'notices';
/** The steps beside one for each round of reports. */
const FIXED_STEPS = 6;

export const DEFAULT_SEED = 'truong-an';

// Everything is new to the planner, whose guesses would make it compile small queries.
const PLANNING = { jit: 'off' };

/** Writes everything; the same options give the same rows. The database must hold no unit and no account. */
export async function loadSampleOrganisation(
  { db, storage }: SampleDependencies,
  options: SampleOptions,
): Promise<void> {
  const { today, seed = DEFAULT_SEED, communes, signal } = options;
  const plan = planSample({ today, seed, ...(communes !== undefined && { communes }) });
  const caller = { actor: SYSTEM_ACTOR, now: startOfDayInVietnam(today), requestId: 'sample' };
  // Drawing takes both cores for seconds and needs no database.
  const drawing = storePictures(storage, [...PICTURE_NAMES.slice(0, options.pictures), PAPER_PICTURE]);
  drawing.catch(() => undefined);
  let done = 0;
  const begin = (step: SampleStep, name = '') => {
    signal?.throwIfAborted();
    options.onProgress?.(done, FIXED_STEPS + plan.rounds.length, step, name);
    done += 1;
  };
  await inTransaction(
    db,
    { readOnly: false, settings: { ...settingsOf(caller), ...PLANNING } },
    async (tx, defer) => {
      const ctx: Ctx = { ...caller, tx, defer, today };
      begin('organisation');
      const ids = await writeOrganisation(ctx, plan.organisation);
      await writeHeadCounts(ctx, ids, plan.headCounts);
      const people = await writePeople(ctx, plan.organisation, ids, { seed, from: plan.days.from });
      const rounds = await writePeriods(ctx, plan.rounds, ids, seed);
      begin('pictures');
      const pictures = await drawing;
      begin('plans');
      await writePlans(ctx, plan.plans, ids);
      await playPlans(ctx, plan.plans, { ids, people, signal });
      begin('journals');
      const journal = (one: PlannedJournal) => toWrite(one, ids, people);
      await writeJournals(ctx, plan.journals.map(journal), pictures, seed);
      const scanFileId = await writeScan(ctx, plan, { ids, people, pictures });
      await playReports(
        ctx,
        rounds,
        { plan, ids, people, scanFileId },
        { signal, onRound: (round) => begin('reports', plan.rounds[round]?.ofOffices.name) },
      );
      await writeJournals(ctx, plan.lateEntries.map(journal), pictures, seed);
      begin('directives');
      await writeDirectives(ctx, { plan, ids, people, pictures });
      begin('notices');
      await writeNotices(ctx, { plan, rounds, ids });
      await keepFromRelay(tx);
      recordEvent(ctx, {
        name: 'sample.loaded',
        unitId: null,
        subject: 'sample:organisation',
        data: { today, seed },
      });
    },
  );
}

function toWrite({ unitCode, activities }: PlannedJournal, ids: UnitIds, people: People) {
  const writer = people.get(`phutrach.${unitCode}`) ?? people.get(`chuyenvien.${unitCode}`);
  if (!writer && unitCode !== DISTRICT_CODE) personOf(people, `chuyenvien.${unitCode}`);
  return { unitId: idOf(ids, unitCode), unitCode, by: writer?.accountId ?? null, activities };
}
