// Who may do what: every command and query has a row in the file of its slice (how to write one: permissions/README.md).
import { accountPermissions } from './permissions/accounts.ts';
import { directivePermissions } from './permissions/directives.ts';
import { fileAndNoticePermissions } from './permissions/files-and-notices.ts';
import { journalPermissions } from './permissions/journal.ts';
import { organisationPermissions } from './permissions/organisation.ts';
import { periodPermissions } from './permissions/periods.ts';
import { planPermissions } from './permissions/plans.ts';
import { reminderPermissions } from './permissions/reminders.ts';
import { registerPermissions } from './permissions/register.ts';
import { reportPermissions } from './permissions/reports.ts';
import { worklistPermissions } from './permissions/worklist.ts';
import type { PermissionRows } from './permissions/row.ts';

export const PERMISSIONS: PermissionRows = {
  ...accountPermissions,
  ...directivePermissions,
  ...fileAndNoticePermissions,
  ...journalPermissions,
  ...organisationPermissions,
  ...periodPermissions,
  ...planPermissions,
  ...reminderPermissions,
  ...registerPermissions,
  ...reportPermissions,
  ...worklistPermissions,
};
