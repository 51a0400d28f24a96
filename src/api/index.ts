// Assembles the HTTP interface. Each request goes the same way: id → who is it → read the body → use case → answer.
import { Hono, type Context } from 'hono';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Actor } from '#foundation/accounts/actor.ts';
import { clientAddressOf } from '#foundation/http/client-address.ts';
import type { ApiAnswer, ApiRequest, Route } from '#foundation/http/route.ts';
import { ask, execute, type Caller } from '#foundation/use-case/index.ts';
import type { Database } from '#platform/db/index.ts';
import { AppError } from '#shared/app-error.ts';
import { newId } from '#shared/ids.ts';
import { toLocale, type Locale } from '#shared/messages.ts';
import { openApiDocument } from './openapi.ts';
import { problemAnswer, toAppError } from './problem.ts';
import { bindingsOf, send, type Answer } from './send.ts';

export interface ApiDependencies {
  readonly db: Kysely<Database>;
  readonly log: Logger;
  readonly origin: string;
  readonly routes: readonly Route[];
  /** Who holds this token; undefined when nobody does (any more). */
  actorOfToken(token: string, now: Date): Promise<Actor | undefined>;
  now(): Date;
  onAnswer?(route: string, status: number, seconds: number): void;
}

const MAX_JSON_BYTES = 512 * 1024;

/** The interface under /api/v1 as a Hono application (also usable in tests without a server). */
export function createApi(dependencies: ApiDependencies): Hono {
  const api = new Hono({ strict: true }).basePath('/api/v1');
  for (const route of dependencies.routes) {
    const path = route.path.replace(/\{(\w+)\}/g, ':$1');
    api.on(route.method.toUpperCase(), path, (context) => answerRoute(dependencies, route, context));
  }
  const openApi = openApiDocument(dependencies.routes, dependencies.origin);
  api.get('/openapi.json', (context) => context.json(openApi));
  api.notFound((context) =>
    send(context, problemAnswer(new AppError('not_found', 'request.not_found'), localeOf(context), newId())),
  );
  api.onError((error, context) => send(context, answerError(dependencies, error, context, newId())));
  return api;
}

async function answerRoute(dependencies: ApiDependencies, route: Route, context: Context): Promise<Response> {
  const started = performance.now();
  const requestId = newId();
  let answer: Answer;
  try {
    const request = await readRequest(dependencies, route, context, requestId);
    answer = answerOf(await route.handle(request), requestId);
  } catch (error) {
    answer = answerError(dependencies, error, context, requestId);
  }
  dependencies.onAnswer?.(
    `${route.method} ${route.path}`,
    answer.status,
    (performance.now() - started) / 1000,
  );
  return send(context, answer);
}

async function readRequest(
  dependencies: ApiDependencies,
  route: Route,
  context: Context,
  requestId: string,
): Promise<ApiRequest> {
  const now = dependencies.now();
  const actor = route.auth === 'token' ? await requireActor(dependencies, context, now) : ANYONE;
  const body = route.body && route.bodyType === undefined ? await readJson(context) : undefined;
  const idempotencyKey = route.idempotent ? context.req.header('idempotency-key')?.slice(0, 200) : undefined;
  const caller: Caller = { actor, now, requestId, idempotencyKey };
  return {
    actor,
    now,
    clientAddress: clientAddressIn(context),
    params: context.req.param(),
    query: context.req.query(),
    body,
    raw: context.req.raw,
    header: (name) => context.req.header(name),
    run: (command, input) => execute(dependencies.db, caller, command, input as never),
    ask: (query, input) => ask(dependencies.db, caller, query, input as never),
  };
}

function clientAddressIn(context: Context): string | null {
  const { incoming } = bindingsOf(context);
  return clientAddressOf(incoming?.socket.remoteAddress, context.req.header('x-forwarded-for'));
}

const ANYONE: Actor = { accountId: null, username: '', name: '', grants: [] };

async function requireActor(dependencies: ApiDependencies, context: Context, now: Date): Promise<Actor> {
  const token = /^Bearer (\S+)$/.exec(context.req.header('authorization') ?? '')?.[1];
  const actor = token === undefined ? undefined : await dependencies.actorOfToken(token, now);
  if (!actor) throw new AppError('unauthenticated', 'request.not_signed_in');
  return actor;
}

async function readJson(context: Context): Promise<unknown> {
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type))
    throw new AppError('invalid', 'request.wrong_media_type');
  if (Number(context.req.header('content-length') ?? 0) > MAX_JSON_BYTES)
    throw new AppError('too_large', 'request.too_large');
  const text = await context.req.text();
  if (text.length > MAX_JSON_BYTES) throw new AppError('too_large', 'request.too_large');
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new AppError('malformed', 'request.malformed_json', {}, { cause });
  }
}

function answerOf({ status, body, stream, headers: own }: ApiAnswer, requestId: string): Answer {
  const headers = { 'x-request-id': requestId, 'cache-control': 'no-store', ...own };
  if (stream) return { status, headers, body: stream };
  if (status === 204) return { status, headers, body: null };
  const type = { 'content-type': 'application/json; charset=utf-8' };
  return { status, headers: { ...type, ...headers }, body: JSON.stringify(body) };
}

function answerError({ log }: ApiDependencies, error: unknown, context: Context, requestId: string): Answer {
  const known = toAppError(error);
  if (!known || known.kind === 'unavailable') log.error({ err: error, requestId }, 'request failed');
  return problemAnswer(known ?? new AppError('fault', 'server.fault'), localeOf(context), requestId);
}

function localeOf(context: Context): Locale {
  return toLocale(context.req.header('accept-language')?.slice(0, 2));
}
