// The door to the database that comes with the product.
export { EmbeddedDatabaseError, type EmbeddedDatabaseErrorCode } from './errors.ts';
export { findRunningEmbedded, hasEmbedded, startEmbedded, type EmbeddedDatabase } from './start-embedded.ts';
export { startTestCluster } from './test-cluster.ts';
