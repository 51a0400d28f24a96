// Who writes, approves, reads, accepts and shares plans.
import {
  getPlan,
  leaveOutTask,
  sharePlan,
  startPlan,
  transitionPlan,
  type PlanList,
  type SharedPlans,
} from '#features/plans/server/index.ts';
import type { PermissionRows } from './row.ts';
import type { World } from './world.ts';

const SCHOOL_WRITES = { coordinator: ['own'], head: ['own'] } as const;
/** The school itself, and every office above it. */
const SCHOOL_IS_READ = {
  coordinator: ['own'],
  head: ['own'],
  officer: ['own', 'above', 'top'],
  office_leader: ['own', 'above', 'top'],
  reader: ['own', 'above', 'top'],
} as const;
/** Only the office right above the school. */
const OFFICE_ABOVE = { officer: ['above'], office_leader: ['above'] } as const;
const OFFICE_IS_READ = {
  coordinator: ['own'],
  head: ['own'],
  officer: ['own', 'above'],
  office_leader: ['own', 'above'],
  reader: ['own', 'above'],
} as const;
const EVERYWHERE = 'anywhere';

let year = 2030;

/** A plan of cu-chi-thcs-1 for a year of its own. */
async function aPlan(world: World): Promise<{ id: string; taskId: string }> {
  year += 1;
  const coordinator = await world.actor('coordinator', 'school', 'own');
  const { id } = await world.execute(coordinator, startPlan, {
    unitCode: world.subjects.school.code,
    yearKind: 'calendar',
    firstYear: year,
    kinds: ['order', 'traffic', 'fire', 'replication'],
  });
  const { tasks } = await world.database.as(coordinator).ask(getPlan, { id });
  return { id, taskId: tasks[0]?.id ?? '' };
}

async function sent(world: World) {
  const plan = await aPlan(world);
  await world.execute(await world.actor('head', 'school', 'own'), transitionPlan, {
    id: plan.id,
    to: 'submitted',
  });
  return plan;
}

async function accepted(world: World) {
  const plan = await sent(world);
  await world.execute(await world.actor('officer', 'office', 'own'), transitionPlan, {
    id: plan.id,
    to: 'accepted',
  });
  return plan;
}

async function shared(world: World) {
  const { id } = await accepted(world);
  await world.execute(await world.actor('head', 'school', 'own'), sharePlan, { id, shared: true });
  return { id };
}

async function remarked(world: World): Promise<{ id: string; remarkId: string }> {
  const { id } = await sent(world);
  await world.execute(await world.actor('officer', 'office', 'own'), transitionPlan, {
    id,
    to: 'returned',
    remarks: [{ field: 'sections/I', text: 'Nêu rõ mục tiêu.' }],
  });
  const head = await world.actor('head', 'school', 'own');
  const { remarks } = await world.database.as(head).ask(getPlan, { id });
  return { id, remarkId: remarks[0]?.id ?? '' };
}

const reason = 'Trường chưa có bộ phận thực hiện việc này';
const idOf = async (plan: Promise<{ id: string }>) => ({ id: (await plan).id });

