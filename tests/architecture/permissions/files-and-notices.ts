// Who hands in files for a school and who may look at them; notices belong to the account they were written for.
import { registerFile } from '#foundation/files/server/index.ts';
import type { PermissionRows } from './row.ts';
import type { World } from './world.ts';

const SCHOOL = 'cu-chi-thcs-1';
const OWN_NOTICES = 'everybody has only the own notices: notifications/server/notifications.test.ts';

const received = {
  sha256: 'a'.repeat(64),
  size: 1_000,
  mediaType: 'application/pdf',
  width: null,
  height: null,
  thumbSha256: null,
  name: 'Quyết định.pdf',
};

const HAND_IN = {
  operator: 'anywhere',
  officer: ['own', 'above', 'top'],
  office_leader: ['own', 'above', 'top'],
  head: ['own'],
  coordinator: ['own'],
  reviewer: ['own'],
} as const;

/** Whoever reaches the unit; what shows a file (an activity, a report) asks more before it names it. */
const LOOK = {
  ...HAND_IN,
  reader: ['own', 'above', 'top'],
  guest: ['own'],
} as const;

/** A file that the school's coordinator has handed in. */
export async function aFile(world: World): Promise<string> {
  const coordinator = await world.actor('coordinator', 'school', 'own');
  return (await world.execute(coordinator, registerFile, { unitCode: SCHOOL, received })).id;
}

export const fileAndNoticePermissions: PermissionRows = {
  'files.find_upload_unit': { on: 'school', input: () => ({ unitCode: SCHOOL }), may: HAND_IN },
  'files.register_file': { on: 'school', input: () => ({ unitCode: SCHOOL, received }), may: HAND_IN },
  'files.get_file': { on: 'school', input: async (world) => ({ id: await aFile(world) }), may: LOOK },
  'files.open_file': { on: 'school', input: async (world) => ({ id: await aFile(world) }), may: LOOK },
  'notifications.count_unread': { open: OWN_NOTICES },
  'notifications.list_notifications': { open: OWN_NOTICES },
  'notifications.mark_all_read': { open: OWN_NOTICES },
  'notifications.mark_read': { open: OWN_NOTICES },
};
