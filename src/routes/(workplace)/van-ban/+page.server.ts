import { findDocuments } from '#features/register/server/index.ts';
import { DOCUMENT_TYPES } from '#features/register/document-types.ts';
import { BOXES } from '#features/register/schemas.ts';
import { shortCitation } from '#features/register/citation.ts';
import type { PageServerLoad } from './$types';

/** One shelf of the register, searched and filtered. */
export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { seat } = await parent();
  const isReceiver = seat.role === 'reviewer' || seat.role === 'guest';
  const text = (name: string) => url.searchParams.get(name)?.trim() ?? '';
  const boxes = BOXES.filter((box) =>
    isReceiver ? box === 'received' || box === 'law' : box !== 'drafts' || seat.role !== 'reader',
  );
  // An office looks first at what it sent, a school at what it was sent.
  const first = seat.role === 'officer' || seat.role === 'office_leader' ? 'out' : 'received';
  const box = boxes.find((one) => one === text('ngan')) ?? first;
  const [q, type, year, cursor] = [text('q'), text('loai'), text('nam'), text('tu')];
  const open = text('con') === '1';
  const page = await locals.ask(findDocuments, {
    unit: seat.unitCode,
    box,
    ...(q !== '' && { q }),
    ...(DOCUMENT_TYPES.some(({ id }) => id === type) && { type }),
    ...(/^\d{4}$/.test(year) && { year }),
    ...(cursor !== '' && { cursor }),
    open,
    limit: 50,
  });
  return {
    boxes: [...boxes],
    box,
    q,
    type,
    year,
    open,
    total: page.total,
    next: page.next,
    can: page.can,
    types: DOCUMENT_TYPES.map(({ id, label }) => ({ value: id, label: label[locals.locale] })),
    documents: page.items.map((document) => ({
      id: document.id,
      citation: shortCitation(document),
      abstract: document.abstract,
      issuerName: document.issuer.name,
      legalState: document.legalState,
      isChecked: document.direction !== 'law' || document.originalChecked,
      arrivedOn: document.arrivedOn,
      arrivalNumber: document.arrivalNumber,
      receipt: document.receipt,
      sent: document.sent,
    })),
  };
};
