// One screen: everything reachable under /api/v1.
import type { Route } from '#foundation/http/route.ts';
import { organisationRoutes } from '#foundation/organisation/server/api.ts';

export const ROUTES: readonly Route[] = [...organisationRoutes];
