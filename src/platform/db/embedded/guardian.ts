// Stops the database when our process dies without being able to: a shell waits for the pipe to us to break, then asks
// the postmaster for a fast shutdown. Costs one sleeping shell; needs nothing but POSIX.
import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { launchFor, type Account } from './account.ts';

// The id is compared with the lock file in the data directory (its working folder), because it may be another's by then.
const SCRIPT = 'read -r _; read -r pid < postmaster.pid && [ "$pid" = "$1" ] && kill -INT "$1"';

/** Watches over the postmaster until dismissed. */
export function postGuardian(
  postmaster: number,
  account: Account | null,
  cluster: string,
): { readonly dismiss: () => void } {
  const shell = spawn('/bin/sh', ['-c', SCRIPT, 'truong-an-guardian', String(postmaster)], {
    ...launchFor(account, cluster).options,
    // Its own session: Ctrl-C in the terminal is for us, we stop the database in our own order.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Without a guardian the next start clears up instead; its failure must not end a working server.
  shell.on('error', () => undefined);
  shell.stdin.on('error', () => undefined);
  shell.unref();
  if (shell.stdin instanceof Socket) shell.stdin.unref();
  return { dismiss: () => void shell.kill('SIGKILL') };
}
