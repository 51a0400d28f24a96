// Who asks, who owes and answers, who decides.
import { addAssignment, type Duty, type Matrix } from '#features/directives/server/index.ts';
import { newId } from '#shared/ids.ts';
import { isoDate } from '#shared/dates.ts';
import { aUnit } from '../../kit/index.ts';
import { anIssued } from './register.ts';
import type { PermissionRows } from './row.ts';
import type { World } from './world.ts';

const OFFICE_ASKS = { officer: ['own'], office_leader: ['own'] } as const;
const OFFICE_IS_READ = {
  officer: ['own', 'above'],
  office_leader: ['own', 'above'],
  reader: ['own', 'above'],
} as const;
const SCHOOL_ANSWERS = { coordinator: ['own'], head: ['own'] } as const;
const SCHOOL_IS_READ = {
  coordinator: ['own'],
  head: ['own'],
  officer: ['own', 'above', 'top'],
  office_leader: ['own', 'above', 'top'],
  reader: ['own', 'above', 'top'],
} as const;

const WHAT = {
  unitCode: 'cu-chi',
  title: 'Cập nhật sổ theo dõi lực lượng tự vệ',
  answer: { kind: 'register' },
  rhythm: { kind: 'once', dueOn: '2026-12-31' },
} as const;

async function asked(world: World, give = true): Promise<string> {
  const officer = await world.actor('officer', 'office', 'own');
  return (await world.execute(officer, addAssignment, { ...WHAT, give })).id;
}

async function owed(world: World): Promise<string> {
  const assignmentId = await asked(world);
  const { code } = world.subjects.school;
  return `${assignmentId}.2026-12-31.${code}`;
}

/** A duty of cu-chi-thcs-1 that an office dissolved last year left behind. */
async function orphaned(world: World): Promise<void> {
  const { ownerDb } = world.database;
  const gone = await aUnit(world.database, { kind: 'district_office', parent: world.tree.department });
  await ownerDb
    .updateTable('units')
    .set({ closed_on: isoDate('2025-06-30') })
    .where('id', '=', gone.id)
    .execute();
  const id = newId();
  const { school } = world.subjects;
  await ownerDb
    .insertInto('assignments')
    .values({
      id,
      unit_id: gone.id,
      document_id: null,
      continues_id: null,
      obligation: null,
      title: 'Họp giao ban với Công an',
      answer_kind: 'confirmation',
      answer: JSON.stringify({ kind: 'confirmation', bare: false }),
      addressees: '{}',
      rhythm: JSON.stringify({ kind: 'yearly', days: ['12-31'] }),
      starts_on: isoDate('2024-04-07'),
      ends_on: null,
      state: 'open',
      given_at: new Date('2024-04-07T01:00:00Z'),
      created_at: new Date('2024-04-07T01:00:00Z'),
      created_by: null,
      withdrawn_at: null,
      withdrawn_reason: null,
    })
    .execute();
  await ownerDb
    .insertInto('duties')
    .values({
      assignment_id: id,
      occurrence: isoDate('2025-12-31'),
      unit_id: school.id,
      unit_code: school.code,
      answer_kind: 'confirmation',
      opens_on: isoDate('2025-01-01'),
      due_on: isoDate('2025-12-31'),
      state: 'open',
      answer: null,
      answered_at: null,
      answered_by: null,
      first_answered_on: null,
      decided_at: null,
      decided_by: null,
      asked_until: null,
      asked_reason: null,
      extended_reason: null,
      nudged_at: null,
    })
    .execute();
}

export const directivePermissions: PermissionRows = {
  'directives.add_assignment': { on: 'office', input: () => ({ ...WHAT, give: true }), may: OFFICE_ASKS },
  'directives.change_assignment': {
    on: 'office',
    input: async (world: World) => ({ id: await asked(world, false), detail: 'Theo mẫu của Phòng.' }),
    may: OFFICE_ASKS,
  },
  'directives.give_assignment': {
    on: 'office',
    input: async (world: World) => ({ id: await asked(world, false) }),
    may: OFFICE_ASKS,
  },
  'directives.give_to_new_units': {
    on: 'office',
    async input(world: World) {
      const id = await asked(world);
      await aUnit(world.database, { parent: world.tree.cuChi.office });
      return { id };
    },
    may: OFFICE_ASKS,
  },
  'directives.withdraw_assignment': {
    on: 'office',
    input: async (world: World) => ({ id: await asked(world), reason: 'Đã có văn bản khác thay thế' }),
    may: OFFICE_ASKS,
  },
  'directives.issue_directive': {
    on: 'office',
    input: async (world: World) => ({ documentId: (await anIssued(world, 'cu-chi')).id }),
    may: OFFICE_ASKS,
  },
  'directives.list_directives': { on: 'office', input: () => ({ unit: 'cu-chi' }), may: OFFICE_IS_READ },
  'directives.list_assignments': { on: 'office', input: () => ({ unit: 'cu-chi' }), may: OFFICE_IS_READ },
  'directives.get_assignment': {
    on: 'office',
    input: async (world: World) => ({ id: await asked(world) }),
    may: OFFICE_IS_READ,
  },
  'directives.get_duty_matrix': {
    on: 'office',
    async input(world: World) {
      await asked(world);
      return { unit: 'cu-chi' };
    },
    shows: (matrix: Matrix) => matrix.items.length > 0,
    may: OFFICE_IS_READ,
  },
  'directives.nudge_duties': {
    on: 'office',
    async input(world: World) {
      await asked(world);
      return { unit: 'cu-chi' };
    },
    may: OFFICE_ASKS,
  },
  'directives.list_orphaned': { on: 'office', input: () => ({ unit: 'cu-chi' }), may: OFFICE_ASKS },
  'directives.take_over': {
    on: 'office',
    async input(world: World) {
      await orphaned(world);
      return { unitCode: 'cu-chi' };
    },
    may: OFFICE_ASKS,
  },
  'directives.find_duties': {
    on: 'school',
    async input(world: World) {
      await asked(world);
      return { unit: world.subjects.school.code };
    },
    shows: (duties: readonly Duty[]) => duties.length > 0,
    may: SCHOOL_IS_READ,
  },
  'directives.get_duty': {
    on: 'school',
    input: async (world: World) => ({ id: await owed(world) }),
    may: SCHOOL_IS_READ,
  },
  'directives.transition_duty': {
    on: 'school',
    input: async (world: World) => ({
      id: await owed(world),
      to: 'submitted',
      answer: { kind: 'done', doneOn: '2026-05-04', text: 'Đã cập nhật sổ.' },
    }),
    may: SCHOOL_ANSWERS,
  },
  'directives.ask_for_time': {
    on: 'school',
    input: async (world: World) => ({
      id: await owed(world),
      until: '2027-01-31',
      reason: 'Trường đang kiện toàn nhân sự',
    }),
    may: SCHOOL_ANSWERS,
  },
  'directives.extend_duties': {
    on: 'school',
    input: async (world: World) => ({
      ids: [await owed(world)],
      until: '2027-01-31',
      reason: 'Trường đang kiện toàn nhân sự',
    }),
    may: { officer: ['above'], office_leader: ['above'] },
  },
};
