import { storedHashes } from '#foundation/files/server/index.ts';
import { createBackup, type BackupSummary } from '#platform/backup/index.ts';
import { formatCount } from '#shared/vietnamese-format.ts';
import { defineCliCommand, type Cli } from '../command.ts';
import { noteBackup } from '../backup/backup-events.ts';
import { backupAnswer, sayContent } from '../backup/print-backup.ts';
import { formatSize } from '../print.ts';

export const backupCreate = defineCliCommand({
  options: { json: { type: 'boolean' } },
  operands: ['FILE'],
  async run(cli, { values, operands: [name = ''] }) {
    const file = cli.pathOf(name);
    const installation = await cli.open();
    const { ownerUrl, storage } = installation;
    const summary = await createBackup(
      { ownerUrl, storage, storedHashes },
      {
        file,
        now: cli.now(),
        signal: cli.signal,
        onProgress: (what, count) => cli.progress(cli.words.backupStep({ what, count: formatCount(count) })),
      },
    );
    await installation.execute(noteBackup, { sha256: summary.sha256, size: summary.size });
    if (values.json) cli.say(JSON.stringify({ file, size: summary.size, ...backupAnswer(summary) }));
    else saySummary(cli, file, summary);
    return 0;
  },
});

function saySummary(cli: Cli, file: string, summary: BackupSummary): void {
  cli.say(cli.words.backupCreated({ file }));
  sayContent(cli, summary);
  cli.say(cli.words.backupSize({ size: formatSize(summary.size) }));
  cli.say(cli.words.backupSeal({ sha256: summary.sha256 }));
}
