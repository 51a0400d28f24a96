import { checkContent } from '#platform/backup/index.ts';
import { backupAnswer, sayContent } from '../backup/print-backup.ts';
import { defineCliCommand } from '../command.ts';

export const backupVerify = defineCliCommand({
  options: { json: { type: 'boolean' } },
  operands: ['FILE'],
  async run(cli, { values, operands: [name = ''] }) {
    const file = cli.pathOf(name);
    const checked = await checkContent(file);
    if (values.json) {
      cli.say(JSON.stringify({ file, ...backupAnswer(checked) }));
      return 0;
    }
    cli.say(cli.words.backupVerified({ file }));
    sayContent(cli, checked);
    cli.say(cli.words.backupSeal({ sha256: checked.sha256 }));
    return 0;
  },
});
