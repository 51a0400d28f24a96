// Browsers that somebody turned push messages on in.
import { recordEvent } from '#foundation/audit/server/index.ts';
import { defineCommand, defineQuery } from '#foundation/use-case/index.ts';
import { areBrowserKeys, isPushEndpoint } from '#platform/push/index.ts';
import { AppError, notFound } from '#shared/app-error.ts';
import { ownAccount } from '../policy.ts';
import { addDeviceInput, deviceInput, nothing } from '../schemas.ts';
import {
  deleteDevice,
  findPublicKey,
  replaceDevice,
  selectDevices,
  type PushDevice,
} from './device-store.ts';
import { findSettings, storeSettings } from './settings-store.ts';

const MOST_DEVICES = 10;

/**
 * Keeps a browser and turns push messages on. Errors: `push_device.not_public` for an address that is none of a push
 * service, `push_device.too_many`.
 */
export const addPushDevice = defineCommand({
  name: 'reminders.add_push_device',
  input: addDeviceInput,
  async run(ctx, device): Promise<{ id: string }> {
    const accountId = ownAccount(ctx.actor);
    if (!isPushEndpoint(device.endpoint) || !areBrowserKeys(device))
      throw new AppError('rule', 'push_device.not_public');
    const others = (await selectDevices(ctx.tx, accountId)).filter(
      ({ endpoint }) => endpoint !== device.endpoint,
    );
    if (others.length >= MOST_DEVICES)
      throw new AppError('rule', 'push_device.too_many', { most: MOST_DEVICES });
    const id = await replaceDevice(ctx, accountId, device);
    const settings = await findSettings(ctx.tx, accountId);
    await storeSettings(ctx, accountId, { ...settings, pushOn: true });
    recordEvent(ctx, { name: 'push_device.added', unitId: null, subject: `push_device:${id}` });
    return { id };
  },
});

export const removePushDevice = defineCommand({
  name: 'reminders.remove_push_device',
  input: deviceInput,
  async run(ctx, { id }): Promise<void> {
    if (!(await deleteDevice(ctx.tx, ownAccount(ctx.actor), id))) throw notFound('push_device');
    recordEvent(ctx, { name: 'push_device.removed', unitId: null, subject: `push_device:${id}` });
  },
});

export type ListedDevice = Pick<PushDevice, 'id' | 'label' | 'createdAt' | 'lastSentAt'>;

/** The own devices, and the key that a browser needs to become one. */
export const listPushDevices = defineQuery({
  name: 'reminders.list_push_devices',
  input: nothing,
  async run(ctx): Promise<{ items: ListedDevice[]; publicKey: string | null }> {
    const devices = await selectDevices(ctx.tx, ownAccount(ctx.actor));
    return {
      items: devices.map(({ id, label, createdAt, lastSentAt }) => ({ id, label, createdAt, lastSentAt })),
      publicKey: await findPublicKey(ctx.tx),
    };
  },
});
