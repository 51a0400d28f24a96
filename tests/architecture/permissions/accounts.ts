import type { PermissionRows } from './row.ts';

export const accountPermissions: PermissionRows = {};
