// What a backup says about itself; written last, checked first.
import { z } from 'zod';

/** Raised when an older program could not read the file any more. */
export const BACKUP_FORMAT = 1;

export const MANIFEST_NAME = 'manifest.json';
export const SEAL_NAME = 'seal.sha256';
export const ABOUT_NAME = 'about.txt';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);
/** Names of tables and columns are ours: plain ones, so that they can be read anywhere. */
const plainName = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/);

const tableShape = z.strictObject({
  name: plainName,
  columns: z.array(plainName).min(1),
  rows: count,
  /** Of the rows as PostgreSQL's COPY writes them, before compression. */
  bytes: count,
  sha256,
  parts: count,
});

export const manifestShape = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  createdAt: z.iso.datetime(),
  /** How often this database had been restored, plus one; see migration 0003. */
  era: z.number().int().min(1),
  migrations: z.array(z.strictObject({ name: z.string(), checksum: sha256 })).min(1),
  /** In the order in which they can be loaded: what is referred to comes first. */
  tables: z.array(tableShape),
  /** Where identity columns go on counting; `last` null = nothing was counted yet. */
  sequences: z.array(z.strictObject({ table: plainName, column: plainName, last: count.nullable() })),
  files: z.strictObject({
    count,
    bytes: count,
    /** Named by the database, but not in the storage when the backup was made, or no longer equal to their hash. */
    missing: z.array(sha256),
  }),
});

export type BackupManifest = z.infer<typeof manifestShape>;
export type BackedUpTable = BackupManifest['tables'][number];

/** `tables/units/000001.copy.gz` */
export function nameOfPart(table: string, number: number): string {
  return `tables/${table}/${String(number).padStart(6, '0')}.copy.gz`;
}

export function nameOfFile(hash: string): string {
  return `files/${hash}`;
}
