// The settings of PostgreSQL that this product relies on. Everything not named here is PostgreSQL's own default,
// which means: fsync, full_page_writes and synchronous_commit are on.
import { EmbeddedDatabaseError } from './errors.ts';

export type Settings = Readonly<Record<string, string>>;

const OURS: Settings = {
  // What a client sees must not depend on the machine.
  timezone: 'UTC',
  lc_messages: 'C',
  max_connections: '60',
  cluster_name: 'truong-an',
  // Our log takes these lines; statements and rows of people do not belong there.
  log_destination: 'stderr',
  logging_collector: 'off',
  log_line_prefix: '',
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
  // Compiling queries pays off far above the sizes handled here, and its library is not shipped.
  jit: 'off',
};

/** For clusters that live as long as a test run. Loses data at a power cut, by intention. */
const THROWAWAY: Settings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '100',
};

const NEVER_TUNED = [
  ...Object.keys(THROWAWAY),
  'listen_addresses',
  'port',
  'unix_socket_directories',
  'data_directory',
];

/** Our settings with the operator's above them. Throws unsafe_setting when those could lose confirmed data. */
export function durableSettings(tune: Settings): Settings {
  const name = NEVER_TUNED.find((forbidden) => forbidden !== 'max_connections' && forbidden in tune);
  if (name !== undefined) throw new EmbeddedDatabaseError('unsafe_setting', { name });
  return { ...OURS, ...tune };
}

export function throwawaySettings(): Settings {
  return { ...OURS, ...THROWAWAY };
}
