import { listPeriods, type PeriodPage } from '#foundation/periods/server/index.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import { defineCliCommand } from '../command.ts';
import { columns } from '../print.ts';

const PAGE = 200;

export const periodList = defineCliCommand({
  options: { within: { type: 'string' }, json: { type: 'boolean' } },
  async run(cli, { values: { within, json } }) {
    const installation = await cli.open();
    const periods: PeriodPage['items'] = [];
    let page: PeriodPage | undefined;
    do {
      page = await installation.ask(listPeriods, { within, limit: PAGE, cursor: page?.next ?? undefined });
      periods.push(...page.items);
    } while (page.next !== null);
    if (json) {
      cli.say(JSON.stringify({ items: periods, total: page.total, next: null }));
      return 0;
    }
    const { words } = cli;
    const heading = [
      words.periodId(),
      words.periodOwner(),
      words.periodFrom(),
      words.periodTo(),
      words.periodDue(),
    ];
    const rows = periods.map(({ id, ownerCode, from, to, dueOn, name }) => [
      id,
      ownerCode,
      formatDate(from),
      formatDate(to),
      formatDate(dueOn),
      name,
    ]);
    for (const line of columns([[...heading, words.periodName()], ...rows])) cli.say(line);
    cli.note(words.periodsCounted({ total: page.total }));
    return 0;
  },
});
