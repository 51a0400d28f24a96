// What every installation starts with: the default catalogue of the journal, the default report forms, the
// legal register, its push keys.
// Safe to run at every start: what is there is left alone, because an office may have changed it.
import type { Kysely } from 'kysely';
import { installDefaultCatalogue } from '#features/journal/server/index.ts';
import { installDefaultPlanTemplate } from '#features/plans/server/index.ts';
import { installDefaultLaw } from '#features/register/server/index.ts';
import { installDefaultReportForms } from '#features/reports/server/index.ts';
import { keepPushKeys } from '#features/reminders/server/index.ts';
import { SYSTEM_ACTOR } from '#foundation/accounts/actor.ts';
import { settingsOf } from '#foundation/use-case/index.ts';
import { inTransaction, type Database } from '#platform/db/index.ts';
import { newVapidKeys } from '#platform/push/index.ts';

export async function installDefaults(db: Kysely<Database>, now: Date): Promise<void> {
  const settings = settingsOf({ actor: SYSTEM_ACTOR, now, requestId: 'defaults' });
  await inTransaction(db, { readOnly: false, settings }, async (tx) => {
    await installDefaultCatalogue(tx);
    await installDefaultReportForms(tx);
    await installDefaultPlanTemplate(tx);
    await keepPushKeys(tx, newVapidKeys(), now);
    await installDefaultLaw(tx);
  });
}
