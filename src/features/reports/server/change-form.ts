// An office puts its own form of report in force from a day on. Reports that were started keep theirs.
import { findUnitForActing } from '#foundation/organisation/server/index.ts';
import { recordEvent } from '#foundation/audit/server/index.ts';
import { defineCommand, defineQuery } from '#foundation/use-case/index.ts';
import { AppError, notFound } from '#shared/app-error.ts';
import type { IsoDate } from '#shared/dates.ts';
import { newId } from '#shared/ids.ts';
import { mayChangeForms, mayReadReport } from '../policy.ts';
import {
  formChanges,
  formProblems,
  type FormChanges,
  type FormSection,
  type ReportForm,
} from '../report-form.ts';
import { getReportFormInput, saveReportFormInput } from '../schemas.ts';
import { formOfPeriod, insertForm, lastFormVersion, selectFormsOf, type StoredForm } from './forms.ts';

export interface SavedForm {
  readonly id: string;
  readonly version: number;
  readonly appliesFrom: IsoDate;
  /** Since the form that was in force on that day. */
  readonly changes: FormChanges;
}

export const saveReportForm = defineCommand({
  name: 'reports.save_form',
  input: saveReportFormInput,
  constraints: { report_form_version_unique: ['conflict', 'report.stale'] },
  async run(ctx, { unitCode, kind, appliesFrom, sections }): Promise<SavedForm> {
    const office = await findUnitForActing(ctx, { code: unitCode });
    if (!office || !mayReadReport(ctx.actor, office)) throw notFound('unit');
    if (!mayChangeForms(ctx.actor, office)) throw new AppError('forbidden', 'form.only_its_office');
    const present = await formOfPeriod(ctx, { ownerUnitId: office.id, kind, from: appliesFrom });
    const form: ReportForm = {
      kind,
      version: (await lastFormVersion(ctx.tx, office.id, kind)) + 1,
      appliesFrom,
      sections: sections.map(({ shortTitle, ...section }): FormSection => ({
        ...section,
        shortTitle: shortTitle ?? section.title,
      })),
    };
    const problems = formProblems(form);
    if (problems.length > 0) {
      throw new AppError('invalid', 'form.not_valid', {}, { fields: problems });
    }
    const id = newId();
    ctx.defer(
      insertForm(ctx.tx, { ...form, id, ownerUnitId: office.id, by: ctx.actor.accountId, at: ctx.now }),
    );
    recordEvent(ctx, {
      name: 'report.form_saved',
      unitId: office.id,
      subject: `report_form:${id}`,
      data: { kind, version: form.version, appliesFrom },
    });
    return { id, version: form.version, appliesFrom, changes: formChanges(present, form) };
  },
});

export interface ReportForms {
  /** The form that holds for periods that begin on the day asked. */
  readonly form: StoredForm;
  /** All versions of the office, newest first, without their parts. */
  readonly versions: readonly Omit<StoredForm, 'sections'>[];
  readonly can: { readonly change: boolean };
}

export const getReportForm = defineQuery({
  name: 'reports.get_form',
  input: getReportFormInput,
  async run(ctx, { unitCode, kind, on }): Promise<ReportForms> {
    const office = await findUnitForActing(ctx, { code: unitCode });
    if (!office || !mayReadReport(ctx.actor, office)) throw notFound('unit');
    const [form, versions] = await Promise.all([
      formOfPeriod(ctx, { ownerUnitId: office.id, kind, from: on ?? ctx.today }),
      selectFormsOf(ctx.tx, office.id, kind),
    ]);
    return { form, versions, can: { change: mayChangeForms(ctx.actor, office) } };
  },
});
