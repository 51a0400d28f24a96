import type { PermissionRows } from './row.ts';

export const journalPermissions: PermissionRows = {};
