// The typed face of the database. Each slice adds its own tables to `Database` in its server/tables.ts.
import type { Kysely } from 'kysely';

// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by declaration merging: no slice sees another's
export interface Database {}

/** A connection inside an open transaction; the only way a use case reaches the database. */
export type Tx = Kysely<Database>;
