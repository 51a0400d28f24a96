// Who writes the journal of a school, and who reads it.
import type { Activity } from '#features/journal/activity.ts';
import {
  attachEvidence,
  deleteActivity,
  logActivity,
  saveActivityDraft,
} from '#features/journal/server/index.ts';
import type { PermissionRows } from './row.ts';
import { aFile } from './files-and-notices.ts';
import type { World } from './world.ts';

const SCHOOL = 'cu-chi-thcs-1';
const DRAFT = '01975f3a-7c1e-7b42-9d0c-5a1f0e6b2c3d';

/** Only the unit itself writes: an office does not write in the place of its schools. */
const WRITERS = { coordinator: ['own'], head: ['own'], officer: ['own'], office_leader: ['own'] } as const;

const READERS = {
  coordinator: ['own'],
  head: ['own'],
  officer: ['own', 'above', 'top'],
  office_leader: ['own', 'above', 'top'],
  reader: ['own', 'above', 'top'],
} as const;

const activity = {
  unitCode: SCHOOL,
  kind: 'talk',
  title: 'Tuyên truyền phòng, chống bạo lực học đường',
  heldOn: '2026-04-20',
};

async function logged(world: World): Promise<Activity> {
  return world.execute(await world.actor('coordinator', 'school', 'own'), logActivity, activity);
}

async function withEvidence(world: World) {
  const activityId = (await logged(world)).id;
  const fileId = await aFile(world);
  return { activityId, fileId };
}

export const journalPermissions: PermissionRows = {
  'journal.log_activity': { on: 'school', input: () => activity, may: WRITERS },
  'journal.change_activity': {
    on: 'school',
    input: async (world) => ({
      id: (await logged(world)).id,
      version: 1,
      title: 'Tuyên truyền an toàn giao thông',
    }),
    may: WRITERS,
  },
  'journal.delete_activity': {
    on: 'school',
    input: async (world) => ({ id: (await logged(world)).id }),
    may: WRITERS,
  },
  'journal.restore_activity': {
    on: 'school',
    input: async (world) => {
      const { id } = await logged(world);
      await world.execute(await world.actor('coordinator', 'school', 'own'), deleteActivity, { id });
      return { id };
    },
    may: WRITERS,
  },
  'journal.attach_evidence': { on: 'school', input: withEvidence, may: WRITERS },
  'journal.remove_evidence': {
    on: 'school',
    input: async (world) => {
      const evidence = await withEvidence(world);
      await world.execute(await world.actor('coordinator', 'school', 'own'), attachEvidence, evidence);
      return evidence;
    },
    may: WRITERS,
  },
  'journal.save_draft': {
    on: 'school',
    input: () => ({ id: DRAFT, unitCode: SCHOOL, body: { title: 'Mới gõ' } }),
    may: WRITERS,
  },
  'journal.discard_draft': { open: 'everybody has only the own drafts: journal/server/journal.test.ts' },
  'journal.find_drafts': {
    on: 'school',
    input: async (world) => {
      const coordinator = await world.actor('coordinator', 'school', 'own');
      await world.execute(coordinator, saveActivityDraft, { id: DRAFT, unitCode: SCHOOL, body: {} });
      return { unit: SCHOOL };
    },
    may: WRITERS,
  },
  'journal.get_activity': {
    on: 'school',
    input: async (world) => ({ id: (await logged(world)).id }),
    may: READERS,
  },
  'journal.get_details': {
    on: 'school',
    input: async (world) => ({ id: (await logged(world)).id }),
    may: READERS,
  },
  'journal.compare_versions': {
    on: 'school',
    input: async (world) => ({ id: (await logged(world)).id, version: 1 }),
    may: READERS,
  },
  'journal.find_activities': { on: 'school', input: () => ({ unit: SCHOOL }), may: READERS },
  'journal.list_activities': { on: 'school', input: () => ({ unit: SCHOOL }), may: READERS },
  'journal.get_list': { on: 'school', input: () => ({ unit: SCHOOL }), may: READERS },
  'journal.get_log_frame': { on: 'school', input: () => ({ unit: SCHOOL }), may: WRITERS },
  'journal.get_month': { on: 'school', input: () => ({ unit: SCHOOL, month: '2026-04' }), may: READERS },
  'journal.get_habits': { on: 'school', input: () => ({ unit: SCHOOL }), may: READERS },
  'journal.get_catalogue_sheet': { on: 'school', input: () => ({ unit: SCHOOL }), may: READERS },
  'journal.get_catalogue': { on: 'school', input: () => ({ unit: SCHOOL }), may: READERS },
  'journal.change_catalogue_entry': {
    on: 'office',
    input: () => ({
      unitCode: 'cu-chi',
      list: 'topic',
      id: 'flood_safety',
      from: '2026-06-01',
      label: { vi: 'An toàn mùa lũ', en: 'Flood safety' },
    }),
    may: { officer: ['own'], office_leader: ['own'] },
  },
};
