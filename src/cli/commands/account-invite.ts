import { ROLES } from '#foundation/accounts/actor.ts';
import { inviteAccount } from '#foundation/accounts/server/index.ts';
import { dayOf } from '../days.ts';
import { defineCliCommand, oneOf, required } from '../command.ts';
import { formatInstant } from '../print.ts';

export const accountInvite = defineCliCommand({
  options: {
    username: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    unit: { type: 'string' },
    until: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(cli, { values }) {
    const input = {
      username: required(cli, values.username, '--username'),
      name: required(cli, values.name, '--name'),
      role: oneOf(cli, required(cli, values.role, '--role'), '--role', ROLES),
      unitCode: required(cli, values.unit, '--unit'),
      until: dayOf(cli, values.until, '--until'),
    };
    const installation = await cli.open();
    const { username, path, expiresAt } = await installation.execute(inviteAccount, input);
    const link = `${cli.config.origin}${path}`;
    if (values.json) {
      cli.say(JSON.stringify({ username, link, expiresAt }));
      return 0;
    }
    cli.say(cli.words.invited({ username, until: formatInstant(expiresAt) }));
    cli.say(`  ${link}`);
    return 0;
  },
});
