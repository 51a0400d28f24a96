// Clients that go away in the middle of sending: each sends a head that promises more than follows, and hangs up.
import { once } from 'node:events';
import { connect } from 'node:net';
import { job } from '../job.ts';
import type { LoadRequest } from '../load.ts';

export interface DropInput {
  readonly url: string;
  readonly request: LoadRequest;
  readonly clients: number;
}

await job(async ({ url, request, clients }: DropInput): Promise<number> => {
  const { hostname, port, host } = new URL(url);
  const body = request.body ?? '';
  const lines = [
    `${request.method} ${request.path} HTTP/1.1`,
    `host: ${host}`,
    ...Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`),
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  const half = `${lines.join('\r\n')}\r\n\r\n${body.slice(0, body.length / 2)}`;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const socket = connect({ host: hostname, port: Number(port) });
      await once(socket, 'connect');
      await new Promise((sent) => socket.write(half, sent));
      socket.destroy();
    }),
  );
  return clients;
});
