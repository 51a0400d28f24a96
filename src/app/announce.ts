// What a person sees in the terminal after a start: the address, and how to sign in.
import { openSetup } from '#foundation/accounts/server/index.ts';
import { SYSTEM_ACTOR } from '#foundation/accounts/actor.ts';
import { execute } from '#foundation/use-case/index.ts';
import { newId } from '#shared/ids.ts';
import type { Application } from './application.ts';
import { sampleSignIns } from './demo.ts';

/**
 * Prints a one-time link while nobody can sign in yet, or the sign-ins of the demo. The last line is a promise to
 * scripts: requests are answered.
 */
export async function announce(
  application: Application,
  address: string,
  options: { readonly isDemo: boolean },
): Promise<void> {
  const caller = { actor: SYSTEM_ACTOR, now: application.now(), requestId: newId() };
  const setup = await execute(application.db, caller, openSetup, {});
  if (setup) {
    say(`Chưa có tài khoản nào. Mở liên kết này một lần để tạo người quản trị đầu tiên:`);
    say(`  ${application.config.origin}${setup.path}`);
  }
  if (options.isDemo) {
    say(`Trường An với dữ liệu mẫu: ${address}`);
    sampleSignIns().forEach(say);
  }
  say(`ready ${address}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
