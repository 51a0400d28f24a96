import { CSV_BOM, csvHead, csvOfActivities } from '#features/journal/activity-csv.ts';
import { exportActivities, type ReceiveActivities } from '#features/journal/server/index.ts';
import type { Locale } from '#shared/messages.ts';
import { formatCount } from '#shared/vietnamese-format.ts';
import { defineCliCommand, oneOf, required } from '../command.ts';
import { dayOf } from '../days.ts';
import { writeOut, type WriteOut } from '../out-file.ts';

interface Format {
  readonly begin: (locale: Locale) => string;
  readonly batch: (locale: Locale) => (...batch: Parameters<ReceiveActivities>) => string;
  readonly end: string;
}

const FORMATS: Readonly<Record<'csv' | 'json', Format>> = {
  csv: {
    begin: (locale) => CSV_BOM + csvHead(locale),
    batch: (locale) => (activities, catalogue) => csvOfActivities(activities, catalogue, locale),
    end: '',
  },
  // One array, one activity a line: readable as a whole and line by line.
  json: {
    begin: () => '[',
    batch: () => {
      let separator = '\n';
      return (activities) =>
        activities
          .map((activity) => {
            const text = separator + JSON.stringify(activity);
            separator = ',\n';
            return text;
          })
          .join('');
    },
    end: '\n]\n',
  },
};

export const activitiesExport = defineCliCommand({
  options: {
    within: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
  },
  async run(cli, { values }) {
    const filter = {
      within: required(cli, values.within, '--within'),
      from: dayOf(cli, values.from, '--from'),
      to: dayOf(cli, values.to, '--to'),
    };
    const format = FORMATS[oneOf(cli, required(cli, values.format, '--format'), '--format', ['csv', 'json'])];
    const out = required(cli, values.out, '--out');
    const file = out === '-' ? null : cli.pathOf(out);
    const installation = await cli.open();
    const count = await writeOut(file, async (write: WriteOut) => {
      const textOf = format.batch(cli.locale);
      // Nothing is written before the unit was found and may be read.
      let head = format.begin(cli.locale);
      const receive: ReceiveActivities = async (activities, catalogue) => {
        cli.signal.throwIfAborted();
        await write(head + textOf(activities, catalogue));
        head = '';
      };
      const exported = await installation.ask(exportActivities(receive), filter);
      await write(head + format.end);
      return exported;
    });
    cli.note(cli.words.exported({ count: formatCount(count) }));
    if (file !== null) cli.note(cli.words.fileWritten({ file }));
    return 0;
  },
});
