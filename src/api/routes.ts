// One screen: everything reachable under /api/v1.
import type { Storage } from '#platform/storage/index.ts';
import type { Route } from '#foundation/http/route.ts';
import { accountRoutes } from '#foundation/accounts/server/api.ts';
import { organisationRoutes } from '#foundation/organisation/server/api.ts';
import { fileRoutes } from '#foundation/files/server/api.ts';
import { periodRoutes } from '#foundation/periods/server/api.ts';
import { directiveRoutes } from '#features/directives/server/api.ts';
import { journalRoutes } from '#features/journal/server/api.ts';
import { planRoutes } from '#features/plans/server/api.ts';
import { reminderRoutes } from '#features/reminders/server/api.ts';
import { registerRoutes } from '#features/register/server/api.ts';
import { reportRoutes } from '#features/reports/server/api.ts';
import { worklistRoutes } from '#features/worklist/server/api.ts';

/** What routes need beyond the caller: the file storage for uploads and downloads. */
export interface RouteDependencies {
  readonly storage: Storage;
}

export function apiRoutes({ storage }: RouteDependencies): readonly Route[] {
  return [
    ...accountRoutes,
    ...organisationRoutes,
    ...fileRoutes(storage),
    ...periodRoutes,
    ...directiveRoutes,
    ...journalRoutes,
    ...planRoutes,
    ...registerRoutes,
    ...reportRoutes,
    ...worklistRoutes,
    ...reminderRoutes,
  ];
}
