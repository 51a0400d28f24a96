import { redirect } from '@sveltejs/kit';
import { submit } from '#app/page.ts';
import { shortCitation } from '#features/register/citation.ts';
import { blocksFromLines, EMPTY_CONTENT, linesFromBlocks } from '#features/register/content.ts';
import {
  changeDocument,
  getDocument,
  getDocumentPaper,
  pickDocuments,
} from '#features/register/server/index.ts';
import { checkDocument, documentMessages, PAPER_SHEET_CSS, renderHtml } from '#platform/documents/index.ts';
import { textIn, textsIn } from '#shared/form-text.ts';
import { inLocale } from '#shared/messages.ts';
import type { Actions, PageServerLoad } from './$types';

/** A draft as plain lines to write in, and beside it the sheet as it will be printed. */
export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
  const { seat } = await parent();
  const document = await locals.ask(getDocument, { id: params.id });
  if (document.state !== 'draft') redirect(303, `/van-ban/${params.id}`);
  const content = document.content ?? EMPTY_CONTENT;
  const q = url.searchParams.get('can-cu') ?? '';
  const { items } = await locals.ask(pickDocuments, { unit: document.unitCode ?? seat.unitCode, q });
  const chosen = content.bases.flatMap((basis) => ('documentId' in basis ? [basis.documentId] : []));
  const known = new Map(
    [...document.relations.filter(({ kind, way }) => kind === 'basis' && way === 'to'), ...items].map(
      (one) => [one.id, one],
    ),
  );
  const paper = await locals.ask(getDocumentPaper, { id: params.id });
  const words = inLocale(documentMessages, locals.locale);
  return {
    task: true,
    id: params.id,
    q,
    version: document.version,
    draft: {
      abstract: document.abstract,
      symbol: document.symbol,
      addressees: content.addressees.join('\n'),
      otherBases: content.bases.flatMap((basis) => ('text' in basis ? [basis.text] : [])).join('\n'),
      content: linesFromBlocks(content.blocks),
      recipients: content.recipients.join('\n'),
      filedBy: content.filedBy,
      signer: document.signer,
      party: document.parties[0] ?? null,
      mustSpread: document.mustSpread,
    },
    bases: [...known.values()].map((one) => ({
      id: one.id,
      title: shortCitation(one),
      abstract: one.abstract,
      legalState: one.legalState,
      chosen: chosen.includes(one.id),
    })),
    html: renderHtml(paper.document),
    css: PAPER_SHEET_CSS,
    checks: checkDocument(paper.document).map(({ id, ok, found }) => ({ id, ok, found, text: words[id]() })),
  };
};

const lines = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

export const actions: Actions = {
  async default({ locals, params, request }) {
    const form = await request.formData();
    const text = (name: string) => textIn(form, name);
    const typed = Object.fromEntries([...form.keys()].map((name) => [name, text(name)]));
    return submit(locals, typed, async () => {
      const joint = text('jointIssuer').trim();
      await locals.run(changeDocument, {
        id: params.id,
        version: Number(text('version')),
        abstract: text('abstract'),
        symbol: text('symbol').trim(),
        mustSpread: form.has('mustSpread'),
        signer: {
          authority: text('authority'),
          position: text('position'),
          name: text('signerName'),
        },
        parties:
          joint === ''
            ? []
            : [
                {
                  issuerName: joint,
                  symbol: text('jointSymbol').trim(),
                  signer: { position: text('jointPosition') },
                },
              ],
        content: {
          addressees: lines(text('addressees')),
          bases: [
            ...textsIn(form, 'basis').map((documentId) => ({ documentId })),
            ...lines(text('otherBases')).map((line) => ({ text: line })),
          ],
          blocks: blocksFromLines(text('content')),
          recipients: lines(text('recipients')),
          filedBy: text('filedBy'),
        },
      });
      return { saved: true };
    });
  },
};
