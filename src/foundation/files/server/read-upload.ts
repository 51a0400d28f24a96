// Reads the one file of a multipart request, and never more bytes than a file may have.
import { AppError, invalid } from '#shared/app-error.ts';
import { MAX_FILE_BYTES } from '../file.ts';
import { tooLarge, type Upload } from './receive-file.ts';

// The other parts of the form and the boundaries around the file.
const MAX_REQUEST_BYTES = MAX_FILE_BYTES + 64 * 1024;

/** The part named `file`. Throws `file.too_large` as soon as that is known, `request.wrong_media_type`, `request.malformed_form`. */
export async function readUpload(request: Request): Promise<Upload> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\b/i.test(type) || !request.body)
    throw new AppError('invalid', 'request.wrong_media_type');
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > MAX_REQUEST_BYTES) throw tooLarge(announced);
  const limit = byteLimit();
  let form: FormData;
  try {
    const body = request.body.pipeThrough(limit.stream);
    form = await new Response(body, { headers: { 'content-type': type } }).formData();
  } catch (cause) {
    if (limit.bytes() > MAX_REQUEST_BYTES) throw tooLarge(limit.bytes());
    throw new AppError('malformed', 'request.malformed_form', {}, { cause });
  }
  const file = form.get('file');
  if (!(file instanceof File)) throw invalid([{ path: 'file', code: 'file.missing' }]);
  if (file.size > MAX_FILE_BYTES) throw tooLarge(file.size);
  return { content: await file.bytes(), declaredName: file.name };
}

function byteLimit(): { stream: TransformStream<Uint8Array, Uint8Array>; bytes: () => number } {
  let bytes = 0;
  const stream = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > MAX_REQUEST_BYTES) controller.error(new Error('the upload is too large'));
      else controller.enqueue(chunk);
    },
  });
  return { stream, bytes: () => bytes };
}
