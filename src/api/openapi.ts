// The OpenAPI 3.1 document, made from the same route descriptions and Zod shapes that serve the requests.
import { z } from 'zod';
import { ERROR_STATUS } from '#shared/app-error.ts';
import type { Route } from '#foundation/http/route.ts';

/** The whole interface as an OpenAPI 3.1 document. */
export function openApiDocument(routes: readonly Route[], origin: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = (paths[route.path] ??= {});
    path[route.method] = operationOf(route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Trường An',
      version: '1',
      description:
        'Dates are yyyy-mm-dd in Asia/Ho_Chi_Minh, instants ISO 8601 with zone, ids opaque strings.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `${origin}/api/v1` }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      responses: { Problem: problemResponseShape },
    },
  };
}

function operationOf(route: Route): object {
  return {
    tags: [route.tag],
    summary: route.summary,
    operationId: `${route.method}${route.path.replace(/[{}]/g, '').replace(/[^a-zA-Z0-9]+(.)?/g, (_, next: string = '') => next.toUpperCase())}`,
    security: route.auth === 'token' ? [{ token: [] }] : [],
    parameters: [...pathParameters(route.path), ...queryParameters(route), ...headerParameters(route)],
    ...(route.body && {
      requestBody: {
        required: true,
        content: { [route.bodyType ?? 'application/json']: { schema: jsonSchema(route.body, 'input') } },
      },
    }),
    responses: {
      [successStatus(route)]: {
        description: route.response.description,
        ...(route.response.schema && {
          content: {
            [route.response.mediaType ?? 'application/json']: {
              schema: jsonSchema(route.response.schema, 'output'),
            },
          },
        }),
        ...(!route.response.schema &&
          route.response.mediaType && { content: { [route.response.mediaType]: {} } }),
      },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function successStatus(route: Route): string {
  if (route.successStatus !== undefined) return String(route.successStatus);
  return route.method === 'post' ? '201' : '200';
}

function pathParameters(path: string): object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(route: Route): object[] {
  if (!route.query) return [];
  const schema = jsonSchema(route.query, 'input') as {
    properties?: Record<string, object>;
    required?: string[];
  };
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: 'query',
    required: schema.required?.includes(name) ?? false,
    schema: property,
  }));
}

function headerParameters(route: Route): object[] {
  return [
    ...(route.idempotent
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: false,
            schema: { type: 'string', maxLength: 200 },
          },
        ]
      : []),
    ...(route.needsVersion
      ? [{ name: 'If-Match', in: 'header', required: true, schema: { type: 'string' } }]
      : []),
  ];
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  });
  return rest;
}

const problemResponseShape = {
  description: 'A refusal: why, who can undo it, what next',
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        required: ['type', 'title', 'status', 'code', 'detail', 'fields'],
        properties: {
          type: { type: 'string' },
          title: { type: 'string' },
          status: { type: 'integer', enum: [...new Set(Object.values(ERROR_STATUS))] },
          code: { type: 'string' },
          detail: { type: 'string' },
          fields: {
            type: 'array',
            items: {
              type: 'object',
              required: ['path', 'code', 'message'],
              properties: { path: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
            },
          },
        },
      },
    },
  },
};
