// A person says what a figure is, where the system counts nothing or counts otherwise.
import { defineCommand, type Ctx } from '#foundation/use-case/index.ts';
import { AppError } from '#shared/app-error.ts';
import type { FigureDefinition } from '#shared/figure-definition.ts';
import { findFigure } from '../catalogue.ts';
import { asNumberOfUnits } from '../consolidation.ts';
import { isParts, overrideProblem, readValue, type FigureCell, type ReadResult } from '../figure-value.ts';
import { partsFromPercent } from '../percent-parts.ts';
import { sectionOfFigure } from '../report-form.ts';
import { setFigureInput } from '../schemas.ts';
import { findLastBuild } from './office-builds.ts';
import { cellsOfOffice } from './office-draft.ts';
import { openFieldsIn } from './report-draft.ts';
import { cellsOfSchool } from './school-draft.ts';
import {
  countsOf,
  findReportForWriting,
  recordReportEvent,
  refuseClosedField,
  refuseSecretTexts,
  type ReportForWriting,
} from './report-for-writing.ts';
import { deleteTypedValue, selectRemarks, updateReport, upsertTypedValue } from './report-store.ts';

export interface ChangedFigure extends FigureCell {
  readonly editVersion: number;
}

/** Null takes the entry back, so that the counted value stands again. 0 is a confirmed 0. */
export const setFigure = defineCommand({
  name: 'reports.set_figure',
  input: setFigureInput,
  async run(ctx, { id, figureId, value: entered, reason, editVersion }): Promise<ChangedFigure> {
    const report = await findReportForWriting(ctx, id, { editVersion });
    const figure = findFigure(figureId);
    if (!figure || !sectionOfFigure(report.form, figureId)) {
      throw new AppError('not_found', 'figure.unknown', { figure: figureId });
    }
    const definition = report.isOffice ? asNumberOfUnits(figure) : figure;
    refuseClosedField(await openFieldsOf(ctx, report), figureId);
    const cells = await cellsOf(ctx, report);
    const cell = cells.find((one) => one.id === figureId);
    if (!cell?.applicable) throw new AppError('rule', 'figure.not_applicable');

    const read = readEntered(definition, entered, cell);
    if (!read.ok) throw refusedValue('value', read.code, read.params);
    refuseSecretTexts([{ path: 'reason', text: reason ?? '' }]);
    const problem = overrideProblem(cell.computed, read.value, reason);
    if (problem !== null) throw refusedValue('reason', problem, {});

    const { value } = read;
    const key = { periodId: report.periodId, unitId: report.unitId, figureId };
    const kept = reason === '' ? null : reason;
    ctx.defer(
      value === null
        ? deleteTypedValue(ctx.tx, key)
        : upsertTypedValue(ctx.tx, key, { value, reason: kept, by: ctx.actor.accountId, at: ctx.now }),
    );
    const changed: FigureCell =
      value === null
        ? { ...cell, reported: cell.computed, reason: null }
        : { ...cell, reported: value, reason: kept };
    const counts = countsOf(cells.map((one) => (one.id === figureId ? changed : one)));
    ctx.defer(updateReport(ctx.tx, report, counts, ctx.now));
    recordReportEvent(ctx, report, 'report.figure_set', { figureId, byHand: value !== null });
    return { ...changed, editVersion: report.stored.editVersion + 1 };
  },
});

/** The figures of a report that is being written, of a school or of an office. */
export async function cellsOf(ctx: Ctx, report: ReportForWriting): Promise<readonly FigureCell[]> {
  if (!report.isOffice) return cellsOfSchool(ctx, report, report.form);
  const build = await findLastBuild(ctx.tx, report);
  return cellsOfOffice(ctx, report, report.form, build ?? null);
}

/** Fields that a returned report keeps open; null = all. */
export async function openFieldsOf(ctx: Ctx, report: ReportForWriting): Promise<ReadonlySet<string> | null> {
  if (report.state !== 'returned') return null;
  return openFieldsIn(report, report.form.sections, await selectRemarks(ctx.tx, report));
}

// A percent stands for its parts as long as the whole is known and some count gives exactly this percent.
function readEntered(definition: FigureDefinition, entered: unknown, cell: FigureCell): ReadResult {
  if (definition.rule !== 'ratio' || typeof entered !== 'number') return readValue(definition, entered);
  const known = [cell.reported, cell.computed].find((value) => value !== null && isParts(value));
  const parts = known !== undefined && isParts(known) ? partsFromPercent(entered, known.den) : null;
  return parts === null
    ? { ok: false, code: 'figure.parts_missing', params: {} }
    : { ok: true, value: parts };
}

function refusedValue(
  path: string,
  code: string,
  params: Readonly<Record<string, string | number>>,
): AppError {
  return new AppError('invalid', code, params, { fields: [{ path, code, params }] });
}
