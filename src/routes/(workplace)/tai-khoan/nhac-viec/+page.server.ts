import { submit } from '#app/page.ts';
import {
  addPushDevice,
  askTestMessage,
  closeCalendarFeed,
  enterMailAddress,
  getCalendarFeed,
  getReminderSettings,
  listPushDevices,
  openCalendarFeed,
  removeMailAddress,
  removePushDevice,
  saveReminderSettings,
} from '#features/reminders/server/index.ts';
import { clockOf, minuteFrom, type Channel } from '#features/reminders/settings.ts';
import { todayInVietnam } from '#shared/dates.ts';
import { textIn, textsIn } from '#shared/form-text.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import type { Actions, PageServerLoad } from './$types';

const dayOf = (instant: Date | null): string | null =>
  instant === null ? null : formatDate(todayInVietnam(instant));

export const load: PageServerLoad = async ({ locals }) => {
  const [settings, devices, feed] = await Promise.all([
    locals.ask(getReminderSettings, {}),
    locals.ask(listPushDevices, {}),
    locals.ask(getCalendarFeed, {}),
  ]);
  const lastOf = (channel: Channel) => {
    const last = settings.last.find((one) => one.channel === channel);
    return last ? { state: last.state, on: formatDate(todayInVietnam(last.at)) } : null;
  };
  return {
    settings: {
      mailOn: settings.mailOn,
      pushOn: settings.pushOn,
      quietFrom: clockOf(settings.quietFrom),
      quietTo: clockOf(settings.quietTo),
      weekdays: settings.weekdays.map(String),
      address: settings.mailAddress,
      isConfirmed: settings.mailConfirmedAt !== null,
    },
    sendsMail: locals.app.config.mailUrl !== null,
    last: { mail: lastOf('mail'), push: lastOf('push') },
    devices: devices.items.map(({ id, label, createdAt, lastSentAt }) => ({
      id,
      label,
      on: dayOf(createdAt) ?? '',
      lastOn: dayOf(lastSentAt),
    })),
    publicKey: devices.publicKey,
    feed: feed && { on: dayOf(feed.createdAt) ?? '', readOn: dayOf(feed.lastReadAt) },
  };
};

export const actions: Actions = {
  async save({ request, locals }) {
    const form = await request.formData();
    const chosen = {
      locale: locals.locale,
      mailOn: form.has('mailOn'),
      pushOn: form.has('pushOn'),
      quietFrom: minuteFrom(textIn(form, 'quietFrom')),
      quietTo: minuteFrom(textIn(form, 'quietTo')),
      weekdays: textsIn(form, 'weekdays').map(Number),
    };
    return submit(locals, {}, async () => {
      await locals.run(saveReminderSettings, chosen);
      return { done: 'saved' as const };
    });
  },
  async address({ request, locals }) {
    const address = textIn(await request.formData(), 'address').trim();
    return submit(locals, { address }, async () => {
      await locals.run(enterMailAddress, { address, locale: locals.locale });
      return { done: 'address' as const };
    });
  },
  async removeAddress({ locals }) {
    return submit(locals, {}, async () => {
      await locals.run(removeMailAddress, {});
      return { done: 'removed' as const };
    });
  },
  async test({ request, locals }) {
    const channel = textIn(await request.formData(), 'channel');
    return submit(locals, {}, async () => {
      await locals.run(askTestMessage, { channel });
      return { done: 'test' as const };
    });
  },
  async device({ request, locals }) {
    const form = await request.formData();
    const device = Object.fromEntries(
      ['endpoint', 'p256dh', 'auth', 'label'].map((name) => [name, textIn(form, name)]),
    );
    return submit(locals, {}, async () => {
      await locals.run(addPushDevice, device);
      return { done: 'turnedOn' as const };
    });
  },
  async removeDevice({ request, locals }) {
    const id = textIn(await request.formData(), 'id');
    return submit(locals, {}, async () => {
      await locals.run(removePushDevice, { id });
      return { done: 'turnedOff' as const };
    });
  },
  async openFeed({ locals }) {
    return submit(locals, {}, async () => {
      const { path } = await locals.run(openCalendarFeed, { locale: locals.locale });
      return { done: 'feed' as const, feedAddress: `${locals.app.config.origin}${path}` };
    });
  },
  async closeFeed({ locals }) {
    return submit(locals, {}, async () => {
      await locals.run(closeCalendarFeed, {});
      return { done: 'feedClosed' as const };
    });
  },
};
