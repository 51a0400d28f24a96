// "Nhập thay": a school without network or account sends paper with the head's signature; the office types it and keeps
// the scan. The report stays marked wherever it is shown.
import { claimFile, releaseFile } from '#foundation/files/server/index.ts';
import { defineCommand } from '#foundation/use-case/index.ts';
import { AppError } from '#shared/app-error.ts';
import { enterOnBehalfInput } from '../schemas.ts';
import { findOwnReport } from './report-for-acting.ts';
import { mayEnterOnBehalf, recordReportEvent, refuseWhenSent, startReport } from './report-for-writing.ts';
import { updateReport } from './report-store.ts';

export interface OnBehalf {
  readonly id: string;
  readonly onBehalf: boolean;
  readonly scanFileId: string | null;
}

/** The scan may come later, but nothing is sent without it. `onBehalf` false gives the report back to the school. */
export const enterOnBehalf = defineCommand({
  name: 'reports.enter_on_behalf',
  input: enterOnBehalfInput,
  async run(ctx, { id, onBehalf, scanFileId }): Promise<OnBehalf> {
    const found = await findOwnReport(ctx, id, { lock: true });
    if (!mayEnterOnBehalf({ ...found, state: 'draft' })) {
      throw new AppError('forbidden', 'report.on_behalf_only');
    }
    refuseWhenSent(found);
    const report = found.stored
      ? { ...found, stored: found.stored }
      : await startReport(ctx, found, { onBehalf });
    const former = report.stored.scanFileId;
    const kept = onBehalf ? (scanFileId ?? former) : null;
    if (kept !== null && kept !== former) await claimFile(ctx, kept, report.unit.id);
    // The scan of a version that was sent stays, as the version does.
    if (former !== null && former !== kept && report.stored.version === 0) await releaseFile(ctx, former);
    ctx.defer(updateReport(ctx.tx, report, { on_behalf: onBehalf, scan_file_id: kept }, ctx.now));
    recordReportEvent(ctx, report, onBehalf ? 'report.entered_on_behalf' : 'report.given_back_to_school', {
      hasScan: kept !== null,
    });
    return { id, onBehalf, scanFileId: kept };
  },
});
