// Makes a picture of a phone small enough for a weak network before it is sent: at most 2048 pixels, JPEG. Browser only.
// The server does the same again and takes the metadata out; what cannot be drawn here is sent as it is.

const LONG_EDGE = 2048;
const QUALITY = 0.82;
/** Below this size the way is short enough and nothing is lost by redrawing. */
const SMALL_BYTES = 400 * 1024;

/** A JPEG that is not larger than the original; the original itself when that is small, no picture, or not to be drawn. */
export async function smallerPicture(file: File): Promise<Blob> {
  if (!file.type.startsWith('image/') || file.size <= SMALL_BYTES) return file;
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (bitmap === null) return file;
  const scale = Math.min(1, LONG_EDGE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  return drawn && drawn.size < file.size ? drawn : file;
}
