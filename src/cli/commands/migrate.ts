import { migrate, pendingMigrations } from '#platform/db/index.ts';
import { defineCliCommand } from '../command.ts';
import { isMigrated, openDatabase, withOwner } from '../installation.ts';
import { Refusal } from '../refusal.ts';

export const migrateDatabase = defineCliCommand({
  options: { json: { type: 'boolean' } },
  async run(cli, { values }) {
    const access = await openDatabase(cli.config, cli.log, { mayCreate: true });
    try {
      const applied = await applyPending(access);
      if (values.json) cli.say(JSON.stringify({ applied }));
      else if (applied.length === 0) cli.say(cli.words.nothingToMigrate());
      else
        [cli.words.migrated({ count: applied.length }), ...applied.map((name) => `  ${name}`)].forEach(
          cli.say,
        );
      return 0;
    } finally {
      await access.close();
    }
  },
});

async function applyPending({
  ownerUrl,
  serverPid,
}: Awaited<ReturnType<typeof openDatabase>>): Promise<string[]> {
  if (serverPid !== null) {
    // A server of the older version would meet tables it does not know; one of this version has migrated already.
    const pending = await withOwner(ownerUrl, async (client) =>
      (await isMigrated(client)) ? pendingMigrations(client) : ['all'],
    );
    if (pending.length > 0) throw new Refusal('serverRunning', { pid: serverPid });
    return [];
  }
  return migrate(ownerUrl);
}
