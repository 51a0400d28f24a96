import { redirect } from '@sveltejs/kit';
import { submit } from '#app/page.ts';
import { readUpload } from '#foundation/files/server/index.ts';
import { keepUpload } from '#app/upload.ts';
import {
  acknowledgeDocument,
  attachDocumentFile,
  closeReply,
  discardDocument,
  getDocument,
  getNextNumber,
  handleDocument,
  sendDocument,
  sendToLateUnits,
  transitionDocument,
} from '#features/register/server/index.ts';
import { UNIT_LEVELS } from '#foundation/organisation/unit.ts';
import { AppError } from '#shared/app-error.ts';
import { textIn, textsIn } from '#shared/form-text.ts';
import { isIsoDate, todayInVietnam } from '#shared/dates.ts';
import type { Actions, PageServerLoad } from './$types';

/** One paper with everything about it, and what this person may do with it. */
export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { seat } = await parent();
  const document = await locals.ask(getDocument, { id: params.id });
  const today = todayInVietnam(locals.now);
  const mayIssue = document.can.issue && document.state === 'draft' && document.unitCode !== null;
  const next = mayIssue
    ? await locals.ask(getNextNumber, {
        unit: document.unitCode,
        series: document.series,
        year: Number(today.slice(0, 4)),
      })
    : null;
  const { content: _content, ...facts } = document;
  return {
    document: facts,
    today,
    nextNumber: next ? next.next : null,
    mayLogStudy: seat.role === 'coordinator' || seat.role === 'head',
  };
};

const list = (text: string) =>
  text
    .split(/[\s,;]+/)
    .map((code) => code.trim().toLowerCase())
    .filter(Boolean);

export const actions: Actions = {
  acknowledge: ({ locals, params }) =>
    submit(locals, {}, async () => {
      await locals.run(acknowledgeDocument, { id: params.id });
      return { acknowledged: true };
    }),

  async issue({ locals, params, request }) {
    const form = await request.formData();
    const text = (name: string) => textIn(form, name).trim();
    const reasons = Object.fromEntries(
      textsIn(form, 'basis').map((id) => [id, text('basisReason')] as const),
    );
    const partyNumber = text('partyNumber');
    return submit(locals, {}, async () => {
      await locals.run(transitionDocument, {
        id: params.id,
        to: 'issued',
        number: Number(text('number')),
        issuedOn: text('issuedOn'),
        ...(partyNumber !== '' && { partyNumber: Number(partyNumber) }),
        ...(text('duplicateReason') !== '' && { duplicateReason: text('duplicateReason') }),
        ...(text('basisReason') !== '' && { basisReasons: reasons }),
      });
      redirect(303, `/van-ban/${params.id}`);
    });
  },

  async send({ locals, params, request }) {
    const form = await request.formData();
    const to = textIn(form, 'to');
    const level = UNIT_LEVELS.find((one) => one === to);
    const units = list(textIn(form, 'units'));
    const dueOn = textIn(form, 'dueOn');
    const everybody = to === 'all';
    return submit(locals, {}, async () => {
      const rule = {
        ...(level && { levels: [level] }),
        ...(units.length > 0 && { units }),
        // Named units alone would shut out everybody else.
        ...(everybody && units.length > 0 && { levels: [...UNIT_LEVELS] }),
      };
      const { added } = await locals.run(sendDocument, {
        id: params.id,
        rule,
        dueOn: isIsoDate(dueOn) ? dueOn : null,
      });
      return { sent: added };
    });
  },

  late: ({ locals, params }) =>
    submit(locals, {}, async () => {
      const { added } = await locals.run(sendToLateUnits, { id: params.id });
      return { sent: added };
    }),

  async withdraw({ locals, params, request }) {
    const reason = textIn(await request.formData(), 'reason');
    return submit(locals, { reason }, async () => {
      await locals.run(transitionDocument, { id: params.id, to: 'withdrawn', reason });
      redirect(303, `/van-ban/${params.id}`);
    });
  },

  discard: ({ locals, params }) =>
    submit(locals, {}, async () => {
      await locals.run(discardDocument, { id: params.id });
      redirect(303, '/van-ban?ngan=drafts');
    }),

  async closeReply({ locals, params, request }) {
    const reason = textIn(await request.formData(), 'reason');
    return submit(locals, { reason }, async () => {
      await locals.run(closeReply, { id: params.id, reason });
      redirect(303, `/van-ban/${params.id}`);
    });
  },

  handle: ({ locals, params }) =>
    submit(locals, {}, async () => {
      await locals.run(handleDocument, { id: params.id });
      redirect(303, `/van-ban/${params.id}`);
    }),

  async attach({ locals, params, request, url }) {
    const document = await locals.ask(getDocument, { id: params.id });
    const unitCode = document.unitCode;
    if (unitCode === null) throw new AppError('not_found', 'document.not_found');
    const role = url.searchParams.get('loai') === 'annex' ? 'annex' : 'signed';
    return submit(locals, {}, async () => {
      const { id: fileId } = await keepUpload(locals, unitCode, await readUpload(request));
      await locals.run(attachDocumentFile, { id: params.id, fileId, role });
      redirect(303, `/van-ban/${params.id}`);
    });
  },
};
