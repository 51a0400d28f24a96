import type { PermissionRows } from './row.ts';

export const periodPermissions: PermissionRows = {};
