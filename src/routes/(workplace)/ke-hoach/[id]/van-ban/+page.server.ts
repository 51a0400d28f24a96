import { getPlanDocument } from '#features/plans/server/index.ts';
import { checkDocument, documentMessages, PAPER_SHEET_CSS, renderHtml } from '#platform/documents/index.ts';
import { inLocale } from '#shared/messages.ts';
import type { PageServerLoad } from './$types';

/** The paper at its true proportion, with the checklist of the decree beside it. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const version = url.searchParams.get('ban');
  const paper = await locals.ask(getPlanDocument, { id: params.id, ...(version !== null && { version }) });
  const words = inLocale(documentMessages, locals.locale);
  return {
    task: true,
    id: params.id,
    version,
    isDraft: paper.isDraft,
    html: renderHtml(paper.document),
    css: PAPER_SHEET_CSS,
    checks: checkDocument(paper.document).map(({ id, ok, found, where }) => ({
      id,
      ok,
      found,
      where: where ?? null,
      text: words[id](),
    })),
  };
};
