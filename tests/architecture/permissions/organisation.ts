// Who may change and see the tree of units.
import type { UnitPage } from '#foundation/organisation/server/index.ts';
import type { PermissionRows } from './row.ts';

const SCHOOL = 'cu-chi-thcs-1';

export const organisationPermissions: PermissionRows = {
  'organisation.open_unit': {
    on: 'office',
    input: () => ({
      code: 'cu-chi-thcs-9',
      kind: 'school',
      level: 'lower_secondary',
      name: 'Trường THCS Mẫu 9',
      parentCode: 'cu-chi',
      openedOn: '2026-01-01',
    }),
    may: { operator: 'anywhere' },
  },
  'organisation.import_units': {
    on: 'office',
    input: () => ({
      rows: [
        {
          code: 'cu-chi-thcs-8',
          kind: 'school',
          level: 'lower_secondary',
          name: 'Trường THCS Mẫu 8',
          parentCode: 'cu-chi',
          openedOn: '2026-01-01',
        },
      ],
    }),
    may: { operator: 'anywhere' },
  },
  'organisation.change_unit': {
    on: 'school',
    input: () => ({ code: SCHOOL, change: 'rename', on: '2026-01-01', name: 'Trường THCS Mẫu Mới' }),
    may: { operator: 'anywhere' },
  },
  'organisation.record_unit_facts': {
    on: 'school',
    input: () => ({ unitCode: SCHOOL, asOfOn: '2026-05-01', pupils: 900, source: 'thống kê của trường' }),
    may: {
      operator: 'anywhere',
      officer: ['own', 'above', 'top'],
      office_leader: ['own', 'above', 'top'],
      head: ['own'],
      coordinator: ['own'],
    },
  },
  'organisation.get_unit_facts': {
    on: 'school',
    input: () => ({ code: SCHOOL }),
    may: {
      operator: 'anywhere',
      officer: ['own', 'above', 'top'],
      office_leader: ['own', 'above', 'top'],
      reader: ['own', 'above', 'top'],
      head: ['own'],
      coordinator: ['own'],
    },
  },
  'organisation.get_unit': {
    on: 'school',
    input: () => ({ code: SCHOOL }),
    may: {
      operator: 'anywhere',
      officer: ['own', 'above', 'top'],
      office_leader: ['own', 'above', 'top'],
      reader: ['own', 'above', 'top'],
      head: ['own'],
      coordinator: ['own'],
      reviewer: ['own'],
      guest: ['own'],
    },
  },
  'organisation.find_units': {
    on: 'school',
    input: () => ({ kind: 'school' }),
    shows: (page: UnitPage) => page.items.some((unit) => unit.code === SCHOOL),
    may: {
      operator: 'anywhere',
      officer: ['own', 'above', 'top'],
      office_leader: ['own', 'above', 'top'],
      reader: ['own', 'above', 'top'],
      head: ['own'],
      coordinator: ['own'],
      reviewer: ['own'],
      guest: ['own'],
    },
  },
  'organisation.save_unit_group': {
    on: 'office',
    input: () => ({
      officeCode: 'cu-chi',
      code: 'cum-1',
      name: 'Cụm Mẫu 1',
      from: '2026-01-01',
      members: [SCHOOL],
    }),
    may: { officer: ['own'], office_leader: ['own'] },
  },
  'organisation.find_unit_groups': {
    on: 'office',
    input: () => ({ officeCode: 'cu-chi' }),
    may: {
      officer: ['own', 'above', 'top'],
      office_leader: ['own', 'above', 'top'],
      reader: ['own', 'above', 'top'],
    },
  },
};
