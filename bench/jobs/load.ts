// The load tool: keeps some connections busy with one request after the other, and says how many were answered and
// how fast. Small on purpose, so that it is never what limits the server.
import { connect, type Socket } from 'node:net';
import { job } from '../job.ts';
import type { LoadRequest } from '../load.ts';
import { AnswerReader, type Answer } from './answer-reader.ts';

export interface LoadInput {
  readonly url: string;
  readonly requests: readonly LoadRequest[];
  readonly seconds: number;
  readonly connections: number;
  /** The status every answer must have. */
  readonly status: number;
}

export interface LoadOutput {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly bytesEach: number;
}

const NUMBER = '#NUMBER#';

await job(async ({ url, requests, seconds, connections, status }: LoadInput): Promise<LoadOutput> => {
  const { hostname, port, host } = new URL(url);
  const texts = requests.map((request) => requestText(request, host));
  const taken: number[] = [];
  let bytes = 0;
  let next = 0;
  const started = performance.now();
  const end = started + seconds * 1000;

  async function keepBusy(): Promise<void> {
    const connection = await openConnection(hostname, Number(port));
    do {
      const text = texts[next % texts.length] ?? '';
      const asked = performance.now();
      const answer = await connection.ask(numbered(text, next++));
      taken.push(performance.now() - asked);
      bytes += answer.bytes;
      if (answer.status !== status) throw new Error(`answered ${answer.status}: ${answer.text()}`);
    } while (performance.now() < end);
    connection.socket.destroy();
  }

  await Promise.all(Array.from({ length: connections }, keepBusy));
  taken.sort((a, b) => a - b);
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? NaN;
  return {
    perSecond: taken.length / ((performance.now() - started) / 1000),
    p50: at(0.5),
    p99: at(0.99),
    bytesEach: bytes / taken.length,
  };
});

interface Connection {
  readonly socket: Socket;
  ask(text: string): Promise<Answer>;
}

function openConnection(host: string, port: number): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true });
    let settle: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined;
    const reader = new AnswerReader((answer) => settle?.resolve(answer));
    const fail = (error: Error) => {
      reject(error);
      settle?.reject(error);
    };
    socket.on('data', (chunk) => {
      reader.read(chunk);
    });
    socket.on('error', fail);
    socket.on('close', () => {
      fail(new Error('the server closed a connection'));
    });
    socket.once('connect', () => {
      resolve({
        socket,
        ask: (text) =>
          new Promise((resolveAnswer, rejectAnswer) => {
            settle = { resolve: resolveAnswer, reject: rejectAnswer };
            socket.write(text);
          }),
      });
    });
  });
}

function requestText({ method, path, headers, body }: LoadRequest, host: string): string {
  const length = body === undefined ? [] : [`content-length: ${Buffer.byteLength(body)}`];
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${path} HTTP/1.1`, `host: ${host}`, ...lines, ...length, '', body ?? ''].join('\r\n');
}

/** As long as what it replaces, so that content-length stays true. */
function numbered(text: string, number: number): string {
  return text.replace(NUMBER, String(number).padStart(NUMBER.length, '0'));
}
