// Sends messages off the request's path: plans the messages of the day, then sends what waits. Each message is claimed
// in a transaction of its own before it leaves, so that no crash, no second server and no retry sends it twice.
import { findActingActor, newSecret, sha256Of } from '#foundation/accounts/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { listOwnDueItems } from '#features/worklist/server/index.ts';
import type { DueItem } from '#features/worklist/due-item.ts';
import { addDays } from '#shared/dates.ts';
import { confirmationMail, digestMail, digestPush, testMail, testPush, worthReminding } from '../digest.ts';
import { afterAttempt, outcomeOfAll, type AttemptOutcome } from '../message.ts';
import { mayReachAt, type Channel, type ReminderSettings } from '../settings.ts';
import { deleteDevice, findPushKeys, markSent, selectDevices } from './device-store.ts';
import {
  claimNext,
  endStale,
  finish,
  insertDigests,
  isAnyWaiting,
  release,
  type ClaimedMessage,
} from './message-store.ts';
import { findSettings, selectWanted, storeLink } from './settings-store.ts';
import type { ReminderTools } from './tools.ts';

/** What comes round every few minutes: plans and sends. Answers how many messages were taken in hand. */
export async function sendReminders(tools: ReminderTools): Promise<number> {
  await tools.inSystemTransaction(async (ctx) => {
    await endStale(ctx);
    const wanted = (await selectWanted(ctx)).filter((one) => mayReachAt(one, ctx.now));
    await insertDigests(
      ctx,
      wanted.filter(({ channel }) => channel !== 'mail' || tools.mailer !== null),
    );
  });
  return sendWaiting(tools);
}

/** Sends whatever waits, one after the other. */
export async function sendWaiting(tools: ReminderTools): Promise<number> {
  const channels = await openChannels(tools);
  for (let sent = 0; ; sent += 1) {
    const unsubscribeToken = newSecret();
    const message = await tools.inSystemTransaction((ctx) =>
      claimNext(ctx, channels, sha256Of(unsubscribeToken)),
    );
    if (!message) return sent;
    await deliver(tools, message, unsubscribeToken);
  }
}

/** A mail server that is away costs one attempt to connect, and no message its turn. */
async function openChannels({ inSystemTransaction, mailer, log }: ReminderTools): Promise<Channel[]> {
  const wantsMail = mailer !== null && (await inSystemTransaction((ctx) => isAnyWaiting(ctx, 'mail')));
  if (!wantsMail) return ['push'];
  const reason = await mailer.check();
  if (reason === null) return ['push', 'mail'];
  log.warn({ reason }, 'reminders: the mail server does not take mails; they wait');
  return ['push'];
}

async function deliver(
  tools: ReminderTools,
  message: ClaimedMessage,
  unsubscribeToken: string,
): Promise<void> {
  const outcome = await attempt(tools, message, unsubscribeToken);
  if (outcome === 'not now') return;
  if (outcome.kind === 'refused' || outcome.kind === 'unknown')
    tools.log.warn({ channel: message.channel, outcome }, 'reminders: a message was not taken');
  await tools.inSystemTransaction((ctx) => finish(ctx, message.id, afterAttempt(outcome, message.attempts)));
}

const LATER_MS = 15 * 60_000;

async function attempt(
  tools: ReminderTools,
  message: ClaimedMessage,
  unsubscribeToken: string,
): Promise<AttemptOutcome | 'not now'> {
  let prepared: Prepared | 'not now';
  try {
    prepared = await prepare(tools, message);
  } catch (error) {
    // Nothing has left yet, so it may be tried again.
    tools.log.error({ err: error }, 'reminders: a message could not be written');
    return { kind: 'refused', isFinal: false, reason: 'not written' };
  }
  if (prepared === 'not now') return prepared;
  if (prepared.items !== null && prepared.items.length === 0)
    return { kind: 'nothing', reason: 'nothing due' };
  try {
    return await (message.channel === 'mail'
      ? sendMail(tools, message, prepared, unsubscribeToken)
      : sendPush(tools, message, prepared));
  } catch (error) {
    // A mistake of ours, after it may have left: nobody knows, so it does not leave again.
    tools.log.error({ err: error }, 'reminders: sending failed');
    return { kind: 'unknown', reason: 'fault' };
  }
}

