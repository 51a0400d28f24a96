import type { PermissionRows } from './row.ts';

export const fileAndNoticePermissions: PermissionRows = {};
