// For the tests of this slice: a real mail server, a real push service, and the tools of a worker.
import { createECDH, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';
import { SYSTEM_ACTOR } from '#foundation/accounts/actor.ts';
import { settingsOf } from '#foundation/use-case/index.ts';
import { inTransaction } from '#platform/db/index.ts';
import { createLog } from '#platform/log/log.ts';
import { createMailer, type Mailer } from '#platform/mail/index.ts';
import { createPushSender } from '#platform/push/index.ts';
import { todayInVietnam } from '#shared/dates.ts';
import type { TestDatabase } from '#tests/kit/index.ts';
import type { ReminderTools } from './tools.ts';

export const ORIGIN = 'https://truong-an.example.vn';

export interface MailServer {
  readonly mailer: Mailer;
  /** What has arrived, parsed by another program than the one that wrote it. */
  mails(): Promise<ParsedMail[]>;
  /** From now on recipients are refused with this code; null: taken again. */
  refuseWith(code: number | null): void;
}

export async function aMailServer(): Promise<MailServer> {
  const raw: string[] = [];
  let refusal: number | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, callback) {
      callback(refusal === null ? null : Object.assign(new Error('not now'), { responseCode: refusal }));
    },
    onData(stream, _session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        raw.push(Buffer.concat(chunks).toString('utf8'));
        callback();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)));
  const { port } = server.server.address() as AddressInfo;
  return {
    mailer: createMailer({ url: `smtp://127.0.0.1:${String(port)}`, from: 'Trường An <ta@example.vn>' }),
    mails: () => Promise.all(raw.map((text) => simpleParser(text))),
    refuseWith(code) {
      refusal = code;
    },
  };
}

/** A browser's side of a subscription, and the push service that stands between. */
export async function aPushService() {
  const bodies: Buffer[] = [];
  let status = 201;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      bodies.push(Buffer.concat(chunks));
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return {
    bodies,
    answerWith(code: number) {
      status = code;
    },
    /** Addresses differ by their path, as those of real services do. */
    endpoint: (name: string) => `http://localhost:${String(port)}/${name}`,
  };
}

export function browserKeys(): { p256dh: string; auth: string } {
  const keys = createECDH('prime256v1');
  return { p256dh: keys.generateKeys().toString('base64url'), auth: randomBytes(16).toString('base64url') };
}

/** The tools of a worker at a moment. The push sender may reach the own machine: the allowance of these tests. */
export function toolsAt(
  database: TestDatabase,
  moment: string,
  { mailer = null }: { mailer?: Mailer | null } = {},
): ReminderTools {
  const now = new Date(`${moment}+07:00`);
  const caller = { actor: SYSTEM_ACTOR, now, requestId: 'test' };
  return {
    origin: ORIGIN,
    mailer,
    pushSender: createPushSender({
      subject: ORIGIN,
      reach: { allowsEndpoint: () => true, allowsAddress: () => true },
    }),
    log: createLog({ level: 'silent' }),
    inSystemTransaction: (work) =>
      inTransaction(database.db, { readOnly: false, settings: settingsOf(caller) }, (tx, defer) =>
        work({ ...caller, tx, defer, today: todayInVietnam(now) }),
      ),
    askAs: (actor, query, input) => database.as(actor, { now }).ask(query, input),
  };
}
