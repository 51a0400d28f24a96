// Makes of any picture the one that is kept: upright, at most 2048 pixels long, without place, time, device or
// anything else hidden in it. Re-encoding also leaves behind whatever was glued to the file.
import sharp, { type Sharp } from 'sharp';
import { AppError } from '#shared/app-error.ts';
import { MAX_PICTURE_PIXELS, PICTURE_EDGE, THUMBNAIL_EDGE } from '../file.ts';

// One thread a picture and two pictures at a time: uploads must not starve the pages on a machine of two cores.
sharp.concurrency(1);
sharp.cache(false);
const PICTURES_AT_A_TIME = 2;

const DECODABLE = new Set(['jpg', 'png', 'apng', 'webp', 'gif', 'avif', 'heic']);

/** Whether content of this extension is a picture that we try to read. */
export function isPictureContent(extension: string): boolean {
  return DECODABLE.has(extension);
}

export interface PreparedPicture {
  /** JPEG. */
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** WebP. */
  readonly thumbnail: Uint8Array;
}

/**
 * Throws `file.too_many_pixels` before a single pixel is decoded, `file.picture_kind` when this machine cannot read
 * such pictures (HEIC), `file.picture_damaged` when the picture breaks off or is broken.
 */
export async function preparePicture(bytes: Uint8Array, extension: string): Promise<PreparedPicture> {
  await refuseBomb(bytes, extension);
  return inTurn(async () => {
    try {
      return await reencode(bytes);
    } catch (cause) {
      throw unreadable(extension, cause);
    }
  });
}

/** Reads the header only; a 60-megapixel picture may be a file of 60 kB. */
async function refuseBomb(bytes: Uint8Array, extension: string): Promise<void> {
  let pixels: number;
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    pixels = width * height;
  } catch (cause) {
    throw unreadable(extension, cause);
  }
  if (pixels > MAX_PICTURE_PIXELS) {
    throw new AppError('too_large', 'file.too_many_pixels', {
      megapixels: Math.ceil(pixels / 1e6),
      limit: Math.floor(MAX_PICTURE_PIXELS / 1e6),
    });
  }
}

async function reencode(bytes: Uint8Array): Promise<PreparedPicture> {
  const kept = await fitted(
    sharp(bytes, {
      limitInputPixels: MAX_PICTURE_PIXELS,
      failOn: 'error',
      sequentialRead: true,
    }).autoOrient(),
    PICTURE_EDGE,
  )
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
  const thumbnail = await fitted(sharp(kept.data), THUMBNAIL_EDGE).webp({ quality: 75 }).toBuffer();
  return { bytes: kept.data, width: kept.info.width, height: kept.info.height, thumbnail };
}

function fitted(picture: Sharp, edge: number): Sharp {
  return picture.resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true });
}

function unreadable(extension: string, cause: unknown): AppError {
  if (extension === 'heic')
    return new AppError('invalid', 'file.picture_kind', { inside: extension }, { cause });
  return new AppError('invalid', 'file.picture_damaged', {}, { cause });
}

const waiting: (() => void)[] = [];
let running = 0;

/** Runs `work` when its turn comes; the others wait in the order they came. */
async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running === PICTURES_AT_A_TIME) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
