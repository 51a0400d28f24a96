import { createServer, type AddressInfo, type Socket } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createMailer, type Mail } from './index.ts';

const FROM = 'Trường An <nhac-viec@truong-an.example.vn>';
const MAIL: Mail = {
  to: 'phu.trach@truong.example.vn',
  subject: 'Việc cần làm: 2 việc đến hạn',
  text: 'Báo cáo sơ kết, hạn 10/5/2026.\n',
  html: '<p>Báo cáo sơ kết, hạn 10/5/2026.</p>',
  unsubscribeUrl: 'https://truong-an.example.vn/api/v1/unsubscriptions/abc',
};

async function anSmtpServer(options: SMTPServerOptions = {}) {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString('utf8'));
        callback();
      });
    },
    ...options,
  });
  // Clients that break off are part of these tests.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)));
  const { port } = server.server.address() as AddressInfo;
  return { received, port, mailer: createMailer({ url: `smtp://127.0.0.1:${String(port)}`, from: FROM }) };
}

/** A machine that answers a connection as `talk` says. */
async function aMachine(talk: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    talk(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

describe('a mail', () => {
  test('arrives whole: sender, subject, both bodies and the way to end it', async () => {
    const { mailer, received } = await anSmtpServer();
    expect(await mailer.check()).toBeNull();
    expect(await mailer.send(MAIL)).toEqual({ kind: 'accepted' });
    const mail = await simpleParser(received[0] ?? '');
    expect(mail).toMatchObject({ subject: MAIL.subject, text: MAIL.text });
    expect(mail.html).toContain('Báo cáo sơ kết');
    expect(mail.from?.value).toEqual([{ name: 'Trường An', address: 'nhac-viec@truong-an.example.vn' }]);
    expect(received[0]).toContain(`List-Unsubscribe: <${MAIL.unsubscribeUrl ?? ''}>`);
    expect(received[0]).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });

  test('signs in where the server asks for it, and says so when it may not', async () => {
    const { port } = await anSmtpServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth({ username, password }, _session, callback) {
        if (username === 'ta' && password === 'p@ss') callback(null, { user: 'ta' });
        else callback(new Error('no'));
      },
    });
    const as = (user: string) =>
      createMailer({ url: `smtp://${user}@127.0.0.1:${String(port)}`, from: FROM });
    expect(await as('ta:p%40ss').send(MAIL)).toEqual({ kind: 'accepted' });
    expect(await as('ta:wrong').check()).toBe('SMTP 535');
    expect(await as('ta:wrong').send(MAIL)).toMatchObject({ kind: 'refused' });
  });

  test.each([
    [550, true],
    [451, false],
    [421, false],
  ])('that the server refuses with %d was not sent, final: %s', async (responseCode, isFinal) => {
    const { mailer, received } = await anSmtpServer({
      onRcptTo: (_address, _session, callback) => {
        callback(Object.assign(new Error('phu.trach@truong.example.vn unknown'), { responseCode }));
      },
    });
    expect(await mailer.send(MAIL)).toEqual({
      kind: 'refused',
      isFinal,
      reason: `SMTP ${String(responseCode)}`,
    });
    expect(received).toEqual([]);
  });

  test('for which nobody listens was not sent', async () => {
    const port = await aMachine(() => undefined);
    const closed = createMailer({ url: `smtp://127.0.0.1:${String(port + 1)}`, from: FROM });
    expect(await closed.check()).toBe('ECONNREFUSED');
    expect(await closed.send(MAIL)).toEqual({ kind: 'refused', isFinal: false, reason: 'ECONNREFUSED' });
  });

  test('whose server hangs up after the last dot is in doubt', async () => {
    const port = await aMachine((socket) => {
      socket.write('220 here\r\n');
      socket.on('data', (chunk: Buffer) => {
        const line = chunk.toString('latin1');
        if (/^EHLO/.test(line)) socket.write('250 here\r\n');
        else if (/^(MAIL|RCPT)/.test(line)) socket.write('250 ok\r\n');
        else if (/^DATA/.test(line)) socket.write('354 go on\r\n');
        if (line.endsWith('\r\n.\r\n')) socket.destroy();
      });
    });
    const mailer = createMailer({ url: `smtp://127.0.0.1:${String(port)}`, from: FROM });
    expect(await mailer.send(MAIL)).toMatchObject({ kind: 'unknown' });
  });
});
