// Shapes of what may be asked of the files slice.
import { z } from 'zod';
import { unitCode } from '../organisation/schemas.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const findUploadUnitInput = z.strictObject({ unitCode: unitCode.optional() });

/** What `receiveFile` prepared, and whose it is; without a unit it belongs to the actor's first unit. */
export const registerFileInput = z.strictObject({
  unitCode: unitCode.optional(),
  received: z.strictObject({
    sha256,
    size: z.number().int().min(1),
    mediaType: z.string().max(100),
    width: z.number().int().min(1).nullable(),
    height: z.number().int().min(1).nullable(),
    thumbSha256: sha256.nullable(),
    name: z.string().max(120),
  }),
});

export const getFileInput = z.strictObject({ id: z.uuid() });

export const openFileInput = z.strictObject({ id: z.uuid(), thumbnail: z.boolean().default(false) });
