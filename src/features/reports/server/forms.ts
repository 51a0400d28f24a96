// Forms of reports: the default of the product, and the versions an office puts in force for its own line.
import { sql } from 'kysely';
import type { PeriodForActing } from '#foundation/periods/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { Tx } from '#platform/db/index.ts';
import type { IsoDate } from '#shared/dates.ts';
import { defaultForm, type FormSection, type ReportForm, type ReportKind } from '../report-form.ts';
import './tables.ts';

export interface StoredForm extends ReportForm {
  readonly id: string;
  /** Null: the default of the product. */
  readonly ownerUnitId: number | null;
}

// The default forms have fixed ids, so that every installation and every start names the same rows.
const DEFAULT_IDS: Readonly<Record<ReportKind, string>> = {
  mid: '00000000-0000-7000-8000-000000000001',
  end: '00000000-0000-7000-8000-000000000002',
};

/** Kinds of period that an office invented are asked with the form of the review in mid-year. */
export function kindOfReport(period: { readonly kind: string }): ReportKind {
  return period.kind === 'end' ? 'end' : 'mid';
}

/** Puts the default forms in place; they are never changed afterwards, an office makes its own version. */
export async function installDefaultReportForms(tx: Tx): Promise<void> {
  for (const kind of ['mid', 'end'] as const) {
    const form = defaultForm(kind);
    await sql`
      insert into report_forms (id, owner_unit_id, kind, version, applies_from, sections, created_at)
      values (${DEFAULT_IDS[kind]}, null, ${kind}, ${form.version}, null, ${JSON.stringify(form.sections)}::jsonb, '2026-01-01')
      on conflict do nothing`.execute(tx);
  }
}

interface FormRow {
  id: string;
  owner_unit_id: number | null;
  kind: ReportKind;
  version: number;
  applies_from: IsoDate | null;
  sections: FormSection[];
}

// A version never changes once it is written, so each process reads it once.
const forms = new Map<string, StoredForm>();

/** A form by its id. Throws when there is none: reports hold a foreign key to theirs. */
export async function formById(ctx: Ctx, id: string): Promise<StoredForm> {
  const known = forms.get(id);
  if (known) return known;
  const { rows } = await sql<FormRow>`
    select id, owner_unit_id, kind, version, applies_from, sections from report_forms where id = ${id}`.execute(
    ctx.tx,
  );
  const [row] = rows;
  if (!row) throw new Error(`there is no report form ${id}`);
  const form: StoredForm = {
    id: row.id,
    ownerUnitId: row.owner_unit_id,
    kind: row.kind,
    version: row.version,
    appliesFrom: row.applies_from,
    sections: row.sections,
  };
  forms.set(id, form);
  return form;
}

/**
 * The form with which a period is asked: the newest version in force on its first day of the office that asks, or the
 * default. A report that was started keeps its own.
 */
export async function formOfPeriod(
  ctx: Ctx,
  period: Pick<PeriodForActing, 'ownerUnitId' | 'kind' | 'from'>,
): Promise<StoredForm> {
  const kind = kindOfReport(period);
  const { rows } = await sql<{ id: string }>`
    select id from report_forms
    where kind = ${kind} and (owner_unit_id = ${period.ownerUnitId} or owner_unit_id is null)
      and (applies_from is null or applies_from <= ${period.from}::date)
    order by owner_unit_id nulls last, applies_from desc nulls last, version desc limit 1`.execute(ctx.tx);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('the default report forms are not installed');
  return formById(ctx, id);
}

/** The newest version number of an office's own forms; 0 when it has none. */
export async function lastFormVersion(tx: Tx, ownerUnitId: number, kind: ReportKind): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(version), 0) as last from report_forms
    where owner_unit_id = ${ownerUnitId} and kind = ${kind}`.execute(tx);
  return rows[0]?.last ?? 0;
}

/** The versions an office made, newest first. */
export async function selectFormsOf(
  tx: Tx,
  ownerUnitId: number,
  kind: ReportKind,
): Promise<Omit<StoredForm, 'sections'>[]> {
  const { rows } = await sql<Omit<StoredForm, 'sections'>>`
    select id, owner_unit_id as "ownerUnitId", kind, version, applies_from as "appliesFrom" from report_forms
    where owner_unit_id = ${ownerUnitId} and kind = ${kind} order by version desc`.execute(tx);
  return rows;
}

export function insertForm(
  tx: Tx,
  form: ReportForm & { id: string; ownerUnitId: number; by: string | null; at: Date },
) {
  return tx.insertInto('report_forms').values({
    id: form.id,
    owner_unit_id: form.ownerUnitId,
    kind: form.kind,
    version: form.version,
    applies_from: form.appliesFrom,
    sections: JSON.stringify(form.sections),
    created_at: form.at,
    created_by: form.by,
  });
}
