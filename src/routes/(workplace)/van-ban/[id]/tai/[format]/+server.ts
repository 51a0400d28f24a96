// The composed paper as a file. Rendered outside any transaction.
import { getDocumentPaper } from '#features/register/server/index.ts';
import { renderDocx, renderPdf } from '#platform/documents/index.ts';
import { AppError } from '#shared/app-error.ts';
import type { RequestHandler } from './$types';

const FORMATS = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: renderDocx,
  },
  pdf: { type: 'application/pdf', render: renderPdf },
} as const;

export const GET: RequestHandler = async ({ locals, params }) => {
  const format = Object.entries(FORMATS).find(([name]) => name === params.format)?.[1];
  if (!format) throw new AppError('not_found', 'request.not_found');
  const paper = await locals.ask(getDocumentPaper, { id: params.id });
  const bytes = await format.render(paper.document);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': format.type,
      'content-disposition': `attachment; filename="${paper.fileName}.${params.format}"`,
    },
  });
};
