// One asks what is due for a role one holds oneself, at the unit of that role.
import type { PermissionRows } from './row.ts';

export const worklistPermissions: PermissionRows = {
  'worklist.list_due_items': {
    on: 'school',
    input: (world) => ({ unit: world.subjects.school.code, role: 'coordinator' }),
    may: { coordinator: ['own'] },
  },
  'worklist.list_own_due_items': {
    open: 'everybody asks for the own seats only: worklist/server/list-due-items.test.ts',
  },
};
