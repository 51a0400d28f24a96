import { findUnits, type UnitPage } from '#foundation/organisation/server/index.ts';
import { dayOf } from '../days.ts';
import { defineCliCommand } from '../command.ts';
import { columns } from '../print.ts';

const PAGE = 500;

export const unitList = defineCliCommand({
  options: {
    within: { type: 'string' },
    kind: { type: 'string' },
    on: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(cli, { values: { within, kind, on, json } }) {
    const filter = { within, kind, on: dayOf(cli, on, '--on'), limit: PAGE };
    const installation = await cli.open();
    const units: UnitPage['items'] = [];
    let page: UnitPage | undefined;
    do {
      page = await installation.ask(findUnits, { ...filter, cursor: page?.next ?? undefined });
      units.push(...page.items);
    } while (page.next !== null);
    if (json) {
      cli.say(JSON.stringify({ items: units, total: page.total, next: null }));
      return 0;
    }
    const { words } = cli;
    const heading = [
      words.unitCode(),
      words.unitKind(),
      words.unitLevel(),
      words.unitParent(),
      words.unitName(),
    ];
    const rows = units.map(({ code, kind: kindOf, level, parentCode, name }) => [
      code,
      kindOf,
      level ?? '—',
      parentCode ?? '—',
      name,
    ]);
    for (const line of columns([heading, ...rows])) cli.say(line);
    cli.note(words.unitsCounted({ total: page.total }));
    return 0;
  },
});