interface Prepared {
  readonly settings: ReminderSettings;
  /** Null for messages that speak of nothing due. */
  readonly items: readonly DueItem[] | null;
  readonly now: Date;
  readonly today: Ctx['today'];
}

const HORIZON_DAYS = 14;

async function prepare(tools: ReminderTools, message: ClaimedMessage): Promise<Prepared | 'not now'> {
  const found = await tools.inSystemTransaction(async (ctx) => {
    const settings = await findSettings(ctx.tx, message.accountId);
    if (message.purpose === 'digest' && !mayReachAt(settings, ctx.now)) {
      await release(ctx, message.id, new Date(ctx.now.getTime() + LATER_MS));
      return 'not now' as const;
    }
    const actor = await findActingActor(ctx, message.accountId);
    return { settings, actor, now: ctx.now, today: ctx.today };
  });
  if (found === 'not now') return found;
  const { settings, actor, now, today } = found;
  if (message.purpose !== 'digest') return { settings, items: null, now, today };
  const isOn = message.channel === 'mail' ? settings.mailOn : settings.pushOn;
  if (!actor || !isOn) return { settings, items: [], now, today };
  const items = await tools.askAs(actor, listOwnDueItems, { to: addDays(today, HORIZON_DAYS) });
  return { settings, items: worthReminding(items), now, today };
}

const LINK_DAYS = 3;

async function sendMail(
  tools: ReminderTools,
  message: ClaimedMessage,
  { settings, items, today }: Prepared,
  unsubscribeToken: string,
): Promise<AttemptOutcome> {
  const { mailer, origin } = tools;
  const { locale, mailAddress, mailConfirmedAt } = settings;
  if (mailer === null) return { kind: 'refused', isFinal: true, reason: 'no mail server' };
  if (mailAddress === null) return { kind: 'nothing', reason: 'no address' };
  if (message.purpose === 'confirmation') {
    const token = await newLink(tools, message.accountId);
    const text = confirmationMail(`${origin}/xac-nhan-thu/${token}`, locale);
    return mailer.send({ to: mailAddress, ...text });
  }
  if (mailConfirmedAt === null) return { kind: 'nothing', reason: 'address not confirmed' };
  if (items === null) return mailer.send({ to: mailAddress, ...testMail({ origin, locale }) });
  const text = digestMail(items, {
    locale,
    today,
    origin,
    unsubscribeUrl: `${origin}/thoi-nhac/${unsubscribeToken}`,
  });
  return mailer.send({
    to: mailAddress,
    ...text,
    unsubscribeUrl: `${origin}/api/v1/unsubscriptions/${unsubscribeToken}`,
  });
}

/** Made when it is sent, so that no table and no event ever holds it in clear. */
async function newLink({ inSystemTransaction }: ReminderTools, accountId: string): Promise<string> {
  const token = newSecret();
  await inSystemTransaction((ctx) =>
    storeLink(ctx, accountId, {
      sha256: sha256Of(token),
      expiresAt: new Date(ctx.now.getTime() + LINK_DAYS * 86_400_000),
    }),
  );
  return token;
}

async function sendPush(
  tools: ReminderTools,
  message: ClaimedMessage,
  { settings: { locale }, items, now, today }: Prepared,
): Promise<AttemptOutcome> {
  const { inSystemTransaction, pushSender, origin } = tools;
  const { devices, keys } = await inSystemTransaction(async (ctx) => ({
    devices: await selectDevices(ctx.tx, message.accountId),
    keys: await findPushKeys(ctx.tx),
  }));
  if (!keys) return { kind: 'refused', isFinal: true, reason: 'no keys' };
  const text = JSON.stringify(
    items === null ? testPush(locale) : digestPush(items, { locale, today, origin }),
  );
  const outcomes: AttemptOutcome[] = [];
  for (const device of devices) {
    const outcome = await pushSender.send(device, text, keys, now);
    if (outcome.kind === 'gone')
      await inSystemTransaction((ctx) => deleteDevice(ctx.tx, message.accountId, device.id));
    if (outcome.kind === 'accepted') await inSystemTransaction((ctx) => markSent(ctx, device.id));
    outcomes.push(outcome.kind === 'gone' ? { kind: 'nothing', reason: 'device gone' } : outcome);
  }
  return outcomeOfAll(outcomes);
}
