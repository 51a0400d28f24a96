// Starts the server from the environment. Bundled with the pages (vite.config.ts), so that both share one
// application; run by `npm start` and `npm run demo`.
import type { RequestListener } from 'node:http';
import { ConfigError, describeWrongVariables } from '#platform/config/config.ts';
import { EmbeddedDatabaseError } from '#platform/db/embedded/index.ts';
import { announce } from './announce.ts';
import { NotADemoError, prepareDemo } from './demo.ts';
import { serve, type HttpServer } from './server.ts';
import { startFromEnvironment } from './start.ts';

// SvelteKit's handler reads these when it is loaded: it may not guess the address from what a client sends.
const PROTOCOL_HEADER = 'x-truong-an-protocol';

async function main(): Promise<void> {
  const isDemo = process.argv.includes('--demo');
  const application = await startFromEnvironment();
  const stopping = new AbortController();
  let server: HttpServer | undefined;
  let preparing: Promise<void> = Promise.resolve();
  const stop = async () => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    await preparing.catch(() => undefined);
    await server?.close();
    await application.close();
    process.exit();
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
  void application.failed.then((error) => {
    application.log.error({ err: error }, 'the database is gone for good; stopping');
    process.exitCode = 1;
    return stop();
  });
  try {
    server = await serve(application, await loadPages(application.config.origin));
    if (isDemo) preparing = prepareDemo(application, stopping.signal);
    await preparing;
    await announce(application, server.address, { isDemo });
  } catch (error) {
    // Whoever asked to stop is obeyed, and nothing is left running behind a start that failed.
    if (stopping.signal.aborted) return;
    console.error(wordsFor(error));
    process.exitCode = 1;
    await stop();
  }
}

async function loadPages(origin: string): Promise<RequestListener> {
  process.env['PROTOCOL_HEADER'] = PROTOCOL_HEADER;
  process.env['BODY_SIZE_LIMIT'] = '25M';
  const handlerUrl = new URL('./handler.js', import.meta.url).href;
  const { handler } = (await import(/* @vite-ignore */ handlerUrl)) as { handler: RequestListener };
  const protocol = new URL(origin).protocol.replace(':', '');
  return (request, response) => {
    request.headers[PROTOCOL_HEADER] = protocol;
    handler(request, response);
  };
}

/** A person at a terminal reads why in Vietnamese; what nobody foresaw is shown whole. */
function wordsFor(error: unknown): unknown {
  if (error instanceof ConfigError) return describeWrongVariables(error.variables, 'vi');
  if (error instanceof NotADemoError) return error.message;
  if (error instanceof EmbeddedDatabaseError) return error.describe('vi');
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return 'Cổng này đang có chương trình khác dùng. Đặt PORT khác.';
  return error;
}

try {
  await main();
} catch (error) {
  console.error(wordsFor(error));
  process.exit(1);
}
