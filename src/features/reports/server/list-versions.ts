// The versions of a report: one for each seal, with what it says otherwise than the one before.
import { defineQuery } from '#foundation/use-case/index.ts';
import { differencesBetween, type Difference } from '../differences.ts';
import { reportIdInput } from '../schemas.ts';
import { findReportForActing } from './report-for-acting.ts';
import { selectSeals } from './seal-store.ts';

export interface ReportVersion {
  readonly version: number;
  readonly sha256: string;
  readonly sealedAt: Date;
  readonly sealedBy: string;
  readonly withdrawnAt: Date | null;
  readonly differences: readonly Difference[];
}

export interface ReportVersions {
  readonly items: readonly ReportVersion[];
  readonly total: number;
  readonly next: null;
}

/** Oldest first; receivers outside the line see the versions that were delivered to them. */
export const listVersions = defineQuery({
  name: 'reports.list_versions',
  input: reportIdInput,
  async run(ctx, { id }): Promise<ReportVersions> {
    const report = await findReportForActing(ctx, id);
    const seals = await selectSeals(ctx.tx, report);
    const items = seals.map(({ version, sha256, sealedAt, sealedByName, withdrawnAt, content }, at) => {
      const before = seals[at - 1];
      return {
        version,
        sha256,
        sealedAt,
        sealedBy: sealedByName,
        withdrawnAt,
        differences: before ? differencesBetween(before.content, content) : [],
      };
    });
    return { items, total: items.length, next: null };
  },
});
