// The official paper as a file. Rendered outside any transaction.
import { getPlanDocument } from '#features/plans/server/index.ts';
import { renderDocx, renderPdf, renderXlsx } from '#platform/documents/index.ts';
import { AppError } from '#shared/app-error.ts';
import type { RequestHandler } from './$types';

const FORMATS = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: renderDocx,
  },
  pdf: { type: 'application/pdf', render: renderPdf },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', render: renderXlsx },
} as const;

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const format = Object.entries(FORMATS).find(([name]) => name === params.format)?.[1];
  if (!format) throw new AppError('not_found', 'request.not_found');
  const version = url.searchParams.get('ban');
  const paper = await locals.ask(getPlanDocument, { id: params.id, ...(version !== null && { version }) });
  const bytes = await format.render(paper.document);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': format.type,
      'content-disposition': `attachment; filename="${paper.fileName}.${params.format}"`,
    },
  });
};
