import { resetPassword } from '#foundation/accounts/server/index.ts';
import { defineCliCommand } from '../command.ts';
import { formatInstant } from '../print.ts';

export const accountReset = defineCliCommand({
  options: { json: { type: 'boolean' } },
  operands: ['USERNAME'],
  async run(cli, { values, operands: [name = ''] }) {
    const installation = await cli.open();
    const { username, path, expiresAt } = await installation.execute(resetPassword, { username: name });
    const link = `${cli.config.origin}${path}`;
    if (values.json) {
      cli.say(JSON.stringify({ username, link, expiresAt }));
      return 0;
    }
    cli.say(cli.words.resetIssued({ username, until: formatInstant(expiresAt) }));
    cli.say(`  ${link}`);
    return 0;
  },
});
