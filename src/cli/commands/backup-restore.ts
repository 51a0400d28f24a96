import { checkSeal, restoreBackup, type CheckedBackup, type RestoreReport } from '#platform/backup/index.ts';
import { openStorage } from '#platform/storage/index.ts';
import { formatCount } from '#shared/vietnamese-format.ts';
import { verifyAuditChain } from '../audit-chain.ts';
import { noteRestore } from '../backup/backup-events.ts';
import { backupAnswer, sayContent } from '../backup/print-backup.ts';
import { defineCliCommand, type Cli } from '../command.ts';
import { openDatabase } from '../installation.ts';
import { Refusal } from '../refusal.ts';

/** Whoever has rows here has a living installation. */
const MUST_BE_EMPTY = ['units', 'accounts'];

export const backupRestore = defineCliCommand({
  options: { json: { type: 'boolean' } },
  operands: ['FILE'],
  async run(cli, { values, operands: [name = ''] }) {
    const file = cli.pathOf(name);
    // Before a database is started: a mistyped name must not make a new installation.
    const report = await restore(cli, await checkSeal(file));

    // Opened anew, because only new connections count in the new era.
    const installation = await cli.open();
    await installation.execute(noteRestore, { sha256: report.sha256, madeAt: report.manifest.createdAt });
    const chain = await installation.ask(verifyAuditChain, {});
    if (values.json) {
      const { era, migrated } = report;
      cli.say(JSON.stringify({ file, ...backupAnswer(report), era, migrated, auditChain: chain }));
    } else {
      cli.say(cli.words.backupRestored({ file }));
      sayContent(cli, report);
      if (report.migrated.length > 0) cli.say(cli.words.backupMigrated({ count: report.migrated.length }));
    }
    if (chain.brokenAt !== null) throw new Refusal('chainBroken', { block: chain.brokenAt });
    if (!values.json) cli.say(cli.words.backupEra({ era: report.era, blocks: formatCount(chain.blocks) }));
    return 0;
  },
});

async function restore(cli: Cli, backup: CheckedBackup): Promise<RestoreReport> {
  const { ownerUrl, serverPid, close } = await openDatabase(cli.config, cli.log, { mayCreate: true });
  try {
    if (serverPid !== null) throw new Refusal('serverRunning', { pid: serverPid });
    return await restoreBackup(backup, {
      ownerUrl,
      storage: await openStorage(cli.config.storageUrl),
      mustBeEmpty: MUST_BE_EMPTY,
      onProgress: (what, count) => cli.progress(cli.words.backupStep({ what, count: formatCount(count) })),
    });
  } finally {
    await close();
  }
}
