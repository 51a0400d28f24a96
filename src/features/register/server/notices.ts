// Whom to tell what happened to a paper. Called by the worker as the system, after the event is committed.
import { sql } from 'kysely';
import type { Role } from '#foundation/accounts/actor.ts';
import type { PastEvent } from '#foundation/audit/server/index.ts';
import { notify, settleNoticesAt } from '#foundation/notifications/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { diffDays } from '#shared/dates.ts';
import type { IsoDate } from '#shared/dates.ts';
import { documentLabels, type DocumentLabel } from './document-labels.ts';
import { ACKNOWLEDGE_DAYS } from './recipient-store.ts';
import './tables.ts';

const RECEIVING: readonly Role[] = ['head', 'coordinator', 'officer', 'office_leader', 'reviewer', 'guest'];

/** Each unit it was sent to just now learns that something is to be confirmed, and by when. */
export async function notifyDocumentDistributed(ctx: Ctx, event: PastEvent): Promise<void> {
  const paper = await paperOf(ctx, event);
  const sentAt = textIn(event, 'sentAt');
  if (!paper || sentAt === '') return;
  const { rows } = await sql<{ recipient_unit_id: number; due_on: IsoDate | null }>`
    select recipient_unit_id, due_on from document_recipients
    where document_id = ${paper.id} and sent_at = ${sentAt}::timestamptz and acknowledged_at is null`.execute(
    ctx.tx,
  );
  const dueOn = rows[0]?.due_on ?? null;
  await notify(ctx, {
    toRolesAt: { unitId: rows.map((row) => row.recipient_unit_id), roles: RECEIVING },
    exceptAccount: event.actorId,
    kind: 'directive.received',
    params: {
      document: paper.citation,
      days: dueOn === null ? ACKNOWLEDGE_DAYS : Math.max(0, diffDays(ctx.today, dueOn)),
    },
    subject: event.subject,
    href: paper.href,
    needsAction: true,
  });
}

/** It was taken back: everybody who has it knows, and nothing is to be confirmed any more. */
export async function notifyDocumentWithdrawn(ctx: Ctx, event: PastEvent): Promise<void> {
  const paper = await paperOf(ctx, event);
  if (paper) await tellRecipients(ctx, event, paper, 'document.withdrawn', paper.id);
}

/** It took the place of others: everybody who has one of those knows which one counts now. */
export async function notifyDocumentIssued(ctx: Ctx, event: PastEvent): Promise<void> {
  const replaced = event.data['replaces'];
  const paper = await paperOf(ctx, event);
  if (!paper || !Array.isArray(replaced)) return;
  for (const id of replaced)
    if (typeof id === 'string') await tellRecipients(ctx, event, paper, 'document.replaced', id);
}

/** Units that were reminded. */
export async function notifyRecipientsNudged(ctx: Ctx, event: PastEvent): Promise<void> {
  const paper = await paperOf(ctx, event);
  const codes = event.data['units'];
  if (!paper || !Array.isArray(codes)) return;
  const { rows } = await sql<{ id: number }>`
    select r.recipient_unit_id as id from document_recipients r join units u on u.id = r.recipient_unit_id
    where r.document_id = ${paper.id} and r.acknowledged_at is null and u.code = any (${codes}::text[])`.execute(
    ctx.tx,
  );
  await notify(ctx, {
    toRolesAt: { unitId: rows.map(({ id }) => id), roles: RECEIVING },
    kind: 'document.nudged',
    params: { document: paper.citation },
    subject: event.subject,
    href: paper.href,
    needsAction: true,
  });
}

/** What was asked of a unit about this paper is done for everybody there. */
export async function settleAcknowledged(ctx: Ctx, event: PastEvent): Promise<void> {
  if (event.unitId === null) return;
  await settleNoticesAt(ctx, event.subject, { unitId: event.unitId, roles: RECEIVING });
}

async function tellRecipients(
  ctx: Ctx,
  event: PastEvent,
  paper: DocumentLabel,
  kind: 'document.withdrawn' | 'document.replaced',
  ofId: string,
): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    select recipient_unit_id as id from document_recipients where document_id = ${ofId}`.execute(ctx.tx);
  if (rows.length === 0) return;
  const old = kind === 'document.replaced' ? (await documentLabels(ctx, [ofId])).get(ofId) : undefined;
  await notify(ctx, {
    toRolesAt: { unitId: rows.map(({ id }) => id), roles: RECEIVING },
    exceptAccount: event.actorId,
    kind,
    params: { document: old?.citation ?? paper.citation },
    subject: `document:${ofId}`,
    href: `/van-ban/${ofId}`,
    needsAction: false,
  });
}

async function paperOf(ctx: Ctx, { subject }: PastEvent): Promise<DocumentLabel | undefined> {
  const id = subject.replace(/^document:/, '');
  return (await documentLabels(ctx, [id])).get(id);
}

function textIn({ data }: PastEvent, name: string): string {
  const value = data[name];
  return typeof value === 'string' ? value : '';
}
