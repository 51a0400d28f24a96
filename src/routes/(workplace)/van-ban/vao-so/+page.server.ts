import { redirect } from '@sveltejs/kit';
import { submit } from '#app/page.ts';
import { DOCUMENT_TYPES, PURPOSES } from '#features/register/document-types.ts';
import { ISSUER_KINDS } from '#features/register/document.ts';
import { registerDocument } from '#features/register/server/index.ts';
import { textIn } from '#shared/form-text.ts';
import { isIsoDate, todayInVietnam } from '#shared/dates.ts';
import type { Actions, PageServerLoad } from './$types';

/** Enters a paper that exists already. */
export const load: PageServerLoad = ({ locals }) => ({
  task: true,
  today: todayInVietnam(locals.now),
  types: DOCUMENT_TYPES.map(({ id, label }) => ({ value: id, label: label[locals.locale] })),
});

export const actions: Actions = {
  async default({ locals, request }) {
    const form = await request.formData();
    const text = (name: string) => textIn(form, name).trim();
    const typed = Object.fromEntries([...form.keys()].map((name) => [name, text(name)]));
    const day = (name: string) => (isIsoDate(text(name)) ? text(name) : null);
    return submit(locals, typed, async () => {
      const purposes = PURPOSES.filter((purpose) => purpose === text('purpose'));
      const { id } = await locals.run(registerDocument, {
        unitCode: text('unit'),
        direction: text('direction') === 'out' ? 'out' : 'in',
        type: text('type'),
        issuer: {
          kind: ISSUER_KINDS.find((kind) => kind === text('issuerKind')) ?? 'body',
          name: text('issuerName'),
        },
        numberLabel: text('numberLabel'),
        issuedOn: text('issuedOn'),
        arrivedOn: text('direction') === 'out' ? null : day('arrivedOn'),
        abstract: text('abstract'),
        replyBy: day('replyBy'),
        expiresOn: day('expiresOn'),
        note: text('note'),
        mustSpread: form.has('mustSpread'),
        purposes,
        ...(text('duplicateReason') !== '' && { duplicateReason: text('duplicateReason') }),
      });
      redirect(303, `/van-ban/${id}`);
    });
  },
};
