// What the global setup hands to the test files: one cluster and the template database that they copy.
import { inject } from 'vitest';

export interface ProvidedCluster {
  /** Address of the superuser in the maintenance database. */
  readonly adminUrl: string;
  /** The migrated database, or why there is none. */
  readonly template: { readonly database: string } | { readonly failure: string };
  /** Temporary folder of this run; it goes when the run ends. */
  readonly folder: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    testCluster: ProvidedCluster;
  }
}

/** The cluster of this run. */
export function testCluster(): ProvidedCluster {
  return inject('testCluster');
}

/** The address of another database of the same cluster. */
export function urlOfDatabase(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}
