// Hands mails to the operator's SMTP server. Knows nothing about what they say. It never retries by itself: whoever
// sends must know whether a mail was taken, refused, or left in doubt.
import { createTransport } from 'nodemailer';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Address that ends these mails with one request (RFC 8058). */
  readonly unsubscribeUrl?: string;
}

/**
 * `accepted`: the server has it. `refused`: the server certainly has not; `isFinal` when asking again would not help.
 * `unknown`: the connection broke after the mail may have been taken. `reason` is a code, never the server's words,
 * which may repeat an address.
 */
export type MailOutcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly isFinal: boolean; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

export interface Mailer {
  /** Connects and signs in without sending. Null when all is well, else the reason as a code. */
  check(): Promise<string | null>;
  send(mail: Mail): Promise<MailOutcome>;
}

export interface MailerOptions {
  /** `smtp://` or `smtps://`, with user and password when the server asks. */
  readonly url: string;
  /** Address or `Name <address>`. */
  readonly from: string;
}

const CONNECT_WITHIN_MS = 10_000;
const ANSWER_WITHIN_MS = 30_000;

/** No connection is opened before the first mail, and none is kept: a pool would send again what broke half-way. */
export function createMailer({ url, from }: MailerOptions): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: CONNECT_WITHIN_MS,
    greetingTimeout: CONNECT_WITHIN_MS,
    socketTimeout: ANSWER_WITHIN_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async check() {
      try {
        await transport.verify();
        return null;
      } catch (error) {
        return reasonOf(error);
      }
    },
    async send({ to, subject, text, html, unsubscribeUrl }) {
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text,
          html,
          headers: {
            'Auto-Submitted': 'auto-generated',
            ...(unsubscribeUrl !== undefined && {
              'List-Unsubscribe': `<${unsubscribeUrl}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }),
          },
        });
        return { kind: 'accepted' };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly originalCode?: string;
  readonly responseCode?: number;
  readonly permanent?: boolean;
  readonly timeoutType?: string;
}

/** Failures before the server could have been given anything. */
const BEFORE_SENDING = new Set([
  'EDNS',
  'EAUTH',
  'ENOAUTH',
  'ETLS',
  'EENVELOPE',
  'ECONFIG',
  'EPROXY',
  'EREQUIRETLS',
]);
const NO_CONNECTION = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);
const BEFORE_TALKING = new Set(['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT']);

function outcomeOf(error: unknown): MailOutcome {
  const { code = '', originalCode = '', responseCode, permanent, timeoutType = '' } = error as SmtpError;
  const reason = reasonOf(error);
  if (responseCode !== undefined) return { kind: 'refused', isFinal: permanent === true, reason };
  const isCertain =
    BEFORE_SENDING.has(code) || NO_CONNECTION.has(originalCode) || BEFORE_TALKING.has(timeoutType);
  return isCertain ? { kind: 'refused', isFinal: false, reason } : { kind: 'unknown', reason };
}

function reasonOf(error: unknown): string {
  const { code, originalCode, responseCode } = error as SmtpError;
  return responseCode === undefined ? (originalCode ?? code ?? 'EMAIL') : `SMTP ${String(responseCode)}`;
}
