import { accountMessages, roleLabel } from '#foundation/accounts/messages.ts';
import { listAccounts, type Post, type PostPage } from '#foundation/accounts/server/index.ts';
import { inLocale } from '#shared/messages.ts';
import { defineCliCommand, required, type Cli } from '../command.ts';
import { columns } from '../print.ts';

const PAGE = 500;

export const accountList = defineCliCommand({
  options: { within: { type: 'string' }, json: { type: 'boolean' } },
  async run(cli, { values }) {
    const within = required(cli, values.within, '--within');
    const installation = await cli.open();
    const posts: Post[] = [];
    let page: PostPage | undefined;
    do {
      page = await installation.ask(listAccounts, {
        within,
        limit: PAGE,
        ...(page?.next && { cursor: page.next }),
      });
      posts.push(...page.items);
    } while (page.next !== null);
    if (values.json) {
      cli.say(JSON.stringify({ items: posts, total: page.total, counts: page.counts }));
      return 0;
    }
    for (const line of tableOf(cli, posts)) cli.say(line);
    cli.note(cli.words.accountsCounted(page.counts));
    return 0;
  },
});

function tableOf({ words, locale }: Cli, posts: readonly Post[]): string[] {
  const states = inLocale(accountMessages, locale);
  return columns([
    [
      words.accountUsername(),
      words.accountName(),
      words.accountRole(),
      words.accountState(),
      words.accountUnit(),
    ],
    ...posts.map(({ account, role, unitCode }) => [
      account?.username ?? '—',
      account?.name ?? words.accountNobody(),
      roleLabel(role, locale),
      states[`state.${account?.state ?? 'empty'}`](),
      unitCode,
    ]),
  ]);
}