export const planPermissions: PermissionRows = {
  'plans.start_plan': {
    on: 'school',
    input: (world) => {
      year += 1;
      return {
        unitCode: world.subjects.school.code,
        yearKind: 'calendar',
        firstYear: year,
        kinds: ['order'],
      };
    },
    may: SCHOOL_WRITES,
  },
  'plans.change_plan': {
    on: 'school',
    input: async (world) => ({ id: (await aPlan(world)).id, documentNumber: 12 }),
    may: SCHOOL_WRITES,
  },
  'plans.set_section': {
    on: 'school',
    input: async (world) => ({ id: (await aPlan(world)).id, sectionId: 'I', text: 'Đủ nội dung.' }),
    may: SCHOOL_WRITES,
  },
  'plans.save_task': {
    on: 'school',
    input: async (world) => ({
      id: (await aPlan(world)).id,
      sectionId: 'II.2',
      title: 'Tuyên truyền an toàn trên mạng',
      ownerPost: 'Tổng phụ trách Đội',
      from: `${String(year)}-03-01`,
      to: `${String(year)}-03-31`,
      target: { kind: 'sessions', value: 1 },
    }),
    may: SCHOOL_WRITES,
  },
  'plans.remove_task': { on: 'school', input: aPlan, may: SCHOOL_WRITES },
  'plans.discard_plan': { on: 'school', input: (world) => idOf(aPlan(world)), may: SCHOOL_WRITES },
  'plans.leave_out_task': {
    on: 'school',
    input: async (world) => ({ ...(await accepted(world)), reason }),
    may: SCHOOL_WRITES,
  },
  'plans.take_back_task': { on: 'school', input: aPlan, may: SCHOOL_WRITES },
  'plans.answer_left_out': {
    on: 'school',
    input: async (world) => {
      const plan = await accepted(world);
      const coordinator = await world.actor('coordinator', 'school', 'own');
      await world.execute(coordinator, leaveOutTask, { ...plan, reason });
      return { ...plan, answer: 'accepted' };
    },
    may: OFFICE_ABOVE,
  },
  'plans.transition_plan': {
    on: 'school',
    input: async (world) => ({
      id: (await sent(world)).id,
      to: 'returned',
      remarks: [{ field: 'plan', text: 'Bổ sung nhiệm vụ về PCCC.' }],
    }),
    may: OFFICE_ABOVE,
  },
  'plans.open_sent_plan': { on: 'school', input: (world) => idOf(sent(world)), may: OFFICE_ABOVE },
  'plans.answer_remark': {
    on: 'school',
    input: async (world) => ({ ...(await remarked(world)), answer: 'Đã nêu.' }),
    may: SCHOOL_WRITES,
  },
  'plans.share_plan': {
    on: 'school',
    input: async (world) => ({ id: (await accepted(world)).id, shared: true }),
    may: SCHOOL_WRITES,
  },
  'plans.get_plan': { on: 'school', input: (world) => idOf(aPlan(world)), may: SCHOOL_IS_READ },
  'plans.list_versions': { on: 'school', input: (world) => idOf(sent(world)), may: SCHOOL_IS_READ },
  'plans.get_document': { on: 'school', input: (world) => idOf(sent(world)), may: SCHOOL_IS_READ },
  'plans.list_unit_plans': {
    on: 'school',
    input: (world) => ({ unit: world.subjects.school.code }),
    may: SCHOOL_IS_READ,
  },
  'plans.list_tasks_to_serve': {
    on: 'school',
    input: (world) => ({ unit: world.subjects.school.code }),
    may: SCHOOL_IS_READ,
  },
  'plans.list_plans': {
    on: 'school',
    input: (world) => ({ within: world.subjects.school.code }),
    shows: (list: PlanList) => list.items.length > 0,
    may: SCHOOL_IS_READ,
  },
  // What a unit shares, it shares with everybody who plans or looks after those who plan.
  'plans.list_shared': {
    on: 'school',
    input: async (world) => {
      await shared(world);
      return {};
    },
    shows: (list: SharedPlans) => list.items.length > 0,
    may: {
      coordinator: EVERYWHERE,
      head: EVERYWHERE,
      officer: EVERYWHERE,
      office_leader: EVERYWHERE,
      reader: EVERYWHERE,
    },
  },
  'plans.get_shared': {
    on: 'school',
    input: shared,
    may: {
      coordinator: EVERYWHERE,
      head: EVERYWHERE,
      officer: EVERYWHERE,
      office_leader: EVERYWHERE,
      reader: EVERYWHERE,
    },
  },
  'plans.get_template': { on: 'office', input: () => ({ unitCode: 'cu-chi' }), may: OFFICE_IS_READ },
  'plans.save_template': {
    on: 'office',
    input: () => ({
      unitCode: 'cu-chi',
      appliesFrom: '2060-01-01',
      sections: [{ id: 'I', title: 'Mục đích', text: 'Có nội dung.', holdsTasks: true }],
      tasks: [],
    }),
    may: { officer: ['own'], office_leader: ['own'] },
  },
};
