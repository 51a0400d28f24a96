// The bytes of a picture or paper for pages of the person signed in; `?thumb` for the small picture.
import { Readable } from 'node:stream';
import { openFile } from '#foundation/files/server/index.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url, request }) => {
  const opened = await locals.ask(openFile, { id: params.id, thumbnail: url.searchParams.has('thumb') });
  if (request.headers.get('if-none-match') === opened.headers['etag']) {
    return new Response(null, { status: 304, headers: opened.headers });
  }
  const { stream } = await locals.app.storage.openRead(opened.sha256);
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, { headers: opened.headers });
};
