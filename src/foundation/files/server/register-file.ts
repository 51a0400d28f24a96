// Says whose a received file is, and what shows it. A file that nothing shows for a day is removed again.
import { AppError, notFound } from '#shared/app-error.ts';
import { newId } from '#shared/ids.ts';
import { recordEvent } from '../../audit/server/index.ts';
import { findUnitForActing, type UnitForActing } from '../../organisation/server/index.ts';
import { defineCommand, defineQuery, type Ctx } from '../../use-case/index.ts';
import type { StoredFile } from '../file.ts';
import { mayHandInFiles } from '../policy.ts';
import { findUploadUnitInput, registerFileInput } from '../schemas.ts';
import { findFileForActing, insertFile, markClaimed, markUnused } from './file-store.ts';

/** Asked before an upload is read: whoever may not hand in files must not fill the storage with refused ones. */
export const findUploadUnit = defineQuery({
  name: 'files.find_upload_unit',
  input: findUploadUnitInput,
  run: async (ctx, { unitCode }): Promise<{ unitCode: string }> => ({
    unitCode: (await unitOfUpload(ctx, unitCode)).code,
  }),
});

export const registerFile = defineCommand({
  name: 'files.register_file',
  input: registerFileInput,
  async run(ctx, { unitCode, received }): Promise<StoredFile> {
    const unit = await unitOfUpload(ctx, unitCode);
    const id = newId();
    await insertFile(ctx.tx, {
      ...received,
      id,
      unitId: unit.id,
      uploadedBy: ctx.actor.accountId,
      at: ctx.now,
    });
    recordEvent(ctx, {
      name: 'file.received',
      unitId: unit.id,
      subject: `file:${id}`,
      data: { mediaType: received.mediaType, size: received.size, sha256: received.sha256 },
    });
    return {
      id,
      sha256: received.sha256,
      size: received.size,
      mediaType: received.mediaType,
      isPicture: received.width !== null,
      width: received.width,
      height: received.height,
      name: received.name,
    };
  },
});

/** The unit named, or the first one at which the actor may hand in files. */
async function unitOfUpload(ctx: Ctx, unitCode: string | undefined): Promise<UnitForActing> {
  if (unitCode !== undefined) {
    const unit = await findUnitForActing(ctx, { code: unitCode });
    if (!unit) throw notFound('unit');
    if (!mayHandInFiles(ctx.actor, unit)) throw new AppError('forbidden', 'file.only_writers');
    return unit;
  }
  for (const grant of ctx.actor.grants) {
    const unit = await findUnitForActing(ctx, { id: grant.unitId });
    if (unit && mayHandInFiles(ctx.actor, unit)) return unit;
  }
  throw new AppError('forbidden', 'file.only_writers');
}

/**
 * Another slice shows the file from now on (evidence of an activity, scan of a decision) as something of `unitId`;
 * doing so twice is the same as once. The slice has already decided that the actor may change that thing.
 */
export async function claimFile(
  ctx: Ctx,
  fileId: string,
  unitId: number,
): Promise<{ mediaType: string; size: number }> {
  const file = await findFileForActing(ctx, fileId);
  if (!file) throw notFound('file');
  if (file.isClaimed && file.unitId !== unitId) throw new AppError('rule', 'file.used_elsewhere');
  await markClaimed(ctx.tx, fileId, unitId, ctx.now);
  return { mediaType: file.mediaType, size: file.size };
}

/** The slice no longer shows the file. It is removed a day later, unless something else turns out to show it. */
export async function releaseFile(ctx: Ctx, fileId: string): Promise<void> {
  await markUnused(ctx.tx, fileId, ctx.now);
}
