// That a backup was made or restored is part of the history of an installation; the doctor asks when the last one was.
import { z } from 'zod';
import { recordEvent } from '#foundation/audit/server/index.ts';
import { defineCommand } from '#foundation/use-case/index.ts';

/** Of the events below, as `subject` in the audit trail. */
export const BACKUP_SUBJECT = 'installation:backup';

export const noteBackup = defineCommand({
  name: 'cli.note_backup',
  input: z.strictObject({ sha256: z.string(), size: z.number() }),
  run(ctx, data) {
    recordEvent(ctx, { name: 'installation.backed_up', unitId: null, subject: BACKUP_SUBJECT, data });
    return Promise.resolve();
  },
});

export const noteRestore = defineCommand({
  name: 'cli.note_restore',
  input: z.strictObject({ sha256: z.string(), madeAt: z.string() }),
  run(ctx, data) {
    recordEvent(ctx, { name: 'installation.restored', unitId: null, subject: BACKUP_SUBJECT, data });
    return Promise.resolve();
  },
});
