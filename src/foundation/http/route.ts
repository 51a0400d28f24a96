// How a slice describes its part of the HTTP interface. One description serves the request, the OpenAPI
// document and the test that walks all routes; the handler is one call of a use case.
import type { z } from 'zod';
import { AppError } from '#shared/app-error.ts';
import type { Actor } from '../accounts/actor.ts';
import type { Command, Query } from '../use-case/index.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** What a handler may use. `run` and `ask` carry the caller, so a handler cannot act as somebody else. */
export interface ApiRequest {
  readonly actor: Actor;
  readonly now: Date;
  /** Null when it is not known (a request made inside the process). */
  readonly clientAddress: string | null;
  readonly params: Readonly<Record<string, string>>;
  /** Query string; a name given twice keeps its last value. */
  readonly query: Readonly<Record<string, string>>;
  /** Parsed JSON body, not yet checked: `run` and `ask` check it once. */
  readonly body: unknown;
  /** The request itself, for uploads that are read as a stream. */
  readonly raw: Request;
  header(name: string): string | undefined;
  run<Input extends z.ZodType, Output>(command: Command<Input, Output>, input: unknown): Promise<Output>;
  ask<Input extends z.ZodType, Output>(query: Query<Input, Output>, input: unknown): Promise<Output>;
}

/** What a handler answers: JSON, or a stream of bytes with its own media type. */
export interface ApiAnswer {
  readonly status: 200 | 201 | 202 | 204;
  readonly body?: unknown;
  readonly stream?: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface RouteResponse {
  readonly description: string;
  readonly schema?: z.ZodType;
  readonly mediaType?: string;
}

export interface Route {
  readonly method: Method;
  /** Below /api/v1, parameters in braces: `/activities/{id}`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  /** `token`: signed in; `none`: open to everyone. */
  readonly auth: 'token' | 'none';
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Media type of the body when it is not JSON; such a body is left unread for the handler. */
  readonly bodyType?: string;
  /** Whether a repeated `Idempotency-Key` returns the first answer. */
  readonly idempotent?: boolean;
  /** Whether the request must name the version it changes (`If-Match`). */
  readonly needsVersion?: boolean;
  /** Status of the answer when it is not 201 for POST and 200 otherwise. */
  readonly successStatus?: ApiAnswer['status'];
  readonly response: RouteResponse;
  handle(request: ApiRequest): Promise<ApiAnswer>;
}

export function ok(body: unknown, headers?: Record<string, string>): ApiAnswer {
  return { status: 200, body, ...(headers && { headers }) };
}

export function created(body: unknown, headers?: Record<string, string>): ApiAnswer {
  return { status: 201, body, ...(headers && { headers }) };
}

export function noContent(): ApiAnswer {
  return { status: 204 };
}

/** The JSON object of a request, to be joined with path parameters; anything else counts as an empty one. */
export function asObject(body: unknown): object {
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
}

/** Body and path parameters as one input: the use case checks it once. */
export function inputOf({ params, body }: Pick<ApiRequest, 'params' | 'body'>): object {
  return { ...asObject(body), ...params };
}

/** The version being changed, from `If-Match`: `3` or `"3"`. Throws when there is none. */
export function versionOf(request: Pick<ApiRequest, 'header'>): number {
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(request.header('if-match')?.trim() ?? '')?.[1];
  if (version === undefined) throw new AppError('conflict', 'request.version_missing');
  return Number(version);
}

/** The header that tells a version, as `If-Match` gives it back. */
export function withVersion({ version }: { readonly version: number }): { etag: string } {
  return { etag: `"${String(version)}"` };
}
