// What a plan says now, in the form in which it is sealed, printed and compared; and the seal itself.
import { createHash } from 'node:crypto';
import { catalogueOf } from '#features/journal/server/index.ts';
import { unitsOnDay, versionOnDay, type UnitForActing } from '#foundation/organisation/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { canonicalJson } from '#shared/canonical-json.ts';
import type { IsoDate } from '#shared/dates.ts';
import type { PlanTask } from '../plan.ts';
import type { PlanContent, PlanPaper } from '../plan-content.ts';
import type { PlanForActing } from './plan-for-acting.ts';
import { selectSections, selectTasks, type TaskOfPlan } from './task-store.ts';

/** The SHA-256 of a content; whoever holds the content can compute it again. */
export function sealOfPlan(content: PlanContent): { text: string; sha256: string } {
  const text = canonicalJson(content);
  return { text, sha256: createHash('sha256').update(text).digest('hex') };
}

export async function contentOf(ctx: Ctx, { plan, unit }: PlanForActing): Promise<PlanContent> {
  const [sections, tasks, catalogue, paper] = await Promise.all([
    selectSections(ctx.tx, plan.id),
    selectTasks(ctx.tx, [plan.id]),
    catalogueOf(ctx, unit),
    paperOf(ctx, unit),
  ]);
  const named = new Set(tasks.flatMap(({ coOwners }) => coOwners));
  return {
    unit: { code: unit.code, name: paper.nameInText, level: unit.level },
    year: plan.year,
    kinds: plan.kinds,
    title: plan.title,
    documentNumber: plan.documentNumber,
    issuedOn: plan.issuedOn,
    sections,
    tasks: tasks.map(plainTask),
    bodies: Object.fromEntries(
      catalogue.organisers.filter(({ id }) => named.has(id)).map(({ id, label }) => [id, label.vi]),
    ),
    paper,
  };
}

function plainTask({
  planId: _plan,
  unitId: _unit,
  leftOutAt: _leftOut,
  createdAt: _at,
  ...task
}: TaskOfPlan): PlanTask {
  return task;
}

/** The day whose name a unit bears: today, or its last day when it is closed. */
function dayOfName(ctx: Pick<Ctx, 'today'>, { closedOn }: UnitForActing): IsoDate {
  return closedOn !== null && closedOn < ctx.today ? closedOn : ctx.today;
}

async function paperOf(ctx: Ctx, unit: UnitForActing): Promise<PlanPaper> {
  const day = dayOfName(ctx, unit);
  const [version, { items }] = await Promise.all([
    versionOnDay(ctx.tx, unit.id, day),
    unitsOnDay(ctx.tx, { on: day, codes: [unit.code] }),
  ]);
  const parentCode = items[0]?.parentCode ?? null;
  const parents = parentCode === null ? null : await unitsOnDay(ctx.tx, { on: day, codes: [parentCode] });
  const letterhead = version?.letterhead ?? {};
  const name = version?.name ?? unit.code;
  return {
    nameInText: name,
    shortName: filled(letterhead.shortName) ?? version?.shortName ?? name,
    superior: filled(letterhead.superior),
    issuer: filled(letterhead.issuer) ?? name,
    bodyCode: filled(letterhead.bodyCode) ?? codeFromName(name),
    place: filled(letterhead.place) ?? '',
    signerPosition: filled(letterhead.signerPosition) ?? 'HIỆU TRƯỞNG',
    addressee: parents?.items[0]?.name ?? null,
  };
}

function filled(line: string | undefined): string | null {
  return line === undefined || line.trim() === '' ? null : line;
}

/** `Trường THCS Mẫu Hoa Sen` → `TTHCSMHS`: the usual way to make the code of a body, until its own is entered. */
function codeFromName(name: string): string {
  return name
    .split(/[\s-]+/u)
    .map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.charAt(0).toUpperCase()))
    .join('');
}
