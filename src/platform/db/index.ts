// The door to PostgreSQL.
export { APP_ROLE, connectAsApplication, connectAsOwner, type DatabaseConnection } from './connect.ts';
export type { Database, Tx } from './database.ts';
export {
  CREATE_LIST,
  listMigrations,
  migrate,
  pendingMigrations,
  runMigration,
  type Migration,
} from './migrate.ts';
export {
  inTransaction,
  translateConnectionError,
  type Defer,
  type TransactionOptions,
} from './transaction.ts';
