// Templates of plans: the default of the product, and the versions an office puts in force for its own line.
import { sql } from 'kysely';
import { recordEvent } from '#foundation/audit/server/index.ts';
import { findUnitForActing, type UnitForActing } from '#foundation/organisation/server/index.ts';
import { defineCommand, defineQuery, type Ctx } from '#foundation/use-case/index.ts';
import type { Tx } from '#platform/db/index.ts';
import { AppError, notFound } from '#shared/app-error.ts';
import type { IsoDate } from '#shared/dates.ts';
import { newId } from '#shared/ids.ts';
import { DEFAULT_TEMPLATE, DEFAULT_TEMPLATE_ID } from '../default-template.ts';
import { mayChangeTemplate, mayReadPlans } from '../policy.ts';
import { getPlanTemplateInput, savePlanTemplateInput } from '../schemas.ts';
import { templateProblems, type TemplateContent } from '../template.ts';
import './tables.ts';

export interface StoredTemplate extends TemplateContent {
  readonly id: string;
  /** Null: the default of the product. */
  readonly ownerUnitId: number | null;
  readonly version: number;
  readonly appliesFrom: IsoDate | null;
}

interface TemplateRow {
  id: string;
  ownerUnitId: number | null;
  version: number;
  appliesFrom: IsoDate | null;
  content: TemplateContent;
}

/** Puts the default template in place; it is never changed afterwards, an office makes its own version. */
export async function installDefaultPlanTemplate(tx: Tx): Promise<void> {
  await sql`
    insert into plan_templates (id, owner_unit_id, version, applies_from, content, created_at)
    values (${DEFAULT_TEMPLATE_ID}, null, 1, null, ${JSON.stringify(DEFAULT_TEMPLATE)}::jsonb, '2026-01-01')
    on conflict do nothing`.execute(tx);
}

/**
 * The template a plan begins with: of the nearest office above the unit that has one in force on the first day of the
 * year, the newest; else the default.
 */
export async function templateFor(
  ctx: Ctx,
  unit: Pick<UnitForActing, 'id' | 'ancestorIds'>,
  firstDay: IsoDate,
): Promise<StoredTemplate> {
  const line = [unit.id, ...unit.ancestorIds];
  const { rows } = await sql<TemplateRow>`
    select id, owner_unit_id as "ownerUnitId", version, applies_from as "appliesFrom", content
    from plan_templates
    where (owner_unit_id is null or owner_unit_id = any (${line}::int[]))
      and (applies_from is null or applies_from <= ${firstDay}::date)
    order by array_position(${line}::int[], owner_unit_id) nulls last, applies_from desc nulls last, version desc
    limit 1`.execute(ctx.tx);
  const [row] = rows;
  if (!row) throw new Error('the default plan template is not installed');
  const { content, ...head } = row;
  return { ...head, ...content };
}

export interface TemplateView {
  readonly template: StoredTemplate;
  /** All versions of the office, newest first, without their parts. */
  readonly versions: readonly Omit<TemplateRow, 'content'>[];
  readonly can: { readonly change: boolean };
}

/** The template in force for plans whose year begins on a day, and the versions the office made. */
export const getPlanTemplate = defineQuery({
  name: 'plans.get_template',
  input: getPlanTemplateInput,
  async run(ctx, { unitCode, on }): Promise<TemplateView> {
    const office = await findUnitForActing(ctx, { code: unitCode });
    if (!office || !mayReadPlans(ctx.actor, office)) throw notFound('unit');
    const [template, versions] = await Promise.all([
      templateFor(ctx, office, on ?? ctx.today),
      versionsOf(ctx.tx, office.id),
    ]);
    return { template, versions, can: { change: mayChangeTemplate(ctx.actor, office) } };
  },
});

/** Puts a new version in force from a day on. Plans that were begun keep what they began with. */
export const savePlanTemplate = defineCommand({
  name: 'plans.save_template',
  input: savePlanTemplateInput,
  constraints: { plan_template_version_unique: ['conflict', 'plan.template_stale'] },
  async run(ctx, { unitCode, appliesFrom, ...content }): Promise<{ id: string; version: number }> {
    const office = await findUnitForActing(ctx, { code: unitCode });
    if (!office || !mayReadPlans(ctx.actor, office)) throw notFound('unit');
    if (!mayChangeTemplate(ctx.actor, office)) throw new AppError('forbidden', 'plan.template_of_office');
    const problems = templateProblems(content);
    if (problems.length > 0) throw new AppError('invalid', 'request.invalid', {}, { fields: problems });
    const [last] = await versionsOf(ctx.tx, office.id);
    const id = newId();
    const version = (last?.version ?? 0) + 1;
    ctx.defer(
      ctx.tx.insertInto('plan_templates').values({
        id,
        owner_unit_id: office.id,
        version,
        applies_from: appliesFrom,
        content: JSON.stringify(content),
        created_at: ctx.now,
        created_by: ctx.actor.accountId,
      }),
    );
    recordEvent(ctx, {
      name: 'plan.template_saved',
      unitId: office.id,
      subject: `plan_template:${id}`,
      data: { version, appliesFrom },
    });
    return { id, version };
  },
});

async function versionsOf(tx: Tx, ownerUnitId: number): Promise<Omit<TemplateRow, 'content'>[]> {
  const { rows } = await sql<Omit<TemplateRow, 'content'>>`
    select id, owner_unit_id as "ownerUnitId", version, applies_from as "appliesFrom"
    from plan_templates where owner_unit_id = ${ownerUnitId} order by version desc`.execute(tx);
  return rows;
}
