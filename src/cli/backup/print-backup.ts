// How a backup is described, to a person and to a program.
import type { BackupManifest, CheckedBackup } from '#platform/backup/index.ts';
import { formatCount } from '#shared/vietnamese-format.ts';
import type { Cli } from '../command.ts';
import { formatInstant, formatSize } from '../print.ts';

type Described = Pick<CheckedBackup, 'manifest' | 'sha256'>;

/** For `--json`. */
export function backupAnswer({ manifest, sha256 }: Described) {
  const { createdAt, era, migrations, tables, files } = manifest;
  return {
    sha256,
    createdAt,
    era,
    migrations: migrations.length,
    tables: tables.map(({ name, rows, sha256: hash }) => ({ name, rows, sha256: hash })),
    rows: rowsOf(manifest),
    files: { count: files.count, bytes: files.bytes, missing: files.missing },
  };
}

export function sayContent({ say, note, words }: Cli, { manifest }: Described): void {
  const { createdAt, tables, files } = manifest;
  say(words.backupMoment({ at: formatInstant(new Date(createdAt)) }));
  say(words.backupRows({ rows: formatCount(rowsOf(manifest)), tables: formatCount(tables.length) }));
  say(words.backupFiles({ count: formatCount(files.count), size: formatSize(files.bytes) }));
  if (files.missing.length === 0) return;
  note(words.backupMissing({ count: formatCount(files.missing.length) }));
  for (const hash of files.missing) note(`  ${hash}`);
}

function rowsOf({ tables }: BackupManifest): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}
