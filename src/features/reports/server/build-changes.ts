// What changed since the office last built its report: what building it again now would change, and the builds that are
// kept, each against the one before.
import { defineQuery } from '#foundation/use-case/index.ts';
import { notFound } from '#shared/app-error.ts';
import type { BuildChanges } from '../consolidation-changes.ts';
import { reportIdOf } from '../report-id.ts';
import { isEditable } from '../report-workflow.ts';
import { reportIdInput } from '../schemas.ts';
import { formById } from './forms.ts';
import { gatherBuild, type GatheredBuild } from './gather-build.ts';
import { findLastBuild, selectBuilds, type BuildSummary, type OfficeBuild } from './office-builds.ts';
import { findOwnReport } from './report-for-acting.ts';

export interface ChangesSinceBuild {
  readonly id: string;
  readonly periodName: string;
  /** Against the last build; null when the report was never built, or is sent. */
  readonly pending: BuildChanges | null;
  /** What was consolidated are reports of offices, not of schools. */
  readonly areOffices: boolean;
  /** Newest first. */
  readonly builds: readonly BuildSummary[];
  /** Of the units that changes may name, by code. */
  readonly units: Readonly<Record<string, { readonly name: string; readonly reportId: string }>>;
  readonly can: { readonly consolidate: boolean };
}

export const getChangesSinceBuild = defineQuery({
  name: 'reports.get_changes_since_build',
  input: reportIdInput,
  async run(ctx, { id }): Promise<ChangesSinceBuild> {
    const report = await findOwnReport(ctx, id);
    const { stored, unit, period } = report;
    if (!report.isOffice) throw notFound('report');
    const [last, builds] = await Promise.all([findLastBuild(ctx.tx, report), selectBuilds(ctx.tx, report)]);
    const isOpen = stored !== null && isEditable(report.state);
    const pending =
      last && isOpen
        ? await gatherBuild(ctx, { period, unit, form: await formById(ctx, stored.formId) }, last)
        : null;
    return {
      id,
      periodName: period.name,
      pending: pending?.changes ?? null,
      areOffices: period.asks === 'offices',
      builds,
      units: unitsOf(report.periodId, last, pending),
      can: {
        consolidate: isOpen && report.roles.some((role) => role === 'officer' || role === 'office_leader'),
      },
    };
  },
});

function unitsOf(
  periodId: string,
  last: OfficeBuild | undefined,
  pending: GatheredBuild | null,
): ChangesSinceBuild['units'] {
  const known = [last, pending].flatMap((build) => build ?? []);
  // Offices report in a period of their own.
  const periods = new Map(known.flatMap(({ sources }) => sources.map((one) => [one.unitCode, one.periodId])));
  return Object.fromEntries(
    known
      .flatMap(({ consolidation: { included, missing } }) => [...included, ...missing])
      .map(({ unitCode, unitName }) => [
        unitCode,
        { name: unitName, reportId: reportIdOf(periods.get(unitCode) ?? periodId, unitCode) },
      ]),
  );
}
