// What a person sees in the terminal after a start: the address, and how to sign in.
import type { Application } from './application.ts';

/** The last line is a promise to scripts: requests are answered from now on. */
export async function announce(_application: Application, address: string): Promise<void> {
  process.stdout.write(`ready ${address}\n`);
}
