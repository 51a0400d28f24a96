// Sends one file of the log to the server and tells how far it is. Browser only; XMLHttpRequest because fetch does not
// tell the progress of what it sends.
import type { FormFile } from '../activity-form.ts';

/** What became of it: kept, refused with the reason, or to be tried again (`status` 0: nothing has answered). */
export type SentFile =
  | { readonly kind: 'kept'; readonly file: FormFile }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'later'; readonly status: number };

export interface FileToSend {
  readonly blob: Blob;
  readonly name: string;
  readonly unitCode: string;
}

/** Never throws. `onpercent` gets 0–100. */
export function sendFile(
  { blob, name, unitCode }: FileToSend,
  onpercent: (percent: number) => void,
): Promise<SentFile> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/nhat-ky/tep?unit=${encodeURIComponent(unitCode)}`);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) =>
      onpercent(Math.round((loaded / Math.max(1, total)) * 100));
    request.onerror = () => resolve({ kind: 'later', status: 0 });
    request.onload = () => resolve(answerOf(request.status, request.response as unknown));
    const body = new FormData();
    body.append('file', blob, name);
    request.send(body);
  });
}

function answerOf(status: number, answer: unknown): SentFile {
  const body = (typeof answer === 'object' && answer !== null ? answer : {}) as {
    fileId?: unknown;
    mediaType?: unknown;
    problem?: { why?: unknown; next?: unknown };
  };
  if (status === 200 && typeof body.fileId === 'string' && typeof body.mediaType === 'string') {
    return { kind: 'kept', file: { fileId: body.fileId, mediaType: body.mediaType } };
  }
  // Signed out, too many at once, a full disk, a proxy that cannot reach the server: none of it is the fault of the file.
  const passes = status === 401 || status === 429 || status >= 500;
  if (passes || body.problem === undefined) return { kind: 'later', status };
  const words = [body.problem.why, body.problem.next].filter(
    (part) => typeof part === 'string' && part !== '',
  );
  return { kind: 'refused', why: words.join(' ') };
}
