import { reportIdOf } from '#features/reports/report-id.ts';
import { getReportDocument } from '#features/reports/server/index.ts';
import { renderDocx, renderPdf, renderXlsx } from '#platform/documents/index.ts';
import { defineCliCommand, oneOf, required } from '../command.ts';
import { writeOut } from '../out-file.ts';

const RENDERERS = { docx: renderDocx, pdf: renderPdf, xlsx: renderXlsx };

export const reportExport = defineCliCommand({
  options: {
    unit: { type: 'string' },
    period: { type: 'string' },
    format: { type: 'string' },
    version: { type: 'string' },
    out: { type: 'string' },
  },
  async run(cli, { values }) {
    const unit = required(cli, values.unit, '--unit');
    const period = required(cli, values.period, '--period');
    const format = oneOf(cli, required(cli, values.format, '--format'), '--format', ['docx', 'pdf', 'xlsx']);
    const out = required(cli, values.out, '--out');
    const file = out === '-' ? null : cli.pathOf(out);
    const installation = await cli.open();
    const { document, isDraft } = await installation.ask(getReportDocument, {
      id: reportIdOf(period, unit),
      version: values.version,
    });
    const bytes = await RENDERERS[format](document);
    await writeOut(file, (write) => write(bytes));
    if (isDraft) cli.note(cli.words.reportIsDraft());
    if (file !== null) cli.note(cli.words.fileWritten({ file }));
    return 0;
  },
});
