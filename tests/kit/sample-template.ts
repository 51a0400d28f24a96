// Fills the template database `sample` with the sample organisation of the demo.

/** Loads the sample organisation into an already migrated database. */
export function loadSampleOrganisation(_ownerUrl: string): Promise<void> {
  return Promise.reject(new Error('the sample organisation does not exist yet'));
}
