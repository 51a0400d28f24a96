// HTTP interface of the worklist: what is due for whoever asks.
import { z } from 'zod';
import { ok, type Route } from '#foundation/http/route.ts';
import { parseInput } from '#foundation/use-case/index.ts';
import { ROLES } from '#foundation/accounts/actor.ts';
import { isoDate } from '#shared/input.ts';
import { toLocale } from '#shared/messages.ts';
import { wordsOf } from '../due-item-words.ts';
import { listDueItems, listOwnDueItems } from './list-due-items.ts';

const query = z.strictObject({
  unit: z.string().max(60).optional(),
  role: z.enum(ROLES).optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
  upcoming: z.stringbool().default(false),
});

const item = z.object({
  key: z.string(),
  kind: z.enum(['due', 'waiting', 'missing', 'gap']),
  title: z.string(),
  detail: z.string(),
  act: z.string(),
  href: z.string(),
  on: z.iso.date().nullable(),
  startsOn: z.iso.date().nullable(),
  progress: z.object({ done: z.int(), total: z.int() }).nullable(),
  units: z.int(),
});

export const worklistRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/worklist',
    tag: 'worklist',
    summary: 'What is due, most urgent first: of one own seat (`unit` and `role`), or of all',
    auth: 'token',
    query,
    response: {
      description:
        '`on`: the last day, or since when somebody waits; `upcoming` adds what cannot be begun yet',
      schema: z.object({ items: z.array(item), total: z.int(), next: z.string().nullable() }),
    },
    async handle({ ask, query: asked, header }) {
      const { unit, role, ...days } = parseInput(query, asked);
      const found =
        unit === undefined && role === undefined
          ? await ask(listOwnDueItems, days)
          : await ask(listDueItems, { unit, role, ...days });
      const locale = toLocale(header('accept-language')?.slice(0, 2));
      const items = found.map((one) => ({
        key: one.key,
        kind: one.kind,
        ...wordsOf(one, locale),
        href: one.href,
        on: one.on,
        startsOn: one.startsOn ?? null,
        progress: one.progress,
        units: one.units,
      }));
      return ok({ items, total: items.length, next: null });
    },
  },
];
