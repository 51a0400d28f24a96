// How clients reach an embedded database: over a Unix socket in its folder (faster, invisible to others), or over
// loopback where the path is longer than the operating system allows for sockets.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** The bootstrap role and the one database. */
export const OWNER = 'truong_an';
export const DATABASE = 'truong_an';

const SOCKET_PORT = 5432;
/** Linux allows 107 bytes, macOS 103. */
const LONGEST_SOCKET_PATH = 100;

export type Endpoint =
  | { readonly kind: 'socket'; readonly folder: string; readonly port: number }
  | { readonly kind: 'tcp'; readonly port: number };

/** The way in for a cluster in this folder. A TCP port is free at this moment, not for ever. */
export async function chooseEndpoint(cluster: string): Promise<Endpoint> {
  const socket = socketPath(cluster);
  if (Buffer.byteLength(socket) <= LONGEST_SOCKET_PATH)
    return { kind: 'socket', folder: cluster, port: SOCKET_PORT };
  return { kind: 'tcp', port: await freePort() };
}

/** The file on which a cluster listens when its endpoint is a socket. */
export function socketPath(cluster: string): string {
  return join(cluster, `.s.PGSQL.${String(SOCKET_PORT)}`);
}

/** The way in to the cluster that runs in this folder, from the lock file of PostgreSQL; null when none is ready. */
export async function readEndpoint(cluster: string): Promise<Endpoint | null> {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const [, , , port, socketFolder, , , status] = lines;
  if (status?.trim() !== 'ready') return null;
  return socketFolder === ''
    ? { kind: 'tcp', port: Number(port) }
    : { kind: 'socket', folder: cluster, port: Number(port) };
}

/** What the endpoint means to PostgreSQL. The socket folder is relative to the data directory: see account.ts. */
export function endpointSettings(endpoint: Endpoint): Readonly<Record<string, string>> {
  return endpoint.kind === 'socket'
    ? {
        listen_addresses: '',
        unix_socket_directories: '.',
        unix_socket_permissions: '0700',
        port: String(endpoint.port),
      }
    : { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(endpoint.port) };
}

/** A PostgreSQL address that node-postgres, libpq and `new URL()` understand, so that callers may change its path. */
export function addressOf(endpoint: Endpoint, password: string, database = DATABASE): string {
  return endpoint.kind === 'socket'
    ? `postgresql://${OWNER}:${password}@localhost/${database}?host=${encodeURIComponent(endpoint.folder)}&port=${String(endpoint.port)}`
    : `postgresql://${OWNER}:${password}@127.0.0.1:${String(endpoint.port)}/${database}`;
}

/** A password nobody has to type; safe inside an address. */
export function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port was given'));
        else resolve(address.port);
      });
    });
  });
}
