// The HTTP server: health, metrics and the API answer directly; everything else is a page. One place decides.
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Application } from './application.ts';

/** A running server; `close` lets requests in progress finish, then stops. */
export interface HttpServer {
  readonly address: string;
  close(): Promise<void>;
}

const FINISH_WITHIN_MS = 10_000;

export async function serve(application: Application, pages: RequestListener): Promise<HttpServer> {
  const { config } = application;
  const api = getRequestListener(application.api.fetch, { overrideGlobalObjects: false });
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path.startsWith('/api/')) void api(request, response);
    else if (path === '/healthz' || path === '/readyz' || path === '/metrics')
      void answerOperator(application, request, response);
    else pages(request, response);
  });
  await listen(server, config.port, config.host);
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : config.port;
  return { address: `http://${config.host}:${String(port)}`, close: () => closeServer(server) };
}

async function answerOperator(
  application: Application,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const answer = (status: number, type: string, text: string) => {
    response.writeHead(status, {
      'content-type': type,
      'cache-control': 'no-store',
      ...(status === 503 && { 'retry-after': '5' }),
    });
    response.end(text);
  };
  if (request.url === '/healthz') answer(200, 'text/plain', 'ok');
  else if (request.url === '/readyz') {
    const ready = await application.isReady();
    answer(ready ? 200 : 503, 'text/plain', ready ? 'ready' : 'database not reachable or not migrated');
  } else if (mayReadMetrics(application, request)) {
    answer(200, application.metrics.contentType, await application.metrics.text());
  } else answer(404, 'text/plain', 'not found');
}

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** With a token: who holds it. Without one: this machine only, and not through a proxy that stands on it. */
function mayReadMetrics({ config }: Application, request: IncomingMessage): boolean {
  if (config.metricsToken !== null) return request.headers.authorization === `Bearer ${config.metricsToken}`;
  return LOOPBACK.has(request.socket.remoteAddress ?? '') && request.headers['x-forwarded-for'] === undefined;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => {
      server.closeAllConnections();
    }, FINISH_WITHIN_MS);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}
