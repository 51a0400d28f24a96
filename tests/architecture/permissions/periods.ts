// Who may open and change periods, and who sees them.
import { openPeriod, type PeriodPage } from '#foundation/periods/server/index.ts';
import type { PermissionRows } from './row.ts';
import type { World } from './world.ts';

const OFFICE_ITSELF = { officer: ['own'], office_leader: ['own'] } as const;

/** The office's own line, every school it asks, and the operator. */
const WHOM_IT_CONCERNS = {
  operator: 'anywhere',
  officer: ['own', 'above', 'below'],
  office_leader: ['own', 'above', 'below'],
  reader: ['own', 'above', 'below'],
  head: ['own', 'below'],
  coordinator: ['own', 'below'],
  reviewer: ['own', 'below'],
  guest: ['own', 'below'],
} as const;

function period(name: string) {
  return {
    ownerCode: 'cu-chi',
    name,
    kind: 'mid',
    from: '2025-11-16',
    to: '2026-05-10',
    cutOffOn: '2026-05-08',
    dueOn: '2026-05-10',
  };
}

async function opened(world: World, name: string) {
  const officer = await world.actor('officer', 'office', 'own');
  return world.execute(officer, openPeriod, period(name));
}

export const periodPermissions: PermissionRows = {
  'periods.open_period': { on: 'office', input: () => period('Kỳ mới'), may: OFFICE_ITSELF },
  'periods.change_period': {
    on: 'office',
    input: async (world) => ({ id: (await opened(world, 'Kỳ để sửa')).id, version: 1, dueOn: '2026-05-12' }),
    may: OFFICE_ITSELF,
  },
  'periods.set_recipients': {
    on: 'office',
    input: async (world) => ({
      id: (await opened(world, 'Kỳ có nơi nhận')).id,
      version: 1,
      recipients: [{ unitCode: 'mttq-cu-chi' }],
    }),
    may: OFFICE_ITSELF,
  },
  'periods.get_period': {
    on: 'office',
    input: async (world) => ({ id: (await opened(world, 'Kỳ để xem')).id }),
    may: WHOM_IT_CONCERNS,
  },
  'periods.list_periods': {
    on: 'office',
    input: async (world) => {
      await opened(world, 'Kỳ trong danh sách');
      return {};
    },
    shows: (page: PeriodPage) => page.items.some(({ name }) => name === 'Kỳ trong danh sách'),
    may: WHOM_IT_CONCERNS,
  },
};
