// HTTP interface of files: one upload at a time, looked into before it is kept.
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Storage } from '#platform/storage/index.ts';
import { created, type Route } from '../../http/route.ts';
import { openFile } from './open-file.ts';
import { readUpload } from './read-upload.ts';
import { receiveFile } from './receive-file.ts';
import { findUploadUnit, registerFile } from './register-file.ts';

const fileShape = z.looseObject({ id: z.string(), sha256: z.string(), size: z.int(), mediaType: z.string() });

export function fileRoutes(storage: Storage): readonly Route[] {
  return [
    {
      method: 'post',
      path: '/files',
      tag: 'files',
      summary: 'Hand in one file (multipart part `file`); pictures lose their metadata',
      auth: 'token',
      query: z.strictObject({ unit: z.string().optional() }),
      body: z.object({ file: z.string().meta({ format: 'binary' }) }),
      bodyType: 'multipart/form-data',
      response: { description: 'The file as it is kept', schema: fileShape },
      async handle({ ask, run, raw, query }) {
        const { unitCode } = await ask(findUploadUnit, { unitCode: query['unit'] });
        // Looked into outside any transaction: a large picture takes its time.
        const received = await receiveFile(await readUpload(raw), { storage });
        return created(await run(registerFile, { unitCode, received }));
      },
    },
    {
      method: 'get',
      path: '/files/{id}',
      tag: 'files',
      summary: 'The bytes of a file; `thumbnail=true` for the small picture',
      auth: 'token',
      query: z.strictObject({ thumbnail: z.enum(['true', 'false']).optional() }),
      response: { description: 'The bytes', mediaType: 'application/octet-stream' },
      async handle({ ask, params, query }) {
        const opened = await ask(openFile, { id: params['id'], thumbnail: query['thumbnail'] === 'true' });
        const { stream } = await storage.openRead(opened.sha256);
        return {
          status: 200,
          stream: Readable.toWeb(stream) as ReadableStream<Uint8Array>,
          headers: opened.headers,
        };
      },
    },
  ];
}
