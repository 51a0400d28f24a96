// Ways out of the system, from the settings of the operator.
import type { Config } from '#platform/config/config.ts';
import { createMailer, type Mailer } from '#platform/mail/index.ts';
import { createPushSender, type PushSender } from '#platform/push/index.ts';

export interface Senders {
  /** Null: this installation sends no mail. */
  readonly mailer: Mailer | null;
  readonly pushSender: PushSender;
  /** Address of the installation without a slash at the end. */
  readonly origin: string;
}

export function sendersOf({ mailUrl, mailFrom, origin }: Config): Senders {
  // A push service writes to this address when something is wrong; http is for machines of developers only.
  const subject = origin.startsWith('https:') ? origin : `mailto:${bareAddress(mailFrom)}`;
  return {
    mailer: mailUrl === null ? null : createMailer({ url: mailUrl, from: mailFrom }),
    pushSender: createPushSender({ subject }),
    origin,
  };
}

/** `Trường An <a@b.vn>` → `a@b.vn`. */
function bareAddress(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
}
