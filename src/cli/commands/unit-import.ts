import { describeError } from '#api/error-texts.ts';
import { importUnits } from '#foundation/organisation/server/index.ts';
import { AppError, type FieldProblem } from '#shared/app-error.ts';
import { formatCount } from '#shared/vietnamese-format.ts';
import { defineCliCommand, type Cli } from '../command.ts';
import { readUnits, type SheetRow } from '../units/read-sheet.ts';
import { headingOf } from '../units/sheet-columns.ts';

export const unitImport = defineCliCommand({
  options: { 'dry-run': { type: 'boolean', default: false }, json: { type: 'boolean' } },
  operands: ['FILE.xlsx'],
  async run(cli, { values, operands: [name = ''] }) {
    const rows = await readUnits(cli.pathOf(name), cli.locale);
    const dryRun = values['dry-run'];
    const installation = await cli.open({ mayCreate: true });
    try {
      const { codes } = await installation.execute(importUnits, {
        rows: rows.map(({ unit }) => unit),
        dryRun,
      });
      if (values.json) cli.say(JSON.stringify({ count: codes.length, codes, dryRun }));
      else {
        const count = formatCount(codes.length);
        cli.say(dryRun ? cli.words.unitsWouldImport({ count }) : cli.words.unitsImported({ count }));
      }
      return 0;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'request.invalid') throw error;
      const problems = error.fields.map((problem) => placeOf(cli, rows, problem));
      cli.note(cli.words.unitsWrong({ count: formatCount(problems.length) }));
      for (const { row, column, why, value } of problems) {
        const written = value === undefined ? '' : cli.words.unitWrongValue({ value });
        cli.note(cli.words.unitWrongCell({ row, column, why, value: written }));
      }
      if (values.json) cli.say(JSON.stringify({ problems }));
      return 1;
    }
  },
});

interface WrongCell {
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly why: string;
  readonly value: string | undefined;
}

/** `rows.2.parentCode` → the cell of the sheet. */
function placeOf(
  { locale }: Cli,
  rows: readonly SheetRow[],
  { path, code, params = {} }: FieldProblem,
): WrongCell {
  const [, index = '', ...field] = path.split('.');
  const name = field.join('.');
  const row = rows[Number(index)];
  return {
    row: row?.number ?? 0,
    column: headingOf(name, locale),
    code,
    why: describeError(code, params, locale).why,
    value: row?.cells[name],
  };
}
