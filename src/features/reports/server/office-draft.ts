// The draft of an office's own report: its figures come from the last build, never live, and its sentences tell how many
// units stand behind them.
import { versionOnDay } from '#foundation/organisation/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { todayInVietnam } from '#shared/dates.ts';
import { runChecks } from '../checks.ts';
import type { RolledFigure } from '../consolidation.ts';
import { draftOfficeSection } from '../drafting/draft-office-section.ts';
import { paragraphOf } from '../drafting/paragraph.ts';
import type { FigureCell, TypedValue } from '../figure-value.ts';
import { figuresOfForm } from '../report-form.ts';
import { comparedWith } from './earlier-values.ts';
import { findLastBuild, selectProposalsSent, type OfficeBuild } from './office-builds.ts';
import type { DraftCommon, DraftParts } from './report-draft.ts';
import { countedDays, type OwnReport } from './report-for-acting.ts';
import { selectTypedValues } from './report-store.ts';

/** A figure of an office as it stands in its report: the rolled value, or what a person put in its place. */
export function officeCell(
  id: string,
  rolled: RolledFigure | undefined,
  typed: TypedValue | undefined,
): FigureCell {
  if (rolled && rolled.unitsOwing === 0 && rolled.own === null) {
    return { id, applicable: false, computed: null, reported: null, reason: null };
  }
  const computed = rolled?.value ?? null;
  return {
    id,
    applicable: true,
    computed,
    reported: typed?.value ?? computed,
    reason: typed?.reason ?? null,
  };
}

export async function cellsOfOffice(
  ctx: Ctx,
  { period, unit }: Pick<OwnReport, 'period' | 'unit'>,
  form: DraftCommon['form'],
  build: OfficeBuild | null,
): Promise<readonly FigureCell[]> {
  const typed = (await selectTypedValues(ctx.tx, period.id, [unit.id])).get(unit.id);
  const rolled = new Map(build?.consolidation.figures.map((figure) => [figure.id, figure]));
  return figuresOfForm(form).map(({ id }) => officeCell(id, rolled.get(id), typed?.get(id)));
}

export async function officeParts(ctx: Ctx, report: OwnReport, common: DraftCommon): Promise<DraftParts> {
  const { period, unit } = report;
  const { form, explanations } = common;
  const build = (await findLastBuild(ctx.tx, report)) ?? null;
  const [cells, compared, version, proposals] = await Promise.all([
    cellsOfOffice(ctx, report, form, build),
    comparedWith(ctx, period),
    versionOnDay(ctx.tx, unit.id, ctx.today),
    build ? selectProposalsSent(ctx.tx, build.sources) : [],
  ]);
  const profile = build?.consolidation.profile;
  return {
    cells,
    compared,
    comparisons: new Map(
      build?.consolidation.figures.flatMap(({ id, comparison }) =>
        comparison === null ? [] : [[id, comparison.result] as const],
      ),
    ),
    // Of an office the yes/no figures are numbers of schools, so that checks between answers say nothing.
    checks: runChecks(cells, { explanations }).filter(({ code }) => !BETWEEN_ANSWERS.includes(code)),
    profile:
      profile === undefined
        ? null
        : {
            asOfOn: countedDays(period).to,
            classes: profile.classes,
            pupils: profile.pupils,
            staff: profile.staff,
            partyMembers: null,
          },
    items: new Map(),
    build,
    activities: [],
    earlier: null,
    draftOf: (sectionId) =>
      build === null
        ? paragraphOf([])
        : draftOfficeSection({
            sectionId,
            consolidation: build.consolidation,
            facts: { office: version?.shortName ?? null },
            asOf: todayInVietnam(build.builtAt),
            proposals,
          }),
  };
}

const BETWEEN_ANSWERS: readonly string[] = ['check.plan_answers_differ', 'check.people_without_festival'];
