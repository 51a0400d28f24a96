// The typed face of the database. Each slice adds its own tables to `Database` in its server/tables.ts.
import type { Kysely } from 'kysely';

// Filled by declaration merging, so that no slice sees another slice's file.
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface Database {}

/** A connection inside an open transaction; the only way a use case reaches the database. */
export type Tx = Kysely<Database>;
