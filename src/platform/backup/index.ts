// The door to backups: one file that holds a whole installation.
export { createBackup, type BackupSource, type BackupSummary } from './create-backup.ts';
export { BackupError } from './errors.ts';
export type { BackupManifest } from './manifest.ts';
export { checkContent, checkSeal, type CheckedBackup } from './read-backup.ts';
export { restoreBackup, type RestoreReport } from './restore-backup.ts';
