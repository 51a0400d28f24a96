// What the global setup hands to the test files: one cluster and its prepared template databases.
import { inject } from 'vitest';

/** `empty`: migrated, no rows of its own. `sample`: the sample organisation of the demo loaded as well. */
export type TemplateName = 'empty' | 'sample';

export interface ProvidedCluster {
  /** Address of the superuser in the maintenance database. */
  readonly adminUrl: string;
  /** Databases to copy from; a template that could not be prepared tells why. */
  readonly templates: Readonly<Record<TemplateName, { database: string } | { failure: string }>>;
}

declare module 'vitest' {
  interface ProvidedContext {
    testCluster: ProvidedCluster;
  }
}

/** The cluster of this run, for tests that make their own databases. */
export function testCluster(): ProvidedCluster {
  return inject('testCluster');
}

/** The address of another database of the same cluster. */
export function urlOfDatabase(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}
