// Where the files of an embedded database lie. Pure.
import { join } from 'node:path';

export interface Layout {
  /** The folder given by the operator. */
  readonly dataDir: string;
  /** Ours; everything below belongs to the embedded database. */
  readonly home: string;
  /** PostgreSQL's own data directory; holds its Unix socket too. */
  readonly cluster: string;
  /** Where a new cluster is made before it takes its place in one step. */
  readonly unfinished: string;
  readonly password: string;
  readonly lock: string;
}

/** `dataDir` must be an absolute path without symbolic links. */
export function layoutOf(dataDir: string): Layout {
  const home = join(dataDir, 'postgres');
  return {
    dataDir,
    home,
    cluster: join(home, 'cluster'),
    unfinished: join(home, 'unfinished'),
    password: join(home, 'password'),
    lock: join(home, 'server.lock'),
  };
}
